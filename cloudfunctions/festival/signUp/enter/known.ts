/**
 * What an instance knows of a session from its last read, so that the rush reads nothing twice: the plan, which is frozen while people sign up,
 * and that places are gone, which stays true, because what is given back goes to whoever waits. Another instance knows its own.
 */
import { addSeconds, type Time } from '../../../_platform/time'
import { sessions, type Session } from '../../collections'

export type Known = Pick<Session, '_id' | 'edition' | 'state' | 'plan' | 'left'>

/** Closing by hand is known everywhere after so many seconds; the list of a lottery is made later than that. */
const seconds = 30
const known = new Map<string, { session: Known; at: Time }>()

const fields = ['edition', 'state', 'plan', 'left'] as const

/** The session as it was at most half a minute ago. One trip, or none. */
export async function knownSession(id: string, now: Time): Promise<Known | null> {
  const earlier = known.get(id)
  if (earlier && earlier.session.state === 'open' && earlier.at <= now && now < addSeconds(earlier.at, seconds)) {
    return earlier.session
  }
  const session = await sessions.find(id, { select: fields })
  if (session) remember(session, now)
  else known.delete(id)
  return session
}

/** Of several reads under way the fewest places count. */
export function remember({ _id, edition, state, plan, left }: Known, now: Time): void {
  known.set(_id, { session: { _id, edition, state, plan, left }, at: now })
}
