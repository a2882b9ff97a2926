/** What staff may do with a report, what each button says, and which is the likely one. */
import type { ReportSummary } from '@shared/reports/contract'
import { eventLabels } from '@shared/reports/labels'
import { pageVerbs, staffVerbs, type PageVerb, type StaffVerb } from '../outgoing/outgoing'

export type StaffEvent = StaffVerb | PageVerb
export type Actionable = Pick<ReportSummary, 'id' | 'version' | 'state' | 'allowed' | 'place'>

/** What a button says: shorter than the event's own name where it stands among others. */
export const verbLabels: Record<StaffEvent, string> = { ...eventLabels, remind: '催办' }

/** What takes a report forward, the likeliest first; the others hand it to somebody else or let it wait. */
const forward: readonly StaffEvent[] = [
  'decideAppeal',
  'approveSuspension',
  'accept',
  'resolve',
  'assign',
  'resume',
  'remind',
]

/** Whoever stands above urges; the reporter, who may ask after it too, may also add to it. */
const urges = ({ allowed }: Pick<ReportSummary, 'allowed'>) =>
  allowed.includes('remind') && !allowed.includes('supplement')

/** The staff's events that this person may cause now, in the table's order. */
export const staffEventsOf = (report: Pick<ReportSummary, 'allowed'>): StaffEvent[] =>
  [...staffVerbs, ...pageVerbs].filter(verb => report.allowed.includes(verb) && (verb !== 'remind' || urges(report)))

/** Whether there is anything that staff may do. */
export const hasStaffActions = (report: Pick<ReportSummary, 'allowed'>) => staffEventsOf(report).length > 0

/** The likely one, two more, and the rest. */
export function sortedVerbs(report: Pick<ReportSummary, 'allowed'>) {
  const may = staffEventsOf(report)
  const main = forward.find(verb => may.includes(verb)) ?? may[0] ?? null
  const others = may.filter(verb => verb !== main)
  // 退回 and 不受理 end what somebody has in hand: they are never the nearest.
  const ends = (verb: StaffEvent) => verb === 'sendBack' || verb === 'decline'
  const near = [...others.filter(verb => !ends(verb)), ...others.filter(ends)]
  return { main, more: near.slice(0, 2), rest: near.slice(2) }
}
