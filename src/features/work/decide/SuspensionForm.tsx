import { useRef } from 'react'
import { View } from '@tarojs/components'
import { waitingForLabels } from '@shared/reports/labels'
import { Button } from '@/components/controls/Button'
import { TextField } from '@/components/fields/Field'
import { Card } from '@/components/layout/Card'
import { Section } from '@/components/layout/Section'
import { sayNearDay } from '../../time'
import { DecisionPage, type DecisionProps } from './DecisionPage'
import { useDecision } from './useDecision'

/** 答复挂起: whoever has it asks whether it may wait; until the answer its clock runs. */
export function SuspensionForm(props: DecisionProps) {
  const { holder, pause, timeline } = props.report
  const { send, busy, refusal } = useDecision('approveSuspension', props.report)
  const note = useRef('')
  const answer = (approved: boolean) =>
    send({ approved, note: note.current.trim() || undefined }, approved ? '同意了，先放一放' : '没同意，接着办')
  const reason = timeline.filter(({ event }) => event === 'suspend').pop()?.note
  const foot = (
    <>
      <Button id='suspension-refuse' look='line' share={1} busy={busy} onPress={() => answer(false)}>
        不同意
      </Button>
      <Button id='suspension-approve' share={1} busy={busy} onPress={() => answer(true)}>
        同意
      </Button>
    </>
  )
  return (
    <DecisionPage {...props} title='答复挂起' foot={foot} refusal={refusal}>
      {pause && (
        <Card>
          <View className='strong'>{`${holder?.name ?? ''}想先放一放，最晚${sayNearDay(pause.until)}接着办`}</View>
          <View>{reason ? `「${reason}」` : waitingForLabels[pause.waitingFor]}</View>
          <View className='muted'>{pause.waitingFor === 'resident' ? '等居民的时候停表' : '照常计时，不停表'}</View>
        </Card>
      )}
      <Section title='还想说一句' aside='可以不写'>
        <TextField
          id='suspension-note'
          label='还想说一句'
          quiet
          maxLength={200}
          onText={words => void (note.current = words)}
        />
      </Section>
    </DecisionPage>
  )
}
