import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/controls/Button'
import { TextArea } from '@/components/fields/Field'
import { Card } from '@/components/layout/Card'
import { Section } from '@/components/layout/Section'
import { sayTime } from '../../time'
import { DecisionPage, type DecisionProps } from './DecisionPage'
import { useDecision } from './useDecision'

/** 答复申诉: what was said for and against, and whether the resident was right. The answer is read by the resident, in words. */
export function AppealForm(props: DecisionProps) {
  const { report } = props
  const { declined, appeal } = report
  const { send, busy, refusal } = useDecision('decideAppeal', report)
  const note = useRef('')
  const [missing, setMissing] = useState(false)
  const answer = (upheld: boolean) => {
    const words = note.current.trim()
    setMissing(!words)
    if (words) send({ upheld, note: words }, upheld ? '这件归您了，接单或转给能办的人' : '已答复，居民会收到消息')
  }
  const foot = (
    <>
      <Button id='appeal-refuse' look='line' share={1} busy={busy} onPress={() => answer(false)}>
        还是不受理
      </Button>
      <Button id='appeal-uphold' share={1} busy={busy} onPress={() => answer(true)}>
        该我们办
      </Button>
    </>
  )
  return (
    <DecisionPage {...props} title='答复申诉' foot={foot} refusal={refusal}>
      {declined && (
        <Card>
          <View className='muted'>{`${declined.by.name} 没有受理，说该找${declined.channel.name}`}</View>
          <View>{`「${declined.reason}」`}</View>
          {declined.appeal && <View className='muted stack'>{`${report.reporter.name} 申诉`}</View>}
          {declined.appeal && <View>{`「${declined.appeal}」`}</View>}
        </Card>
      )}
      <Section title='怎么答复' aside={appeal ? `最晚 ${sayTime(appeal.dueAt)}` : undefined}>
        <TextArea
          id='appeal-note'
          label='怎么答复'
          quiet
          placeholder='居民看得到'
          onText={words => void (note.current = words)}
          error={missing ? '请写几句，居民看得到' : undefined}
        />
      </Section>
      <View className='muted stack'>点「该我们办」，这件就归您：接单自己办，或者转给能办的人，时间重新算。</View>
    </DecisionPage>
  )
}
