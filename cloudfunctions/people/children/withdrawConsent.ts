import { fail } from '@shared/errors'
import { childView, withdrawConsentInput } from '@shared/people/contract'
import { nextBindingState } from '@shared/people/flow'
import { action } from '../../_platform/call/action'
import { auditActor, personEntity, record } from '../../_platform/privacy/audit'
import { maskName } from '../../_platform/privacy/mask'
import { people } from '../../_platform/call/members'
import { deliverNow, withOutbox } from '../../_platform/messages/outbox'
import { runTransaction } from '../../_platform/data/transaction'
import { childViewOf } from './childView'
import { bindings, type Binding } from '../binding/collections'
import { mayEndConsent } from './guardians'
import { saveResident } from '../residence/saveResident'
import { tellRefused } from './tellChild'
import { withoutConsent } from './withoutConsent'

/**
 * A guardian takes the consent back: the child's binding ends at once, and of the name only the family name stays
 * (个人信息保护法 第四十七条). Doing it twice is doing it once.
 * @throws notFound when it is not theirs, notNow when there is no consent
 */
export const withdrawConsent = action
  .allow('binding.own')
  .input(withdrawConsentInput)
  .output(childView)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const at = ctx.clock.now()
    const request = await runTransaction(async transaction => {
      const before = await transaction.find(bindings, input.id)
      if (!before?.under14 || !mayEndConsent(actor, before)) throw fail('notFound')
      if (before.state === 'consentEnded') return before
      const state = nextBindingState(before.state, 'withdrawConsent')
      if (!state) throw fail('notNow')
      const child = await transaction.find(people, before.personId)
      if (child) await saveResident(transaction, child, withoutConsent(child, before.home, at), at)
      const ended: Binding = {
        ...before,
        version: before.version + 1,
        state,
        name: maskName(before.name),
        decidedAt: at,
      }
      const after = withOutbox(ended, [tellRefused(ended, at)], at)
      await transaction.save(bindings, before, after)
      const { personId: subject, home } = before
      const deed = { entity: personEntity(subject), action: 'endConsent' as const, by: auditActor(actor), subject }
      await record(transaction, { ...deed, what: { of: 'child', home } }, at)
      return after
    })
    if (request.outboxAt) await deliverNow(bindings, request._id)
    return childViewOf(request)
  })
