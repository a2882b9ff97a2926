/** What brings a sign-up and its session's places into agreement asks of the database; the tests of all interleavings stand in for it. */
import { fail } from '@shared/errors'
import { hasPlaces } from '@shared/festival/entryFlow'
import type { Time } from '../../_platform/time'
import { entries, sessions, type Entry, type Session } from '../collections'
import { nextStep } from './agreement'
import { move } from './move'
import type { Movement } from './places'

export interface Ground {
  session(id: string): Promise<Session | null>
  move(session: string, movement: Movement, now: Time): Promise<boolean>
  entry(id: string): Promise<Entry | null>
  /** False when the household has one already. */
  insert(entry: Entry): Promise<boolean>
  /** Writes the next version; false when somebody was first. */
  save(before: Entry, after: Entry): Promise<boolean>
}

export const ground: Ground = {
  session: id => sessions.find(id),
  move,
  entry: id => entries.find(id),
  insert: entry => entries.insert(entry),
  save: (before, after) => entries.save(before, after),
}

/** Adds to a sign-up what the timer knows beside: the words for its place, whom is told that it became so. */
export type Complete = (after: Entry, before: Entry) => Entry

/** Others move the same places, and each of them gets on. */
const mostSteps = 30

/**
 * Goes on step by step until a sign-up and the places of its session agree, whoever else is at it. Stopped anywhere, the next one goes on.
 * @param seen what is known of the session from this call: it saves the first trip
 * @returns the sign-up and the session as they are then
 * @throws notFound when one of them is not there, busy when others do not let it come to an end
 */
export async function agree(
  on: Ground,
  entry: Entry,
  now: Time,
  { seen, complete = after => after }: { seen?: Session; complete?: Complete } = {},
): Promise<{ entry: Entry; session: Session }> {
  let claim = entry
  let session = seen ?? (await on.session(entry.session))
  for (let steps = 0; steps < mostSteps; steps++) {
    if (!session) throw fail('notFound')
    const step = nextStep(claim, session, session.plan.mode, now)
    if (step && 'move' in step) {
      await on.move(session._id, step.move, now)
      session = await on.session(session._id)
      continue
    }
    const completed = complete({ ...claim, ...step?.entry, version: claim.version + 1 }, claim)
    const after = { ...completed, dueAt: dueOf(completed, now) }
    if (!step && after.dueAt === claim.dueAt && after.place === claim.place) return { entry: claim, session }
    if (await on.save(claim, after)) claim = after
    else {
      // Somebody else changed it: what was seen of the session may be older than that.
      const current: Entry | null = await on.entry(claim._id)
      if (!current) throw fail('notFound')
      claim = current
      session = await on.session(claim.session)
    }
  }
  throw fail('busy')
}

/** When a sign-up that agrees has to be looked at next: an offer lapses, or it has places and nobody knows yet how to say where the home is. */
function dueOf({ state, offer, place, dueAt }: Entry, now: Time): Time | null {
  if (state === 'offered' && offer) return offer.until
  // Another phone's call may still take places for it: the timer looks once more when none can be under way.
  if (state === 'withdrawn' && dueAt !== null && dueAt > now) return dueAt
  return hasPlaces(state) && place === '' ? (dueAt ?? now) : null
}
