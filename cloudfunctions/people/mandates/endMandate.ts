import { fail } from '@shared/errors'
import { endMandateInput, mandateView as mandateOutput } from '@shared/people/contract'
import { may } from '@shared/permissions'
import { action } from '../../_platform/call/action'
import { auditActor, personEntity, record } from '../../_platform/privacy/audit'
import { people, type Member } from '../../_platform/call/members'
import { deliverNow } from '../../_platform/messages/outbox'
import { runTransaction } from '../../_platform/data/transaction'
import type { Time } from '../../_platform/time'
import { codesAbove } from '../../grid/places/placeNodes'
import { mandates, type Mandate } from './collections'
import { actsForAfter, endedMandate, mandateView } from './mandate'

/**
 * Either side ends a mandate at any time, on their own phone; one that was given in person also before whoever could have
 * written it down. From then on the agent is refused. Doing it twice is doing it once.
 * @throws notFound when it is not theirs
 */
export const endMandate = action
  .allow('mandate.own')
  .input(endMandateInput)
  .output(mandateOutput)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const at = ctx.clock.now()
    const mandate = await runTransaction(async transaction => {
      const before = await transaction.find(mandates, input.id)
      if (!before || !(await mayEnd(actor, before, at))) throw fail('notFound')
      if (before.endedAt !== null) return before
      const after = endedMandate(before, { personId: actor.personId, name: actor.name }, at)
      await transaction.save(mandates, before, after)
      const { principal, agent } = before
      const person = await transaction.find(people, agent.personId)
      if (person) await transaction.save(people, person, { ...person, actsFor: actsForAfter(person, after, at) })
      const deed = { entity: personEntity(principal.personId), action: 'endConsent' as const, by: auditActor(actor) }
      await record(
        transaction,
        { ...deed, subject: principal.personId, what: { of: 'mandate', mandate: before._id } },
        at,
      )
      return after
    })
    if (mandate.outboxAt) await deliverNow(mandates, mandate._id)
    return mandateView(mandate, [], at)
  })

async function mayEnd(actor: Member, { principal, agent, home, consent }: Mandate, at: Time): Promise<boolean> {
  if ([principal.personId, agent.personId].includes(actor.personId)) return true
  if (consent.inPerson === undefined) return false
  return may(actor, 'mandate.record', { ladder: (await codesAbove([home], at))(home) })
}
