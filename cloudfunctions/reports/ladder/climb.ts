/** What a step of the ladder does to a report, and when the next one comes (DOMAIN §4). Whoever has it keeps it. Pure. */
import type { Holder } from '@shared/grid/node'
import { isOpen } from '@shared/reports/flow'
import { climbing } from '@config/community/escalation'
import { dateOf, type Time } from '../../_platform/time'
import type { Report } from '../collections'
import { isAppealed } from '../lifecycle/clocks'
import { nextAbove } from './rungs'
import { escalationOf, nextStep, type Step } from './steps'
import { beginOf, weekAfter, weekOf } from './week'

/** A step that comes, with whoever joins by it. */
export interface Climb extends Pick<Step, 'clock' | 'percent'> {
  to: Holder | null
}

/** What the next step is. */
export const climbOf = (report: Report, { clock, percent }: Step): Climb => ({
  clock,
  percent,
  to: percent < climbing.joinAt ? null : nextAbove(report),
})

/** The step is noted, and whoever joins supervises. When nobody is left who could join, it comes onto the weekly list. */
export function climbed(report: Report, { clock, percent, to }: Climb, now: Time): Partial<Report> {
  const before = escalationOf(report)
  const supervisors = to ? [...report.supervisors, to] : report.supervisors
  const isAtTheTop = percent >= climbing.joinAt && !nextAbove({ ...report, supervisors })
  const breachedAt = before.breachedAt ?? (isAtTheTop ? now : null)
  const joined = to ? { level: before.level + 1, since: now } : {}
  return {
    supervisors,
    escalation: { ...before, ...joined, [clock]: percent, breachedAt },
    ...(breachedAt ? listed(report, now) : {}),
  }
}

/** It stands on the list of this week too. */
const listed = ({ breachWeeks = [] }: Pick<Report, 'breachWeeks'>, now: Time) => ({
  breachWeeks: [...new Set([...breachWeeks, weekOf(dateOf(now))])].sort(),
})

/** What is open, or appealed, and on the list of a week stands on that of the next one too, and of all until now, however long nobody looked. */
export function carriedOver(report: Report, now: Time): Report {
  let after = report
  for (let begins = listsAt(after); begins !== null && begins <= now; begins = listsAt(after))
    after = { ...after, ...listed(after, begins) }
  return after === report ? report : { ...after, ...escalatesAt(after) }
}

/** When it must be looked at again: for the next step, and while it is open and on the list, for the list of the week after. */
export function escalatesAt(report: Report): Pick<Report, 'escalatesAt'> {
  const moments = [nextStep(report)?.at ?? null, listsAt(report)].flatMap(at => at ?? [])
  const next = moments.sort()[0] ?? null
  // A report from before there was a ladder gets the field when there is something to say.
  return next !== null || report.escalatesAt ? { escalatesAt: next } : {}
}

/** Since when it should stand on the list after the last on which it does; null when it is on none, or over. */
function listsAt(report: Report): Time | null {
  const last = report.breachWeeks?.at(-1)
  const isWaited = isOpen(report.state) || isAppealed(report)
  return last && isWaited && escalationOf(report).breachedAt ? beginOf(weekAfter(last)) : null
}
