/** A session whose time has come, and its edition with it. */
import { fail } from '@shared/errors'
import { runTransaction } from '../../../_platform/data/transaction'
import type { Time } from '../../../_platform/time'
import { editions, sessions, type Session } from '../../collections'
import { bySystem, record } from '../../../_platform/privacy/audit'
import { entityOf } from '../../audited'
import { wholeOf, withSession } from '../plan/theEdition'
import { closedSession, dueAtOf, followedBy, stateByTime, undrawnSession } from './turn'
import { withChange } from '../plan/written'

/**
 * Brings a session to where its times say that it is, one step, together with its edition. Of a lottery that nobody drew before it began everybody is
 * told who signed up. Twice, late or at once with another it is the same.
 * @returns the session as it is then
 * @throws notFound, busy
 */
export const turned = (id: string, now: Time): Promise<Session> =>
  runTransaction(async transaction => {
    const before = await transaction.find(sessions, id)
    if (!before) throw fail('notFound')
    const whole = await wholeOf(transaction, before.edition)
    const after = { ...afterTime(before, now), version: before.version + 1 }
    if (after.state === before.state && after.dueAt === before.dueAt) return before
    const isUndrawn = before.state === 'closed' && after.state === 'over'
    const followed = followedBy(whole.edition, withSession(whole.sessions, after), now)
    const says = `${before.plan.name}没能在开摘前开签，这一场不办了`
    const edition = isUndrawn ? withChange(followed, { says, session: id }, null, now) : followed
    await transaction.save(sessions, before, after)
    if (edition.state !== whole.edition.state || isUndrawn)
      await transaction.save(editions, whole.edition, { ...edition, version: edition.version + 1 })
    if (isUndrawn) {
      const what = { session: id, says }
      await record(transaction, { entity: entityOf(id), action: 'changeFestival', by: bySystem, what }, now)
    }
    return after
  })

/** The session after the step that its times ask for; the same one when they ask for none. Pure. */
function afterTime(before: Session, now: Time): Session {
  const state = stateByTime(before, now)
  if (state === 'closed' && before.state === 'open') return closedSession(before, now)
  if (state === 'over' && before.state === 'closed') return undrawnSession(before, now)
  return { ...before, state, dueAt: dueAtOf({ ...before, state }, now) }
}
