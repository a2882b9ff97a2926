import { endMandateInput, mandateView as mandateOutput } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import { people } from '../../_platform/call/members'
import { auditActor, personEntity } from '../../_platform/privacy/audit'
import { actsForAfter, endedMandate, mandateView } from './mandate'
import { theMandate } from './theMandate'

/**
 * Either side ends a mandate at any time, on their own phone; one that was given in person also before whoever could have
 * written it down. From then on the agent is refused. Doing it twice is doing it once.
 * @throws notFound when it is not theirs
 */
export const endMandate = action
  .allow('mandate.own')
  .input(endMandateInput)
  .of(theMandate)
  .output(mandateOutput)
  .mutation(async ({ ctx }) => {
    const { actor } = ctx
    const mandate = await ctx.change(async ({ before, at, transaction }) => {
      if (!before || before.endedAt !== null) return null
      const after = endedMandate(before, { personId: actor.personId, name: actor.name }, at)
      const { principal, agent, _id } = before
      const person = await transaction.find(people, agent.personId)
      if (person) await transaction.save(people, person, { ...person, actsFor: actsForAfter(person, after, at) })
      const { personId: subject } = principal
      const what = { of: 'mandate', mandate: _id }
      return {
        after,
        audit: [{ entity: personEntity(subject), action: 'endConsent', by: auditActor(actor), subject, what }],
      }
    })
    return mandateView(mandate, [], ctx.clock.now())
  })
