/** What approving and declining share: who may, one decision only, the person and the request in one change. */
import { fail } from '@shared/errors'
import type { BindingRequest } from '@shared/people/contract'
import { nextBindingState } from '@shared/people/flow'
import type { Context } from '../../_platform/call/action'
import { auditActor, personEntity, record } from '../../_platform/privacy/audit'
import { homesAt, people, postsAt, type DatedPost, type Member, type Person } from '../../_platform/call/members'
import { withMentions } from '../../_platform/data/mentions'
import { deliverNow, withOutbox } from '../../_platform/messages/outbox'
import { tell, type Told } from '../../_platform/messages/tell'
import type { Time } from '../../_platform/time'
import { runTransaction } from '../../_platform/data/transaction'
import { claimEntry } from './claimEntry'
import { bindings, type Binding } from './collections'
import { decidingPost, isOwn, maySee } from './deciders'
import { endedPosts } from '../residence/endBinding'
import { isByRoster, undo } from './undo'
import { endOf } from '../residence/lease'
import { entriesOf, matchesEntry } from './onRoster'
import { saveResident } from '../residence/saveResident'
import { requestView } from './views'

type Decision = { state: 'approved' } | { state: 'declined'; reason: string }

/**
 * Decides a request once. The same decision of the same person answers again without doing it twice. Declining what the
 * roster had approved ends the binding: the lead knows better.
 * @throws notFound when it is not there or not theirs to decide, forbidden for their own household, conflict when it
 * was changed or decided meanwhile, notNow when the lease is over
 */
export async function decide(
  ctx: Context & { actor: Member },
  input: { id: string; version?: number },
  decision: Decision,
): Promise<BindingRequest> {
  const { actor } = ctx
  const at = ctx.clock.now()
  const home = decision.state === 'approved' ? (await bindings.find(input.id, ['home']))?.home : undefined
  const roster = home === undefined ? [] : await entriesOf(home)
  const decided = await runTransaction(async transaction => {
    const request = await transaction.find(bindings, input.id)
    if (!request || !maySee(actor, request)) throw fail('notFound')
    if (isOwn(actor, request)) throw fail('forbidden', { message: '自己和自己家的申请,要请别人来定' })
    if (request.state === decision.state && request.decidedBy?.personId === actor.personId) return request
    const undoes = decision.state === 'declined' && isByRoster(request)
    const event = decision.state === 'approved' ? 'approve' : 'decline'
    if (!undoes && !nextBindingState(request.state, event)) throw fail('conflict')
    if ((input.version ?? request.version) !== request.version) throw fail('conflict')
    const after = decidedBy(request, decision, actor, at)
    if (undoes) await undo(transaction, request, actor, at)
    if (decision.state === 'approved') {
      const until = request.leaseUntil === null ? null : endOf(request.leaseUntil)
      if (until !== null && until <= at) throw fail('notNow', { message: '租期已经过了,请不通过,让住户重新填' })
      const before = await transaction.find(people, request.personId)
      const person = boundPerson(before, request, until, at)
      await saveResident(transaction, before, person, at)
      // Whoever is bound by a person's word has taken their place on the roster too.
      const entry = roster.find(each => matchesEntry(each, request, at))
      if (entry) await claimEntry(transaction, entry._id, request, at)
      const { personId: subject, home, relation } = request
      const deed = {
        entity: personEntity(subject),
        action: 'bind' as const,
        by: auditActor(actor),
        subject,
        what: { home, relation },
      }
      await record(transaction, deed, at)
    }
    await transaction.save(bindings, request, after)
    return after
  })
  if (decided.outboxAt) await deliverNow('bindings', decided._id)
  return requestView(decided)
}

function decidedBy(request: Binding, decision: Decision, { personId, name, posts }: Member, at: Time): Binding {
  const role = decidingPost({ personId, name, posts }, request)
  const reason = decision.state === 'declined' ? decision.reason : null
  const after: Binding = {
    ...request,
    version: request.version + 1,
    state: decision.state,
    decidedBy: { personId, name, role },
    decidedAt: at,
    reason,
  }
  const told = tellDecided(after, at, request.state === 'approved')
  return withMentions(withOutbox(after, [told], at))
}

/**
 * The person with the binding: who neither lives nor works here yet gets the name that was just confirmed; a binding to
 * the same home is replaced.
 */
export function boundPerson(before: Person | null, request: Binding, until: Time | null, at: Time): Person {
  const { personId, openid, name, home: node, relation } = request
  const child = request.under14 ? { under14: true } : {}
  const binding: DatedPost = { role: 'resident', node, from: at, until, relation, ...child }
  if (!before) return { _id: personId, openid, name, posts: [binding], home: node, msgCredits: {}, joinedAt: at }
  const posts = [...endedPosts(before.posts, node, at), binding]
  const livesElsewhere = homesAt(before, at)[0]?.node
  const known = postsAt(before.posts, at).length > 0
  return { ...before, name: known ? before.name : name, posts, home: livesElsewhere ?? node }
}

/** @param undone it had been approved before */
export function tellDecided({ _id, personId, place, state, reason }: Binding, at: Time, undone = false): Told {
  const title = state === 'approved' ? '房屋绑定好了' : undone ? '房屋绑定被取消了' : '房屋绑定没通过'
  return tell(personId, 'bindingDecided', { title, place, reason: reason ?? '', at }, _id)
}
