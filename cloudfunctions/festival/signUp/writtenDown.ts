import { fail } from '@shared/errors'
import type { FestivalUse } from '@shared/festival/uses'
import type { PersonContext } from '../../_platform/call/context'
import { runTransaction } from '../../_platform/data/transaction'
import { personEntity, recordOnce } from '../../_platform/privacy/audit'
import { mandates } from '../../people/mandates/collections'
import { holdsAt, mandateId } from '../../people/mandates/mandate'
import type { Applicant } from './household'

/**
 * Each use of a mandate is written down before it is made, once though it is decided again, and stands where the principal sees it (DOMAIN §3). Nothing
 * for whoever acts for their own household.
 * @throws notFound when the mandate was ended meanwhile
 */
export async function writtenDown(
  ctx: PersonContext,
  whom: Pick<Applicant, 'personId'> | null | undefined,
  event: FestivalUse,
  session: string,
): Promise<void> {
  const { actor, calledAt: at } = ctx
  if (!whom || whom.personId === actor.personId) return
  const { personId: subject } = whom
  await runTransaction(async transaction => {
    const mandate = await transaction.find(mandates, mandateId(subject, actor.personId))
    if (!mandate || !holdsAt(mandate, at)) throw fail('notFound')
    const what = { event, session }
    await recordOnce(transaction, ctx, { entity: personEntity(subject), action: 'actFor', subject, what })
  })
}
