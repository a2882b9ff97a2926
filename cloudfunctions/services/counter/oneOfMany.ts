/** One case of a call that names many: each is a change of its own, and what speaks against one takes nothing from the others. */
import { Failure, fail } from '@shared/errors'
import type { PersonContext } from '../../_platform/call/context'
import { inFlight } from '../../_platform/data/inFlight'
import { remembers, withCall } from '../../_platform/data/calls'
import { writeDecision } from '../../_platform/data/change'
import { deliverNow, withOutbox } from '../../_platform/messages/outbox'
import type { Told } from '../../_platform/messages/tell'
import type { Time } from '../../_platform/time'
import { applications } from '../applying/collections'
import { mayDecide } from '../applying/parties'
import type { Application } from '../applying/schema'

export interface Named {
  id: string
  version: number
}

/** What comes of a case. @throws Failure with what speaks against it, in a sentence */
export type Decided = (before: Application, at: Time) => Promise<{ after: Application; told: Told[] }>

interface Outcome {
  id: string
  no: string
  /** Null when it was done, now or when this call came before. */
  why: string | null
  /** It has messages that are to go out. */
  carries: boolean
}

/** Cases that are read and written at the same time. */
const atOnce = 4

const notThere = '没找到，或者您看不了它'
const overtaken = '刚被别人处理过，请刷新再看'

/** Changes one, if this call did not do it before. @throws keyReused, and what is no refusal */
async function oneOfMany(ctx: PersonContext, { id, version: seen }: Named, decide: Decided): Promise<Outcome> {
  const at = ctx.clock.now()
  const before = await applications.find(id)
  if (!before || !mayDecide(before, ctx.actor)) return { id, no: '', why: notThere, carries: false }
  const { no } = before
  if (remembers(before, ctx)) return { id, no, why: null, carries: before.outboxAt !== null }
  const decided = await refusedOr(async () => {
    if (before.version !== seen) throw fail('conflict', { message: overtaken })
    return decide(before, at)
  })
  if (typeof decided === 'string') return { id, no, why: decided, carries: false }
  const version = before.version + 1
  const after = withOutbox({ ...decided.after, version, calls: withCall(before, ctx, version, at) }, decided.told, at)
  if (await writeDecision(applications, before, { after })) return { id, no, why: null, carries: true }
  const current = await applications.find(id)
  if (current && remembers(current, ctx)) return { id, no, why: null, carries: current.outboxAt !== null }
  return { id, no, why: overtaken, carries: false }
}

/** What was decided, or the sentence that speaks against it. */
async function refusedOr<T>(decide: () => Promise<T>): Promise<T | string> {
  try {
    return await decide()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return error.message
  }
}

/**
 * Changes each of these by itself, and tells of each. Cut off anywhere, the same call goes on and changes each once.
 * @returns how many were changed, and of each other one why it was not
 */
export async function eachByItself(
  ctx: PersonContext,
  items: readonly Named[],
  decide: Decided,
): Promise<{ done: number; failed: { id: string; no: string; why: string }[] }> {
  const outcomes = await inFlight(atOnce, items, item => oneOfMany(ctx, item, decide))
  await inFlight(atOnce, outcomes.filter(({ carries }) => carries), ({ id }) => deliverNow(applications, id)) // prettier-ignore
  return {
    done: outcomes.filter(({ why }) => why === null).length,
    failed: outcomes.flatMap(({ id, no, why }) => (why === null ? [] : [{ id, no, why }])),
  }
}
