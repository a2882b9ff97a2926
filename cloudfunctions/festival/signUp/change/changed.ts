import { fail } from '@shared/errors'
import type { HarvestRole } from '@shared/festival/entryFlow'
import type { Time } from '../../../_platform/time'
import type { Entry, Session } from '../../collections'
import { agree, type Ground } from '../../places/ground'

interface Wanted {
  partySize: number
  roles?: HarvestRole[] | undefined
}

/**
 * A household's sign-up after it changed how many come. Whoever has places has the others too, or gave them back, when this is done; whoever waits
 * may fit what is free now, which the steps after it say.
 * @throws notNow when it is asked about an offer, is not in it, or there are not enough free places
 */
export async function changed(on: Ground, before: Entry, seen: Session, { partySize, roles }: Wanted, now: Time): Promise<Entry> {
  // What somebody was stopped at comes first: then it is clear what is changed.
  const { entry: settled, session } = await agree(on, before, now, { seen })
  const after: Entry = { ...settled, roles: roles ? [...new Set(roles)] : settled.roles }
  if (settled.state === 'placed') return { ...after, partySize: await resized(on, settled, session, partySize, now) }
  if (settled.state !== 'entered' && settled.state !== 'waiting') throw fail('notNow')
  if (settled.state === 'entered') return { ...after, partySize }
  if (settled.partySize === partySize) return after
  // A smaller party may fit what is free now, or what was given back. What the timer keeps in this moment for as many as they were is of an
  // earlier turn, and is let go.
  return { ...after, partySize, turn: settled.turn + 1, state: 'entered', dueAt: now }
} // prettier-ignore

/** The places first: the sign-up follows them. @returns how many they have then */
async function resized(
  on: Ground,
  { home, turn, partySize: size }: Entry,
  { _id }: Session,
  to: number,
  now: Time,
): Promise<number> {
  if (to === size) return size
  if (await on.move(_id, { kind: 'resize', home, turn, size, to }, now)) return to
  // The same tap, sent twice, may have moved them already and still be about to write the sign-up.
  const held = (await on.session(_id))?.winners[home]
  if (held?.turn === turn && held.size === to) return to
  throw fail('notNow', { message: '空着的名额不够，人数没有改' })
}
