import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { pauseReasons, type WaitingFor } from '@shared/reports/labels'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { Reasons } from '@/components/fields/Reasons'
import { Refusal } from '@/components/states/Refusal'
import { Section } from '@/components/layout/Section'
import { Sheet } from '@/components/layout/Sheet'
import { dayIn, sayNearDay } from '../../time'
import { usePhrases } from '../phrases/usePhrases'
import { asksToWait } from '../outgoing/outgoing'
import type { Actionable } from './staffVerbs'
import { useStaffChange } from './useStaffChange'

/** What is asked of a pause. */
interface PauseWanted {
  waitingFor: WaitingFor
  reason: string
  until: string
}

interface FormProps {
  /** Unique on the page: `<id>-<reason>`, `<id>-in-<days>`, the button `<id>-send`. */
  id: string
  title: string
  send: string
  busy: boolean
  refusal: { text?: string }
  onClose: () => void
  onSend: (wanted: PauseWanted) => void
}

/** So many characters are left for own words behind any of the reasons: the whole has 200 (types/reports/handling.ts). */
const ownWords = 200 - Math.max(...pauseReasons.map(({ reason }) => reason.length)) - '，'.length

/** Days from today that a tap chooses. */
const lengths = [1, 3, 7, 14]

/** For what it waits, and until when at the latest. */
export function PauseForm({ id, title, send, busy, refusal, onClose, onSend }: FormProps) {
  const [waits, setWaits] = useState<(typeof pauseReasons)[number] | null>(null)
  const [until, setUntil] = useState(dayIn(3))
  const [missing, setMissing] = useState(false)
  const words = useRef('')
  const phrases = usePhrases('suspend', [])
  const decide = () =>
    waits
      ? onSend({
          waitingFor: waits.waitingFor,
          reason: [waits.reason, words.current.trim()].filter(Boolean).join('，'),
          until,
        })
      : setMissing(true)
  const foot = (
    <Button id={`${id}-send`} wide busy={busy} onPress={decide}>
      {send}
    </Button>
  )
  return (
    <Sheet id={id} open title={title} onClose={onClose} foot={foot}>
      <Chips label='等什么'>
        {pauseReasons.map(each => (
          <Chip key={each.key} id={`${id}-${each.key}`} chosen={each === waits} onPress={() => setWaits(each)}>
            {each.reason}
          </Chip>
        ))}
      </Chips>
      <Refusal text={missing && !waits ? '请选一样：在等什么' : undefined} />
      <Section title='最晚哪天接着办'>
        <Chips label='最晚哪天接着办'>
          {lengths.map(dayIn).map(day => (
            <Chip key={day} id={`${id}-until-${day}`} chosen={day === until} onPress={() => setUntil(day)}>
              {sayNearDay(day)}
            </Chip>
          ))}
        </Chips>
      </Section>
      <Section title='跟居民说一句' aside='可以不写'>
        <Reasons
          id={id}
          label='跟居民说一句'
          own='自己写一句'
          reasons={phrases}
          most={ownWords}
          onReason={said => void (words.current = said)}
        />
      </Section>
      <View className='muted stack'>只有等居民的时候停表，等别的照常计时。到了那天自己接着办。</View>
      <Refusal {...refusal} />
    </Sheet>
  )
}

interface Props {
  id: string
  report: Actionable
  onClose: () => void
}

/** Lets one report wait, or, by whoever holds it, asks whether it may. */
export function PauseSheet({ id, report, onClose }: Props) {
  const { decide, busy, refusal } = useStaffChange(report, onClose)
  const asks = asksToWait(report)
  return (
    <PauseForm
      id={id}
      title={asks ? '请上级同意先放一放' : '先放一放'}
      send={asks ? '请上级同意' : '挂起'}
      busy={busy}
      refusal={refusal}
      onClose={onClose}
      onSend={input => decide({ verb: 'suspend', input })}
    />
  )
}
