import { fail } from '@shared/errors'
import type { Time } from '../../_platform/time'
import type { Entry } from '../collections'
import { standingOf } from '../places/agreement'
import type { Ground } from '../places/ground'

/** Somebody else of the household, or the timer, answered in between. */
const tries = 3

/**
 * A household's sign-up after it answered an offer; null when it stands so already. Who accepts has the places when this is done.
 * @throws notNow when nothing is kept for it any more
 */
export async function answered(on: Ground, before: Entry, accept: boolean, now: Time): Promise<Entry | null> {
  const { home, turn } = before
  const wanted = accept ? 'placed' : 'passed'
  for (let attempt = 0; attempt < tries; attempt++) {
    const session = await on.session(before.session)
    if (!session) throw fail('notFound')
    const state = standingOf(before, session, session.plan.mode, now)
    // Said twice, or by another phone of the household.
    if (state === wanted) return state === before.state ? null : { ...before, state, offer: null }
    const kept = session.offers[home]
    if (state !== 'offered' || !kept || kept.until <= now) {
      // Another phone of the household said the same in this moment.
      if ((await on.entry(before._id))?.state === wanted) return null
      const waits = state === 'waiting' || state === 'entered'
      const message = waits ? '还没轮到您家，有名额马上告诉您' : '这次的名额已经过时，问下一家了'
      throw fail('notNow', { message })
    }
    // Until it is let go the timer would go on with it.
    if (!accept) return { ...before, state: 'passed', offer: null, dueAt: now }
    // The places first: whatever happens then, the household has them, and its sign-up follows.
    const { size } = kept
    if (await on.move(session._id, { kind: 'accept', home, turn, size, at: now }, now))
      return { ...before, state: 'placed', partySize: size, offer: null }
  }
  throw fail('busy')
}
