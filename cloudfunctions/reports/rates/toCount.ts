/** That a change of a report is to be counted: set in the same atomic write as the change. Pure. */
import type { Time } from '../../_platform/time'
import type { Report } from '../collections'
import { contributionOf, difference, isNothing } from './contribution'

/** The version makes each mark its own: one that was set before, and counted meanwhile, is never taken for it. */
export const countMark = (at: Time, version: number) => `${at}#${String(version).padStart(6, '0')}`

/** From before there were figures: nothing of it was ever counted, nor waits to be. */
const isUncounted = ({ counted, countAt }: Pick<Report, 'counted' | 'countAt'>) => !counted && !countAt

/**
 * The mark of a change after which the report adds something else, and of the first one of a report that was never counted; otherwise nothing, and whatever mark it has stays. It rests on no count: whoever
 * changes a report may have read it before it was counted.
 */
export function toCount(before: Report, after: Report, now: Time): Pick<Report, 'countAt'> {
  const was = isUncounted(before) ? {} : contributionOf(before, now)
  const differs = !isNothing(difference(was, contributionOf(after, now)))
  return differs ? { countAt: countMark(now, after.version) } : {}
}
