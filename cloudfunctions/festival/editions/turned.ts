/** A session whose time has come, and its edition with it. */
import { fail } from '@shared/errors'
import { runTransaction } from '../../_platform/data/transaction'
import type { Time } from '../../_platform/time'
import { editions, sessions, type Session } from '../collections'
import { wholeOf, withSession } from './theEdition'
import { closedSession, dueAtOf, followedBy, stateByTime } from './turn'

/**
 * Brings a session to where its times say that it is, one step, together with its edition. Twice, late or at once with another it is the same.
 * @returns the session as it is then
 * @throws notFound, busy
 */
export const turned = (id: string, now: Time): Promise<Session> =>
  runTransaction(async transaction => {
    const before = await transaction.find(sessions, id)
    if (!before) throw fail('notFound')
    const whole = await wholeOf(transaction, before.edition)
    const state = stateByTime(before, now)
    const after: Session =
      state === 'closed' && before.state === 'open'
        ? { ...closedSession(before, now), version: before.version + 1 }
        : { ...before, state, dueAt: dueAtOf({ ...before, state }, now), version: before.version + 1 }
    // Its end has come and it was never drawn: nothing comes by itself any more.
    if (after.state === 'closed' && now >= after.plan.endsAt) after.dueAt = null
    if (after.state === before.state && after.dueAt === before.dueAt) return before
    const edition = followedBy(whole.edition, withSession(whole.sessions, after), now)
    await transaction.save(sessions, before, after)
    if (edition.state !== whole.edition.state)
      await transaction.save(editions, whole.edition, { ...edition, version: edition.version + 1 })
    return after
  })
