/** How a case goes into another clerk's hand. */
import { fail } from '@shared/errors'
import { nextApplicationState } from '@shared/services/flow'
import type { Actor } from '@shared/permissions'
import { postsAt, type Person } from '../../../_platform/call/members'
import type { Time } from '../../../_platform/time'
import { toCounter } from '../../applying/news'
import { doerOf, hasIt, mayDecide } from '../../applying/parties'
import type { Application } from '../../applying/schema'
import { stepped } from '../../applying/step'
import { isAway, type Colleague } from './colleagues'
import type { Decided } from '../oneOfMany'

/** Somebody as the rights know them at a moment. */
export const asActor = ({ _id, name, posts }: Person, at: Time): Actor => ({
  personId: _id,
  name,
  posts: postsAt(posts, at).filter(({ suspended }) => !suspended),
})

interface Giving {
  to: Actor
  all: readonly Colleague[]
}

/** Why it cannot go over; null when it can. Pure. */
export function whyNot(application: Application, actor: Actor, { to, all }: Giving): string | null {
  const { holder } = application
  if (!nextApplicationState(application.state, 'handOver')) return '已经办完了，不用转'
  if (holder && !hasIt(application, actor) && !isAway(all, holder.personId)) return `在${holder.name}手里，请他自己转`
  if (!mayDecide(application, to)) return '他要回避，或者不管这一片，请另选一位'
  return null
}

/** One of the cases that somebody gives over. @throws notNow with why it cannot be */
export const givenBy =
  (actor: Actor, giving: Giving): Decided =>
  async (before, at) => {
    const why = whyNot(before, actor, giving)
    if (why !== null) throw fail('notNow', { message: why })
    const holder = doerOf(before, giving.to, true)
    const by = doerOf(before, actor, true)
    const after = stepped(before, { event: 'handOver', by, via: 'counter', at, note: `转给${holder.name}` }, { holder })
    const news = { title: '转给您一件', note: `${actor.name}转来，编号 ${before.no}` }
    return { after, told: toCounter(after, [holder], news, at) }
  }
