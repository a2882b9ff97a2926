import { fail } from '@shared/errors'
import type { ServiceUse } from '@shared/services/uses'
import type { PersonContext } from '../_platform/call/context'
import { runTransaction } from '../_platform/data/transaction'
import { auditActor, personEntity, record } from '../_platform/privacy/audit'
import { mandates } from '../people/mandates/collections'
import { holdsAt, mandateId, namesServices } from '../people/mandates/mandate'

/**
 * Each use of a mandate is written down before it is made, and stands where the principal sees it (DOMAIN §3).
 * @param principal for whom an agent acts
 * @param service the id of the service that it is about
 * @throws notFound when the mandate was ended meanwhile
 */
export async function noteUse(
  { actor, calledAt: at }: Pick<PersonContext, 'actor' | 'calledAt'>,
  principal: string,
  event: ServiceUse,
  service: string,
): Promise<void> {
  await runTransaction(async transaction => {
    const mandate = await transaction.find(mandates, mandateId(principal, actor.personId))
    if (!mandate || !holdsAt(mandate, at) || !namesServices(mandate)) throw fail('notFound')
    const what = { event, service }
    await record(
      transaction,
      {
        entity: personEntity(principal),
        action: 'actFor',
        by: auditActor(actor),
        subject: principal,
        what,
      },
      at,
    )
  })
}
