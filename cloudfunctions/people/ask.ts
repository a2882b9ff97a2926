/** A request to be bound to a home: how it begins, and how it is asked again. Pure. */
import type { GridNode, Holder } from '@shared/grid/node'
import type { BindInput } from '@shared/people/contract'
import { bindingTexts } from '@config/community/templates'
import { maskName } from '../_platform/mask'
import type { DatedPost, Member } from '../_platform/members'
import { withMentions } from '../_platform/mentions'
import { withOutbox, type OutboxEntry } from '../_platform/outbox'
import { sha256 } from '../_platform/personId'
import type { Time } from '../_platform/time'
import type { Binding } from './collections'
import { decidersOf } from './deciders'
import { lastDayOf } from './lease'

/** A hash: it stands in the messages of whoever decides, and says nothing of who asks once they have left. */
export const bindingId = (personId: string, home: string) => `b${sha256(`${personId}#${home}`).slice(0, 24)}`

/** A request is as good as its binding: what holds with the same words needs no further asking. */
const alreadyHolds = (posts: DatedPost[], { home, relation, leaseUntil }: BindInput) =>
  posts.some(
    p =>
      p.role === 'resident' &&
      p.node === home &&
      // An older binding says nothing of how somebody lives there.
      (p.relation ?? relation) === relation &&
      (p.until ? lastDayOf(p.until) : undefined) === leaseUntil,
  )

export interface Asking {
  actor: Member
  input: BindInput
  home: GridNode
  asked: Holder[]
  at: Time
}

/**
 * The request after somebody asked. The same words while it waits change nothing; other words change it, and whoever
 * decides sees the new ones; after an end it is asked anew. Null when there is nothing to ask: the binding holds.
 */
export function requestAfter(before: Binding | null, { actor, input, home, asked, at }: Asking): Binding | null {
  if (before?.state !== 'pending' && alreadyHolds(actor.posts, input)) return null
  const wish = {
    // The name of whoever lives or works here was confirmed: a wish does not change it.
    name: actor.posts.length > 0 ? actor.name : input.name,
    relation: input.relation,
    leaseUntil: input.leaseUntil ?? null,
  }
  if (before?.state === 'pending') {
    const same = before.name === wish.name && before.relation === wish.relation && before.leaseUntil === wish.leaseUntil
    return same ? before : { ...before, ...wish, version: before.version + 1 }
  }
  const request: Binding = {
    _id: bindingId(actor.personId, input.home),
    version: (before?.version ?? -1) + 1,
    state: 'pending',
    personId: actor.personId,
    openid: actor.openid,
    home: input.home,
    place: home.fullName,
    ...wish,
    at,
    asked,
    deciders: decidersOf(input.home, asked),
    decidedBy: null,
    decidedAt: null,
    reason: null,
    outbox: before?.outbox ?? [],
    outboxAt: before?.outboxAt ?? null,
  }
  return withMentions(withOutbox(request, asked.map(to => tellAsked(request, to)), at)) // prettier-ignore
}

const tellAsked = (request: Binding, to: Holder): OutboxEntry => {
  const title = '有人申请绑定房屋'
  const facts = { title, who: maskName(request.name), place: request.place, at: request.at }
  return {
    id: `${request._id}.${request.version}:${to.personId}:bindingAsked`,
    to: to.personId,
    template: 'bindingAsked',
    title,
    ...bindingTexts.bindingAsked(facts),
    at: request.at,
    target: { kind: 'binding', id: request._id },
    attempts: 0,
  }
}
