import { inFlight } from '../../_platform/data/inFlight'
import { eachOf } from '../../_platform/setAside/each'
import type { Time } from '../../_platform/time'
import { entries, sessions, type Entry } from '../collections'
import { agree, ground } from '../places/ground'
import { completed } from './completed'

/** Sign-ups that are written at the same time. */
const atOnce = 8

/**
 * Brings sign-ups for one session into agreement with its places, and tells their households what became of them.
 * @returns how many of them agree now; what failed was set aside, or comes again
 */
export async function settleAll(id: string, due: Entry[], now: Time): Promise<number> {
  const seen = await sessions.find(id)
  if (!seen) return 0
  const complete = await completed(due, seen, now)
  const results = await inFlight(atOnce, due, entry =>
    eachOf(entries, [entry], async each => {
      await agree(ground, each, now, { seen, complete })
      return true
    }),
  )
  return results.reduce((sum, { done }) => sum + done, 0)
}
