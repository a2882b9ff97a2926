/** What the answers of a guardian share: one answer only, told to the child and to whoever decides next. */
import { fail } from '@shared/errors'
import { isWaiting, nextBindingState } from '@shared/people/flow'
import { childConsent } from '@config/community/consents'
import type { Context } from '../../_platform/call/action'
import { auditActor, personEntity, record } from '../../_platform/privacy/audit'
import { maskName } from '../../_platform/privacy/mask'
import type { Member } from '../../_platform/call/members'
import { deliverNow, withOutbox } from '../../_platform/messages/outbox'
import type { Time } from '../../_platform/time'
import { runTransaction } from '../../_platform/data/transaction'
import { placeNodes } from '../../grid/places/placeNodes'
import { tellAsked } from '../binding/ask'
import { bindings, type Binding, type GuardianConsent } from '../binding/collections'
import { askedOf, decidersOf } from '../binding/deciders'
import { tellRefused } from './tellChild'

interface Answered {
  id: string
  version?: number
}

/**
 * A guardian's yes: with the consent in it, the request waits for the unit's lead.
 * @param check throws when this person may not say it
 */
export async function giveConsent(
  ctx: Context & { actor: Member },
  input: Answered,
  check: (request: Binding) => void,
  given: Pick<GuardianConsent, 'by' | 'inPerson'>,
): Promise<Binding> {
  return answer(ctx, input, check, async (request, at) => {
    if (request.consent && request.consent.by.name === given.by.name && request.state !== 'awaitingConsent') return null
    const state = nextBindingState(request.state, 'consent')
    if (!state) throw fail('conflict')
    const nodes = await placeNodes(request.home, at)
    const asked = askedOf(request.home, request.personId, nodes, at)
    const consent: GuardianConsent = { ...given, at, text: childConsent.version }
    const after: Binding = {
      ...request,
      version: request.version + 1,
      state,
      consent,
      asked,
      deciders: decidersOf([...nodes.keys()], asked),
    }
    return withOutbox(after, asked.map(to => tellAsked(after, to.personId, at)), at) // prettier-ignore
  })
}

/** A guardian's no: of the child's name only the family name stays. */
export async function refuseConsent(
  ctx: Context & { actor: Member },
  input: Answered & { reason: string },
  check: (request: Binding) => void,
): Promise<Binding> {
  return answer(ctx, input, check, (request, at) => {
    if (request.state === 'refused') return null
    const state = nextBindingState(request.state, 'refuse')
    if (!state) throw fail('conflict')
    const after: Binding = {
      ...request,
      version: request.version + 1,
      state,
      name: maskName(request.name),
      decidedAt: at,
      reason: input.reason,
    }
    return withOutbox(after, [tellRefused(after, at)], at)
  })
}

/** Reads the request, decides, writes it together with the audit. Null: it was done already. */
async function answer(
  ctx: Context & { actor: Member },
  { id, version }: Answered,
  check: (request: Binding) => void,
  decide: (request: Binding, at: Time) => Binding | null | Promise<Binding | null>,
): Promise<Binding> {
  const at = ctx.clock.now()
  const { request, changed } = await runTransaction(async transaction => {
    const before = await transaction.find(bindings, id)
    if (!before?.under14) throw fail('notFound')
    check(before)
    const after = await decide(before, at)
    if (!after) return { request: before, changed: false }
    // Somebody else answered, or the child changed what is asked: look again before saying yes to it.
    if (!isWaiting(before.state) || (version ?? before.version) !== before.version) throw fail('conflict')
    await transaction.save(bindings, before, after)
    if (after.consent) {
      const { by, text, inPerson } = after.consent
      await record(
        transaction,
        {
          entity: personEntity(after.personId),
          action: 'giveConsent',
          by: auditActor(ctx.actor),
          subject: after.personId,
          what: { of: 'child', guardian: by.name, text, home: after.home, ...(inPerson ? { how: inPerson.how } : {}) },
        },
        at,
      )
    }
    return { request: after, changed: true }
  })
  if (changed && request.outboxAt) await deliverNow(bindings, request._id)
  return request
}
