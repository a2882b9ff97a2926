/** A request to be bound to a home: how it begins, and how it is asked again. Pure. */
import type { GridNode, Holder } from '@shared/grid/node'
import type { BindInput } from '@shared/people/contract'
import { isWaiting } from '@shared/people/flow'
import { maskName } from '../../_platform/privacy/mask'
import type { PersonContext } from '../../_platform/call/context'
import { isKnown, type DatedPost, type Member, type Person } from '../../_platform/call/members'
import { withCall } from '../../_platform/data/calls'
import { withOutbox } from '../../_platform/messages/outbox'
import { tell, type Told } from '../../_platform/messages/tell'
import { sha256 } from '../../_platform/personId'
import type { Time } from '../../_platform/time'
import type { Binding } from './collections'
import { decidersOf } from './deciders'
import { isChild } from '../children/guardians'
import { lastDayOf } from '../residence/lease'
import { tellGuardian } from '../children/tellChild'

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
  ctx: PersonContext
  input: BindInput
  home: GridNode
  /** The home and all above it, lowest first. */
  ladder: string[]
  asked: Holder[]
  /** For a child: the adults of the home, who have the word first. */
  adults: Pick<Person, '_id'>[]
  at: Time
}

/** Does this person ask as a child? They say it, or we know it of another home of theirs. */
export const asksAsChild = ({ posts }: Member, { under14 }: BindInput) => under14 === true || isChild(posts)

/**
 * The request after somebody asked. The same words while it waits change nothing; other words change it, and whoever
 * decides sees the new ones; after an end it is asked anew. Null when there is nothing to ask: the binding holds.
 */
export function requestAfter(before: Binding | null, asking: Asking): Binding | null {
  const { ctx, input } = asking
  const { actor } = ctx
  const waits = before !== null && isWaiting(before.state)
  if (!waits && alreadyHolds(actor.posts, input)) return null
  const wish: Wish = {
    // The name of whoever lives or works here was confirmed: a wish does not change it.
    name: isKnown(actor) ? actor.name : input.name,
    relation: input.relation,
    leaseUntil: input.leaseUntil ?? null,
    ...(asksAsChild(actor, input) ? { under14: true } : {}),
  }
  if (waits) {
    if (isSame(before, wish)) return before
    // A guardian consents to these very words of a child: other ones are asked anew.
    if (!before.under14 && !wish.under14)
      return remembering(before, { ...before, ...wish, version: before.version + 1 }, asking)
  }
  return newRequest(before, wish, asking)
}

const remembering = (before: Binding | null, after: Binding, { ctx, at }: Asking): Binding => ({
  ...after,
  calls: withCall(before, ctx, after.version, at),
})

type Wish = Pick<Binding, 'name' | 'relation' | 'leaseUntil' | 'under14'>

const isSame = (before: Binding, { name, relation, leaseUntil, under14 }: Wish) =>
  before.name === name &&
  before.relation === relation &&
  before.leaseUntil === leaseUntil &&
  (before.under14 ?? false) === (under14 ?? false)

function newRequest(before: Binding | null, wish: Wish, asking: Asking): Binding {
  const { ctx: { actor }, input, home, ladder, asked, adults, at } = asking // prettier-ignore
  const request: Binding = {
    _id: bindingId(actor.personId, input.home),
    version: (before?.version ?? -1) + 1,
    state: wish.under14 ? 'awaitingConsent' : 'pending',
    personId: actor.personId,
    openid: actor.openid,
    home: input.home,
    place: home.fullName,
    ...wish,
    ...(wish.under14 ? { adultsTold: adults.length } : {}),
    at,
    asked,
    deciders: decidersOf(ladder, asked),
    decidedBy: null,
    decidedAt: null,
    reason: null,
    outbox: before?.outbox ?? [],
    outboxAt: before?.outboxAt ?? null,
  }
  const told =
    wish.under14 && adults.length > 0
      ? adults.map(({ _id }) => tellGuardian(request, _id))
      : asked.map(to => tellAsked(request, to.personId, at))
  return withOutbox(remembering(before, request, asking), told, at)
}

/** To whoever decides: somebody asks, or a child whose guardian has to come by. */
export function tellAsked({ _id, state, name, place }: Binding, to: string, at: Time): Told {
  const title = state === 'awaitingConsent' ? '有孩子申请绑定，要家长当面同意' : '有人申请绑定房屋'
  return tell(to, 'bindingAsked', { title, who: maskName(name), place, note: '请核对后确认', at }, _id)
}
