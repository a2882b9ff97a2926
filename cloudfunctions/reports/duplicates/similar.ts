import { kindOf } from '@shared/grid/code'
import { householdOf, type Actor } from '@shared/permissions'
import { isOpen } from '@shared/reports/flow'
import { reaches } from '@shared/reports/reach'
import { placeTerm } from '@shared/reports/joinTerms'
import { similarInput, similarOutput, type SimilarReport } from '@shared/reports/duplicates'
import { duplicateRules, isJoinable } from '@config/community/duplicates'
import { action } from '../../_platform/call/action'
import { wholeTerm } from '../../_platform/data/finds'
import { viewsOf } from '../../_platform/setAside/each'
import { addDays, type Time } from '../../_platform/time'
import { communityCode } from '../../grid/places/community'
import { publicPlace } from '../../grid/places/resolvers'
import { reports, type Report } from '../collections'
import { reportNo } from '../submission/newReport'
import { isFollowedBy } from './joins'

/** Of one place and category within a week; more than these nobody has to look through. */
const looked = 50

/**
 * What is open at a common area, of a category that names nobody: what, where and how far, and nothing of anybody (DOMAIN §4). Nothing for a
 * home or an unknown place, nothing that must not reach the caller, and nothing of their own household's or that they work on. Two trips.
 */
export const similar = action
  .allow('report.join')
  .input(similarInput)
  .ids({ place: publicPlace })
  .output(similarOutput)
  .query(async ({ input: { place, category }, ctx }) => {
    const now = ctx.clock.now()
    if (kindOf(place) === 'home' || !isJoinable(category)) return { items: [] }
    const { items } = await reports.page(
      'byFind',
      { finds: wholeTerm(placeTerm(place, category)) },
      { from: firstNoSince(since(now)), limit: looked, only: report => isOffered(report, ctx.actor, now) },
    )
    return { items: viewsOf(reports, items.slice(0, duplicateRules.offered), similarView) }
  })

/** Numbers begin with their day: what is below it was filed before. */
const firstNoSince = (at: Time) => reportNo(communityCode, at, 0)

const since = (now: Time) => addDays(now, -duplicateRules.days)

/** Whether somebody may say 我也遇到 of a report, and so may know of it. Pure. */
export function isOffered(report: Report, actor: Actor, now: Time): boolean {
  const { state, category, place, submittedAt, hiddenFrom, reporter, holder, supervisors, copies, firstUnit } = report
  const household = householdOf(actor)
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
    !known.some(who => who?.personId === actor.personId)
  )
}

function similarView({ _id: id, version, place, category, state, submittedAt, joined = 0 }: Report): SimilarReport {
  const { code, name } = place
  return { id, version, place: { code: code ?? '', name }, category, state, since: submittedAt, joined }
}
