/**
 * Signing up in the rush (ARCHITECTURE §4.6): the household's entry first, by whose `_id` of many phones one is first; then, of a session
 * where the first have the places, one conditional update takes them. Stopped anywhere, a retry or the timer goes on.
 */
import { fail } from '@shared/errors'
import { nextEntryState } from '@shared/festival/entryFlow'
import { addMinutes, type Time } from '../../../_platform/time'
import type { Entry } from '../../collections'
import { nextStep } from '../../places/agreement'
import { agree, type Ground } from '../../places/ground'
import { begun, begunAnew, checkOpen, checkSize, isOpen, type Asked } from './begin'
import { entryIdOf, speaksFor, takesOver } from '../household'
import type { Known } from './known'

/** What this call knows, and how it is known again. */
export interface Entering {
  /** The session of this moment, or of a moment ago. */
  session: Known
  /** Tells what was read of it. */
  learn(session: Known): void
  /** The entry with this call in its memory. */
  withCall(entry: Entry, before: Entry | null): Entry
  /** Was it this call that did it? @throws keyReused for the same key with another body */
  isMine(entry: Entry): boolean
}

/** Phones of one household that meet again and again. */
const tries = 5

/**
 * @returns the household's entry as it stands, whoever of it was first
 * @throws notNow before and after the time for signing up, invalid for a party that is too large, forbidden where the tenants decide
 */
export async function enter(on: Ground, asked: Asked, call: Entering): Promise<Entry> {
  const { session } = call
  const { partySize, at } = asked
  const isFull = session.plan.mode === 'firstCome' && session.left < partySize
  if (isOpen(session, at)) {
    checkSize(session, partySize)
    const entry = call.withCall(begun(session, asked, isFull), null)
    if (await on.insert(entry)) return entry.state === 'entered' ? placed(on, entry, at, call) : entry
  }
  return householdsOwn(on, asked, call, isFull)
}

/** Takes the places that a fresh entry asks for, or sees that the lottery is still open. Two trips at the most. */
async function placed(on: Ground, entry: Entry, now: Time, call: Entering): Promise<Entry> {
  const { home, turn, partySize: size } = entry
  if (call.session.plan.mode !== 'firstCome') return stillOpen(on, entry, now)
  if (await on.move(entry.session, { kind: 'take', home, turn, size, at: now }, now)) {
    return { ...entry, state: 'placed' }
  }
  const session = await on.session(entry.session)
  if (!session) throw fail('notFound')
  call.learn(session)
  // Closed by hand a moment ago: nobody stands on its list who came after that.
  if (!isOpen(session, now) && !session.winners[home]) return tooLate(on, entry, now)
  const step = nextStep(entry, session, session.plan.mode, now)
  if (step && 'move' in step) return (await agree(on, entry, now, { seen: session })).entry
  return { ...entry, ...step?.entry }
}

/**
 * Whoever is told that they are in a lottery was in it before it closed, so that its list can be made in the moment of closing.
 * @throws notNow when it was closed meanwhile: then the entry is none
 */
async function stillOpen(on: Ground, entry: Entry, now: Time): Promise<Entry> {
  const session = await on.session(entry.session)
  return session && isOpen(session, now) ? entry : tooLate(on, entry, now)
}

async function tooLate(on: Ground, entry: Entry, now: Time): Promise<never> {
  // Another phone may have taken places for it in between: the timer gives them back.
  await on.save(entry, { ...entry, state: 'withdrawn', dueAt: addMinutes(now, 1), version: entry.version + 1 })
  throw fail('notNow', { message: '报名已经截止了' })
}

/** What another phone of the household, or this call when it came before, has begun. */
async function householdsOwn(on: Ground, asked: Asked, call: Entering, isFull: boolean): Promise<Entry> {
  const { session } = call
  const { who, at } = asked
  for (let attempt = 0; attempt < tries; attempt++) {
    const found = await on.entry(entryIdOf(session._id, who.home))
    if (!found) {
      checkOpen(session, at)
      throw fail('busy')
    }
    const isMine = call.isMine(found)
    if (!isMine && !speaksFor(who, found)) throw fail('forbidden', { message: '这套房由住在里面的人家报名' })
    const begins = nextEntryState(found.state, 'enter') !== null
    if (begins && isMine) throw fail('notNow', { message: '这次报名后来退掉了。想去的话，再报一次' })
    if (begins) {
      checkOpen(session, at)
      checkSize(session, asked.partySize)
    } else if (!takesOver(who, found)) {
      // Whoever stopped in between left it so: this call goes on with it.
      return isSettled(found, session) ? found : settled(on, found, at)
    }
    const { by, relation } = begun(session, asked, isFull)
    const next = begins
      ? begunAnew(found, session, asked, isFull)
      : { ...found, by, relation, for: null, version: found.version + 1 }
    const entry = call.withCall(next, found)
    if (!(await on.save(found, entry))) continue
    return begins && session.plan.mode === 'lottery' ? stillOpen(on, entry, at) : (await agree(on, entry, at)).entry
  }
  throw fail('busy')
}

/** How it stands once its places have moved; the timer writes it down. */
async function settled(on: Ground, entry: Entry, now: Time): Promise<Entry> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const session = await on.session(entry.session)
    const step = session && nextStep(entry, session, session.plan.mode, now)
    if (!step || !('move' in step)) return { ...entry, ...step?.entry }
    await on.move(entry.session, step.move, now)
  }
  throw fail('busy')
}

const isSettled = ({ state }: Entry, { plan }: Known) => plan.mode !== 'firstCome' || state !== 'entered'
