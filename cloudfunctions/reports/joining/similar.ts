import { kindOf } from '@shared/grid/code'
import { placeTerm } from '@shared/reports/joinTerms'
import { similarInput, similarOutput, type SimilarReport } from '@shared/reports/duplicates'
import { duplicateRules, isJoinable } from '@config/community/duplicates'
import { action } from '../../_platform/call/action'
import { wholeTerm } from '../../_platform/data/finds'
import { viewsOf } from '../../_platform/setAside/each'
import type { Time } from '../../_platform/time'
import { communityCode } from '../../grid/places/community'
import { publicPlace } from '../../grid/places/resolvers'
import { reports, type Report } from '../collections'
import { asReporter, principal } from '../lifecycle/acting'
import { reportNo } from '../submission/newReport'
import { isOffered, since } from './offered'

/** Of one place and category within a week; more than these nobody has to look through. */
const looked = 50

/**
 * What is open at a common area, of a category that names nobody: what, where and how far, and nothing of anybody (DOMAIN §4). Nothing for a
 * home or an unknown place, nothing that must not reach the caller, and nothing of their own household's or that they work on; with `for` of whoever
 * they act for. Two trips.
 */
export const similar = action
  .allow('report.join')
  .input(similarInput)
  .ids({ for: principal, place: publicPlace })
  .output(similarOutput)
  .query(async ({ input: { place, category }, ctx }) => {
    const now = ctx.clock.now()
    const whom = ctx.found.for ?? asReporter(ctx.actor)
    if (kindOf(place) === 'home' || !isJoinable(category)) return { items: [] }
    const { items } = await reports.page(
      'byFind',
      { finds: wholeTerm(placeTerm(place, category)) },
      { from: firstNoSince(since(now)), limit: looked, only: report => isOffered(report, whom, now) },
    )
    return { items: viewsOf(reports, items.slice(0, duplicateRules.offered), similarView) }
  })

/** Numbers begin with their day: what is below it was filed before. */
const firstNoSince = (at: Time) => reportNo(communityCode, at, 0)

function similarView({ _id: id, version, place, category, state, submittedAt, joined = 0 }: Report): SimilarReport {
  const { code, name } = place
  return { id, version, place: { code: code ?? '', name }, category, state, since: submittedAt, joined }
}
