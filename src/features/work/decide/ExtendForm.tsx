import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { limits } from '@config/community/limits'
import { Button } from '@/components/controls/Button'
import { Reasons } from '@/components/fields/Reasons'
import { Section } from '@/components/layout/Section'
import { sayTime } from '../../time'
import { DecisionPage, type DecisionProps } from './DecisionPage'
import { useDecision } from './useDecision'

const reasons = ['双方还要再谈一次', '要等开会商量', '材料还没收齐']

/** 延期, once: why it takes longer. */
export function ExtendForm(props: DecisionProps) {
  const { report } = props
  const { send, busy, refusal } = useDecision('extend', report)
  const reason = useRef('')
  const [missing, setMissing] = useState(false)
  const days = limits[report.level].extension?.days
  const extend = () => {
    const words = reason.current.trim()
    setMissing(!words)
    if (words) send({ reason: words }, '延期了，居民和您的上级会收到消息')
  }
  const foot = (
    <Button id='extend-send' wide busy={busy} onPress={extend}>
      延期
    </Button>
  )
  return (
    <DecisionPage {...props} title='延期' foot={foot} refusal={refusal}>
      <Section title='为什么要多几天' aside={`现在最晚 ${sayTime(report.dueAt)}`}>
        <Reasons
          id='extend'
          label='为什么要多几天'
          reasons={reasons}
          error={missing ? '请选一个原因，或写一句' : undefined}
          onReason={words => void (reason.current = words)}
        />
      </Section>
      <View className='muted stack'>{`只能延一次，一共 ${days ?? ''} 个工作日。居民和您的上级看得到。`}</View>
    </DecisionPage>
  )
}
