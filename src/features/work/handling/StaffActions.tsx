import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ReportSummary } from '@shared/reports/contract'
import { eventLabels } from '@shared/reports/labels'
import { Button } from '@/components/controls/Button'
import { Refusal } from '@/components/states/Refusal'
import { back, go } from '@/platform/navigation'
import { GiveSheet } from './GiveSheet'
import { staffVerbs, type StaffVerb } from '../outgoing/outgoing'
import { useAsWillBe } from '../outgoing/outgoingQueue'
import { SendBackSheet } from './SendBackSheet'
import { useStaffChange } from './useStaffChange'

export type Actionable = Pick<ReportSummary, 'id' | 'version' | 'state' | 'allowed' | 'place'>

/** What takes a report forward; the others hand it to somebody else. */
export const forward: readonly StaffVerb[] = ['accept', 'resolve', 'assign']

/** The staff's events that this person may cause now, the one that takes it forward last: it stands under the thumb. */
export function staffEventsOf({ allowed }: Pick<ReportSummary, 'allowed'>): StaffVerb[] {
  const may = staffVerbs.filter(verb => allowed.includes(verb))
  return [...may.filter(verb => !forward.includes(verb)), ...may.filter(verb => forward.includes(verb))]
}

/** Whether `StaffActions` has anything to show. */
export const hasStaffActions = (report: Pick<ReportSummary, 'allowed'>) => staffEventsOf(report).length > 0

/** The staff's buttons of one report, for a page's foot: 退回, 转派, and 接单, 派给 or 办结. */
export function StaffActions({ report: given }: { report: Actionable }) {
  const report = useAsWillBe(given)
  const { run, sheet, busy, refusal } = useStaffVerbs('staff', report, back)
  return (
    <>
      {staffEventsOf(report).map(verb => (
        <StaffButton key={verb} id='staff' verb={verb} busy={busy} onPress={run} />
      ))}
      {report !== given && <View className='muted'>没有网络，已存在手机里，连上网自动发</View>}
      <Refusal {...refusal} />
      {sheet}
    </>
  )
}

interface ButtonProps {
  /** The button is `<id>-<verb>`. */
  id: string
  verb: StaffVerb
  busy: boolean
  onPress: (verb: StaffVerb) => void
}

/** One verb; what takes the report forward is the larger one. */
export function StaffButton({ id, verb, busy, onPress }: ButtonProps) {
  const main = forward.includes(verb)
  return (
    <Button
      id={`${id}-${verb}`}
      look={main ? 'main' : 'line'}
      share={main ? 2 : 1}
      busy={busy && verb === 'accept'}
      onPress={() => onPress(verb)}
    >
      {eventLabels[verb]}
    </Button>
  )
}

/**
 * What a tap on each verb does: 接单 is sent, 办结 has its page, the others ask in a sheet first.
 * @param id the sheets are `<id>-give` and `<id>-send-back`
 * @param onGiven runs when the report was given away: there is perhaps nothing more to see of it
 */
export function useStaffVerbs(id: string, report: Actionable, onGiven?: () => void) {
  const [open, setOpen] = useState<StaffVerb | null>(null)
  const { decide, busy, refusal } = useStaffChange(report)
  const close = () => setOpen(null)
  const given = () => {
    close()
    onGiven?.()
  }
  const run = (verb: StaffVerb) => {
    if (verb === 'accept') decide({ verb, input: {} })
    else if (verb === 'resolve') go('packages/staff/resolve/index', { id: report.id })
    else setOpen(verb)
  }
  const sheet =
    open === 'assign' || open === 'transfer' ? (
      <GiveSheet id={`${id}-give`} report={report} verb={open} onClose={close} onDone={given} />
    ) : open === 'sendBack' ? (
      <SendBackSheet id={`${id}-send-back`} report={report} onClose={close} onDone={given} />
    ) : null
  return { run, sheet, busy, refusal }
}
