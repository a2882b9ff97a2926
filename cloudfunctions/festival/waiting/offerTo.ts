import type { Time } from '../../_platform/time'
import type { Entry } from '../collections'
import { agree, type Complete, type Ground } from '../places/ground'

/**
 * Keeps places for a household that waits, and asks it. Whoever withdrew in this moment gives them back at once.
 * @param until when they go to the next one
 */
export async function offerTo(on: Ground, next: Entry, until: Time, now: Time, complete?: Complete): Promise<void> {
  const { session, home, turn, partySize: size } = next
  await on.move(session, { kind: 'offer', home, turn, size, at: now, until }, now)
  const fresh = await on.entry(next._id)
  if (fresh) await agree(on, fresh, now, { ...(complete ? { complete } : {}) })
}
