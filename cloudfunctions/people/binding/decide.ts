/** What approving and declining share: who may, one decision only, the person and the request in one change. */
import { fail } from '@shared/errors'
import type { BindingRequest } from '@shared/people/contract'
import { nextBindingState } from '@shared/people/flow'
import type { PersonContext } from '../../_platform/call/context'
import type { Decide } from '../../_platform/data/change'
import type { Transaction } from '../../_platform/data/transaction'
import { auditActor, personEntity } from '../../_platform/privacy/audit'
import { homesAt, people, postsAt, type DatedPost, type Member, type Person } from '../../_platform/call/members'
import { withOutbox } from '../../_platform/messages/outbox'
import { tell, type Told } from '../../_platform/messages/tell'
import type { Time } from '../../_platform/time'
import { claimEntry } from './claimEntry'
import type { Binding } from './collections'
import { decidingPost, isOwn } from './deciders'
import { endedPosts } from '../residence/endBinding'
import { isByRoster, undo } from './undo'
import { endOf } from '../residence/lease'
import { entriesOf, matchesEntry } from './onRoster'
import { saveResident } from '../residence/saveResident'
import { requestView } from './views'

type Answer = { state: 'approved' } | { state: 'declined'; reason: string }
type Deciding = PersonContext & { change(decide: Decide<Binding, object, true>): Promise<Binding> }

/**
 * Decides a request once. The same decision of the same person answers again without doing it twice. Declining what the
 * roster had approved ends the binding: the lead knows better.
 * @throws forbidden for their own household, conflict when it was changed or decided meanwhile, notNow when the lease is over
 */
export async function decide(ctx: Deciding, answer: Answer): Promise<BindingRequest> {
  const { actor } = ctx
  const decided = await ctx.change(async ({ before: request, at, transaction }) => {
    if (!request) throw fail('notFound')
    if (isOwn(actor, request)) throw fail('forbidden', { message: '自己和自己家的申请，要请别人来定' })
    if (request.state === answer.state && request.decidedBy?.personId === actor.personId) return null
    const approves = answer.state === 'approved'
    const undoes = !approves && isByRoster(request)
    if (!undoes && !nextBindingState(request.state, approves ? 'approve' : 'decline')) throw fail('conflict')
    if (undoes) await undo(transaction, request, actor, at)
    if (approves) await bindPerson(transaction, request, at)
    const { personId: subject, home, relation } = request
    const bound = { entity: personEntity(subject), action: 'bind' as const, by: auditActor(actor), subject, what: { home, relation } } // prettier-ignore
    return { after: decidedBy(request, answer, actor, at), audit: approves ? [bound] : [] }
  })
  return requestView(decided)
}

/** The person becomes a resident of the home, and takes their place on the roster if they stand on it. @throws notNow */
async function bindPerson(transaction: Transaction, request: Binding, at: Time): Promise<void> {
  const until = request.leaseUntil === null ? null : endOf(request.leaseUntil)
  if (until !== null && until <= at) throw fail('notNow', { message: '租期已经过了，请不通过，让住户重新填' })
  const roster = await entriesOf(request.home)
  const before = await transaction.find(people, request.personId)
  await saveResident(transaction, before, boundPerson(before, request, until, at), at)
  const entry = roster.find(each => matchesEntry(each, request, at))
  if (entry) await claimEntry(transaction, entry._id, request, at)
}

function decidedBy(request: Binding, answer: Answer, { personId, name, posts }: Member, at: Time): Binding {
  const role = decidingPost({ personId, name, posts }, request)
  const reason = answer.state === 'declined' ? answer.reason : null
  const after: Binding = {
    ...request,
    version: request.version + 1,
    state: answer.state,
    decidedBy: { personId, name, role },
    decidedAt: at,
    reason,
  }
  const told = tellDecided(after, at, request.state === 'approved')
  return withOutbox(after, [told], at)
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
