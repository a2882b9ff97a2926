/** How much waits for somebody, in figures: two light trips, run together. A hidden report shows in no figure either. */
import { householdOf, type Actor } from '@shared/permissions'
import type { AreaCount } from '@shared/reports/contract'
import type { Of } from '@shared/reports/desk'
import type { QueueTab } from '@shared/reports/labels'
import { isFor } from '@shared/reports/reach'
import { reportRules } from '@config/community/limits'
import { addMinutes, type Time } from '../../_platform/time'
import { reports, type Report } from '../collections'
import { areasSeen, guardFields, whose } from './whose'

/** How many reports are counted at the most: beyond it the tab shows `999+`. */
const most = 999

type Counted = Pick<Report, 'state' | 'nextDueAt' | 'ladder'>

/** Of one report: late, soon late, or neither. One whose clock stands is neither. */
function urgency({ nextDueAt }: Counted, now: Time, soon: Time): 'overdue' | 'soon' | 'other' {
  if (nextDueAt === null) return 'other'
  return nextDueAt < now ? 'overdue' : nextDueAt < soon ? 'soon' : 'other'
}

/** The figures of what is meant, and of each area where somebody stands above several. @throws forbidden */
export async function tallyOf(actor: Actor, now: Time, of: Of | undefined, under?: string) {
  const soon = addMinutes(now, reportRules.dueSoonMinutes)
  const { equal, byDue, byState } = whose(actor, of, under)
  const options = { limit: most, only: isFor(householdOf(actor)) }
  const areas = areasSeen(actor, of, under)
  const select = ['state', ...(areas.length ? ['ladder'] : []), ...guardFields]
  const [open, resolved] = await Promise.all([
    reports.page(byDue, equal, { ...options, from: '', select }),
    reports.page(byState, { ...equal, state: 'resolved' }, { ...options, select: guardFields }),
  ])
  const counts: Record<QueueTab, number> = {
    toAccept: 0,
    inProgress: 0,
    dueSoon: 0,
    overdue: 0,
    toRate: resolved.items.length,
  }
  for (const report of open.items) {
    // What came back to the desk waits for it just as what was assigned waits for its holder, and an appeal for whoever answers it.
    if (['assigned', 'submitted', 'declined'].includes(report.state)) counts.toAccept++
    else counts.inProgress++
    const how = urgency(report, now, soon)
    if (how === 'overdue') counts.overdue++
    if (how === 'soon') counts.dueSoon++
  }
  const capped = open.next !== null || resolved.next !== null
  return { counts, capped, ...(areas.length ? { areas: split(open.items, areas, now, soon) } : {}) }
}

/** The same by areas, the one with the most overdue first. */
function split(open: Counted[], areas: { code: string; name: string }[], now: Time, soon: Time): AreaCount[] {
  const counted = areas.map(area => {
    const count = { ...area, overdue: 0, soon: 0, other: 0 }
    for (const report of open) if (report.ladder.includes(area.code)) count[urgency(report, now, soon)]++
    return count
  })
  return counted.sort((one, other) => other.overdue - one.overdue || sum(other) - sum(one))
}

const sum = ({ overdue, soon, other }: AreaCount) => overdue + soon + other
