/** Whom a report may be offered to, to say 我也遇到 (DOMAIN §4, decisions/0028). Pure. */
import { kindOf } from '@shared/grid/code'
import { isOpen } from '@shared/reports/flow'
import { reaches, type Household } from '@shared/reports/reach'
import { duplicateRules, isJoinable } from '@config/community/duplicates'
import { addDays, type Time } from '../../_platform/time'
import type { Report } from '../collections'
import { isFollowedBy } from '../duplicates/joins'

/** From when on a report is new enough. */
export const since = (now: Time) => addDays(now, -duplicateRules.days)

/** Whether somebody may say 我也遇到 of a report, or have it said for them, and so may know of it. Pure. */
export function isOffered(report: Report, household: Household, now: Time): boolean {
  const { state, category, place, submittedAt, hiddenFrom, reporter, holder, supervisors, copies, firstUnit } = report
  const known = [reporter, holder, firstUnit, ...supervisors, ...copies]
  return (
    isOpen(state) &&
    isJoinable(category) &&
    place.code !== null &&
    kindOf(place.code) !== 'home' &&
    submittedAt >= since(now) &&
    hiddenFrom.length === 0 &&
    (report.joined ?? 0) < duplicateRules.households &&
    household.homes.length > 0 &&
    // Their own household's, or one that they sent for somebody.
    reaches(report, household, 'handle') &&
    !isFollowedBy(report, household) &&
    !known.some(who => who?.personId === household.personId)
  )
}
