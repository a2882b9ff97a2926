import { fail } from '@shared/errors'
import { childView, withdrawConsentInput } from '@shared/people/contract'
import { nextBindingState } from '@shared/people/flow'
import { action } from '../../_platform/call/action'
import { people } from '../../_platform/call/members'
import { auditActor, personEntity } from '../../_platform/privacy/audit'
import { maskName } from '../../_platform/privacy/mask'
import type { Binding } from '../binding/collections'
import { saveResident } from '../residence/saveResident'
import { childViewOf } from './childView'
import { childRequest } from './consent'
import { mayEndConsent } from './guardians'
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
  .of(childRequest((request, { actor }) => mayEndConsent(actor, request)))
  .output(childView)
  .mutation(async ({ ctx }) => {
    const request = await ctx.change(async ({ before, at, transaction }) => {
      if (!before || before.state === 'consentEnded') return null
      const state = nextBindingState(before.state, 'withdrawConsent')
      if (!state) throw fail('notNow')
      const { personId: subject, home } = before
      const child = await transaction.find(people, subject)
      if (child) await saveResident(transaction, child, withoutConsent(child, home, at), at)
      const version = before.version + 1
      const after: Binding = { ...before, version, state, name: maskName(before.name), decidedAt: at }
      const ended = { entity: personEntity(subject), action: 'endConsent' as const, by: auditActor(ctx.actor), subject }
      return { after, tell: [tellRefused(after, at)], audit: [{ ...ended, what: { of: 'child', home } }] }
    })
    return childViewOf(request)
  })
