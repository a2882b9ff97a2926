/** One case of a hand-over. */
import { nextApplicationState } from '@shared/services/flow'
import type { Actor } from '@shared/permissions'
import type { PersonContext } from '../../_platform/call/context'
import { postsAt, type Person } from '../../_platform/call/members'
import { remembers, withCall } from '../../_platform/data/calls'
import { writeDecision } from '../../_platform/data/change'
import { withOutbox } from '../../_platform/messages/outbox'
import type { Time } from '../../_platform/time'
import { applications } from '../applying/collections'
import { toCounter } from '../applying/news'
import { doerOf, hasIt, mayDecide } from '../applying/parties'
import type { Application } from '../applying/schema'
import { stepped } from '../applying/step'
import { isAway, type Colleague } from './colleagues'

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
export function whyNot(application: Application, actor: Actor, { to, all }: Giving, version: number): string | null {
  const { holder } = application
  if (application.version !== version) return '刚被别人处理过，请刷新再转'
  if (!nextApplicationState(application.state, 'handOver')) return '已经办完了，不用转'
  if (holder && !hasIt(application, actor) && !isAway(all, holder.personId)) return `在${holder.name}手里，请他自己转`
  if (!mayDecide(application, to)) return '他要回避，或者不管这一片，请另选一位'
  return null
}

export interface Outcome {
  id: string
  no: string
  /** Null when it went over, now or when this call came before. */
  why: string | null
  /** It has messages that are to go out. */
  carries: boolean
}

const notThere = '没找到，或者您看不了它'

/** Gives one over, if this call did not do it before. @throws keyReused */
export async function givesOver(
  ctx: PersonContext,
  item: { id: string; version: number },
  giving: Giving,
): Promise<Outcome> {
  const { actor } = ctx
  const { id } = item
  const at = ctx.clock.now()
  const before = await applications.find(id)
  if (!before || !mayDecide(before, actor)) return { id, no: '', why: notThere, carries: false }
  const { no } = before
  if (remembers(before, ctx)) return { id, no, why: null, carries: before.outboxAt !== null }
  const why = whyNot(before, actor, giving, item.version)
  if (why !== null) return { id, no, why, carries: false }
  const holder = doerOf(before, giving.to, true)
  const by = doerOf(before, actor, true)
  const moved = stepped(before, { event: 'handOver', by, via: 'counter', at, note: `转给${holder.name}` }, { holder })
  const version = before.version + 1
  const news = { title: '转给您一件', note: `${actor.name}转来，编号 ${no}` }
  const after = withOutbox(
    { ...moved, version, calls: withCall(before, ctx, version, at) },
    toCounter(moved, [holder], news, at),
    at,
  )
  if (await writeDecision(applications, before, { after })) return { id, no, why: null, carries: true }
  const current = await applications.find(id)
  if (current && remembers(current, ctx)) return { id, no, why: null, carries: current.outboxAt !== null }
  return { id, no, why: '刚被别人处理过，请刷新再转', carries: false }
}
