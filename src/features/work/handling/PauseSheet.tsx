import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ReportSummary } from '@shared/reports/contract'
import { pauseReasonLabels, pauseReasons, type PauseReason } from '@shared/reports/labels'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { Refusal } from '@/components/states/Refusal'
import { Section } from '@/components/layout/Section'
import { Sheet } from '@/components/layout/Sheet'
import { dayIn, sayNearDay } from '../../time'
import type { Actionable } from './staffVerbs'
import { useStaffChange } from './useStaffChange'

/** What is asked of a pause. */
interface PauseWanted {
  waitsFor: PauseReason
  until: string
}

interface FormProps {
  /** Unique on the page: `<id>-<reason>`, `<id>-in-<days>`, the button `<id>-send`. */
  id: string
  title: string
  send: string
  /** What somebody asked for already. */
  wanted?: PauseWanted
  busy: boolean
  refusal: { text?: string }
  onClose: () => void
  onSend: (wanted: PauseWanted) => void
}

/** Days from today that a tap chooses. */
const lengths = [1, 3, 7, 14]

/** For what it waits, and until when at the latest. */
export function PauseForm({ id, title, send, wanted, busy, refusal, onClose, onSend }: FormProps) {
  const [waitsFor, setWaitsFor] = useState(wanted?.waitsFor ?? null)
  const [until, setUntil] = useState(wanted?.until ?? dayIn(3))
  const [missing, setMissing] = useState(false)
  const days = [...new Set([...lengths.map(dayIn), until])].sort()
  const decide = () => (waitsFor ? onSend({ waitsFor, until }) : setMissing(true))
  const foot = (
    <Button id={`${id}-send`} wide busy={busy} onPress={decide}>
      {send}
    </Button>
  )
  return (
    <Sheet id={id} open title={title} onClose={onClose} foot={foot}>
      <Chips label='等什么'>
        {pauseReasons.map(reason => (
          <Chip key={reason} id={`${id}-${reason}`} chosen={reason === waitsFor} onPress={() => setWaitsFor(reason)}>
            {pauseReasonLabels[reason]}
          </Chip>
        ))}
      </Chips>
      <Refusal text={missing && !waitsFor ? '请选一样：在等什么' : undefined} />
      <Section title='最晚哪天接着办'>
        <Chips label='最晚哪天接着办'>
          {days.map(day => (
            <Chip key={day} id={`${id}-until-${day}`} chosen={day === until} onPress={() => setUntil(day)}>
              {sayNearDay(day)}
            </Chip>
          ))}
        </Chips>
      </Section>
      <View className='muted stack'>只有等居民的时候停表，等别的照常计时。到了那天自己接着办。</View>
      <Refusal {...refusal} />
    </Sheet>
  )
}

interface Props {
  id: string
  report: Actionable & Pick<ReportSummary, 'pause'>
  verb: 'askSuspend' | 'suspend'
  onClose: () => void
}

/** Lets one report wait, or asks whether it may. */
export function PauseSheet({ id, report, verb, onClose }: Props) {
  const { decide, busy, refusal } = useStaffChange(report, onClose)
  return (
    <PauseForm
      id={id}
      title={verb === 'suspend' ? '先放一放' : '请上级同意先放一放'}
      send={verb === 'suspend' ? '挂起' : '请上级同意'}
      wanted={report.pause}
      busy={busy}
      refusal={refusal}
      onClose={onClose}
      onSend={input => decide({ verb, input })}
    />
  )
}
