import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { channels } from '@config/community/channels'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { Reasons } from '@/components/fields/Reasons'
import { TextField } from '@/components/fields/Field'
import { Section } from '@/components/layout/Section'
import { Refusal } from '@/components/states/Refusal'
import { usePhrases } from '../phrases/usePhrases'
import { DecisionPage, type DecisionProps } from './DecisionPage'
import { useDecision } from './useDecision'

/** Until 常用语 were ever loaded. */
const reasons = ['这件事不归社区管', '法院或仲裁在办', '同一件事已经答复过了']

/** 不受理: why, and who takes it. Without one of the two nothing is sent. */
export function DeclineForm(props: DecisionProps) {
  const { send, busy, refusal } = useDecision('decline', props.report)
  const phrases = usePhrases('decline', reasons)
  const reason = useRef('')
  const other = useRef('')
  const [channel, setChannel] = useState<string | null>(null)
  const [lacks, setLacks] = useState<{ reason?: boolean; channel?: boolean }>({})
  const decline = () => {
    const who = channel ?? other.current.trim()
    const missing = { reason: !reason.current.trim(), channel: !who }
    setLacks(missing)
    if (!missing.reason && !missing.channel)
      send({ reason: reason.current.trim(), channel: who }, '居民看得到原因和该找谁')
  }
  const foot = (
    <Button id='decline-send' look='danger' wide busy={busy} onPress={decline}>
      不受理，告诉居民
    </Button>
  )
  const chosen = channels.find(({ id }) => id === channel)
  return (
    <DecisionPage {...props} title='不受理' foot={foot} refusal={refusal}>
      <Section title='为什么不受理'>
        <Reasons
          id='decline'
          label='为什么不受理'
          reasons={phrases}
          error={lacks.reason ? '请选一个原因，或写一句' : undefined}
          onReason={words => void (reason.current = words)}
        />
      </Section>
      <Section title='该找谁' aside='居民能直接打电话'>
        <Chips label='该找谁'>
          {channels.map(({ id, name }) => (
            <Chip
              key={id}
              id={`channel-${id}`}
              chosen={id === channel}
              onPress={() => setChannel(id === channel ? null : id)}
            >
              {name}
            </Chip>
          ))}
        </Chips>
        {chosen ? (
          <View className='muted stack'>{[chosen.note, chosen.phone].filter(Boolean).join(' · ')}</View>
        ) : (
          <TextField
            id='channel-other'
            label='别的单位，写清楚名字'
            maxLength={100}
            onText={words => void (other.current = words)}
          />
        )}
        <Refusal text={lacks.channel ? '请选一个，或写清楚该找谁' : undefined} />
      </Section>
      <View className='muted stack'>
        {props.report.stranger
          ? '反映人没有账号，看不到答复，也不能在这里申诉：请打电话说清楚，不服的话请到窗口再登记一次。'
          : '居民不服，可以申诉一次，由您的上一级来看。'}
      </View>
    </DecisionPage>
  )
}
