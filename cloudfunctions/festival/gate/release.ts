import { fail } from '@shared/errors'
import { nextEntryState } from '@shared/festival/entryFlow'
import { releaseInput, releaseOutput } from '@shared/festival/gate'
import { dayRules } from '@config/community/festivalDay'
import { action } from '../../_platform/call/action'
import { runTransaction } from '../../_platform/data/transaction'
import { addMinutes, type Time } from '../../_platform/time'
import { entries, type Session } from '../collections'
import { days } from './collections'
import { dayIn, saveDay, withCounted } from './day'
import { servedSession } from './theSession'

/** Households that change as one: few enough that no scanner waits for them. */
const atOnce = 10

/**
 * Households that have not come by now give their places to the waiting list, a part of them with each call. What they had the waiting list
 * takes up by itself (waiting/settle.ts), also when this is stopped in between.
 * @throws notFound, notNow before the time that was promised to them
 */
export const release = action
  .allow('festival.serve')
  .input(releaseInput)
  .ids({ session: servedSession })
  .output(releaseOutput)
  .mutation(async ({ ctx }) => {
    const { session } = ctx.found
    const now = ctx.clock.now()
    const from = addMinutes(session.plan.startsAt, dayRules.releaseMinutes)
    if (now < from) {
      throw fail('notNow', {
        message: `说好了开场 ${dayRules.releaseMinutes} 分钟后才放名额，到 ${from.slice(11, 16)} 再放`,
      })
    }
    const { items, next } = await entries.page(
      'byRank',
      { session: session._id, state: 'placed' },
      { limit: dayRules.releasedAtOnce },
    )
    for (let nth = 0; nth < items.length; nth += atOnce) {
      const ids = items.slice(nth, nth + atOnce).map(({ _id }) => _id)
      await giveUp(session, ids, now)
    }
    const { noShows = 0, released = 0 } = (await days.find(String(session.edition)))?.sessions[session._id] ?? {}
    return { households: noShows, places: released, more: next !== null }
  })

/** These of them that have not come meanwhile. */
const giveUp = ({ _id, edition }: Session, ids: string[], now: Time) =>
  runTransaction(async transaction => {
    const sizes: number[] = []
    for (const id of ids) {
      const entry = await transaction.find(entries, id)
      const state = entry && nextEntryState(entry.state, 'release')
      if (!entry || !state) continue
      await transaction.save(entries, entry, { ...entry, state, dueAt: now, version: entry.version + 1 })
      sizes.push(entry.partySize)
    }
    const places = sizes.reduce((sum, size) => sum + size, 0)
    const day = await dayIn(transaction, edition, now)
    const counted = withCounted(day, _id, each => ({
      releasedAt: each.releasedAt ?? now,
      released: each.released + places,
      noShows: each.noShows + sizes.length,
    }))
    if (sizes.length > 0) await saveDay(transaction, day, counted)
  })
