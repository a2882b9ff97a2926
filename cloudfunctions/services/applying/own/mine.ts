import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { mineInput, mineOutput } from '@shared/services/applying'
import { action, type PersonContext } from '../../../_platform/call/action'
import { toPersonId } from '../../../_platform/personId'
import { viewsOf } from '../../../_platform/setAside/each'
import { applications } from '../collections'
import { isApplicant } from '../parties'
import { speaksFor, summaryOf } from '../view'

/** Somebody for whom the caller acts, or the caller. @throws notFound */
function ownerOf(named: Id<'person'>, { actor }: PersonContext): string {
  const personId = toPersonId(named)
  if (!speaksFor(actor, personId)) throw fail('notFound')
  return personId
}

/** What the caller applied for, the newest first; with `for` that of somebody for whom they act. Two trips. @throws notFound when they may not */
export const mine = action
  .allow('service.own')
  .input(mineInput)
  .ids({ for: ownerOf })
  .output(mineOutput)
  .query(async ({ input, ctx: { actor, clock, found } }) => {
    const { cursor, limit } = input
    const { items, next } = await applications.page(
      'byApplicant',
      { 'applicant.personId': found.for ?? actor.personId },
      { cursor, limit, only: application => isApplicant(application, actor) },
    )
    const now = clock.now()
    return { items: viewsOf(applications, items, item => summaryOf(item, actor, now)), next }
  })
