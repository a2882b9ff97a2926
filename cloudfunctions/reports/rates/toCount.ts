/** That a change of a report is to be counted: set in the same atomic write as the change. Pure. */
import type { Time } from '../../_platform/time'
import type { Report } from '../collections'
import { contributionOf, difference, isNothing } from './contribution'

/** The version makes each mark its own: one that was set before, and counted meanwhile, is never taken for it. */
export const countMark = (at: Time, version: number) => `${at}#${String(version).padStart(6, '0')}`

/**
 * The mark of a change after which the report adds something else; otherwise nothing, and whatever mark it has stays. It rests on no count: whoever
 * changes a report may have read it before it was counted.
 */
export function toCount(before: Report, after: Report, now: Time): Pick<Report, 'countAt'> {
  const differs = !isNothing(difference(contributionOf(before, now), contributionOf(after, now)))
  return differs ? { countAt: countMark(now, after.version) } : {}
}
