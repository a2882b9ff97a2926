import { listOutput, mineInput } from '@shared/reports/contract'
import { fail } from '@shared/errors'
import { householdOf, may } from '@shared/permissions'
import { isFor } from '@shared/reports/reach'
import { followerTerm } from '@shared/reports/joinTerms'
import type { Id } from '@shared/ids'
import { action, type PersonContext } from '../../_platform/call/action'
import { wholeTerm } from '../../_platform/data/finds'
import { toPersonId } from '../../_platform/personId'
import { reports } from '../collections'
import { summaries, summaryFields } from './view'

/** Somebody for whom the caller acts, or the caller. @throws notFound */
function ownerOf(named: Id<'person'>, { actor }: PersonContext): string {
  const ownerId = toPersonId(named)
  if (!may(actor, 'report.own', { ownerId })) throw fail('notFound')
  return ownerId
}

/**
 * The caller's own reports, and those that they follow, newest first; with `for` those of somebody for whom they act. Two trips.
 * @throws notFound when the caller may not act for them
 */
export const mine = action
  .allow('report.own')
  .input(mineInput)
  .ids({ for: ownerOf })
  .output(listOutput)
  .query(async ({ input, ctx }) => {
    const { cursor, limit } = input
    const { actor } = ctx
    const ownerId = ctx.found.for ?? actor.personId
    const page = await reports.page(
      'byReporter',
      { 'reporter.personId': ownerId },
      // A complaint about the agent stays out of their sight, whoever lets them act.
      {
        cursor,
        limit,
        select: [...summaryFields, 'joins'],
        only: isFor(householdOf(actor)),
        or: { index: 'byFind', equal: { finds: wholeTerm(followerTerm(ownerId)) } },
      },
    )
    return { items: await summaries(page.items, actor, ctx.clock.now()), next: page.next }
  })
