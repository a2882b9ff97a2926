/** The document of the day: counted together with what it counts, and beside it what the board says of each session. */
import { fail } from '@shared/errors'
import { runTransaction, type Transaction } from '../../../_platform/data/transaction'
import type { Time } from '../../../_platform/time'
import { editions, sessions, type Edition, type Session } from '../../collections'
import { days, type Day, type DaySession } from '../collections'

/** What the board says of a session, as it stands; what was counted stays. Pure. */
export function factsOf({ plan, winners }: Session, counted?: DaySession): DaySession {
  const { name, startsAt, endsAt, places, meeting } = plan
  const expected = Object.values(winners).reduce((sum, { size }) => sum + size, 0)
  const { checkedIn = 0, households = 0, releasedAt = null, released = 0, noShows = 0 } = counted ?? {}
  return { name, startsAt, endsAt, meeting: meeting.words, places, expected, checkedIn, households, releasedAt, released, noShows }
} // prettier-ignore

const begun = (edition: number, at: Time): Day => ({
  _id: String(edition),
  version: 1,
  edition,
  sessions: {},
  factsAt: at,
  lines: 0,
  hash: '',
  harvest: 0,
  handedOut: 0,
  leftOver: 0,
  batches: 0,
  handedHomes: 0,
  rounds: 0,
  homes: 0,
  shared: 0,
  settled: 0,
})

async function withFacts(transaction: Transaction, plan: Edition, before: Day, at: Time): Promise<Day> {
  const found: Record<string, DaySession> = {}
  for (const { index } of plan.sessions) {
    const id = `${plan._id}-${index}`
    const session = await transaction.find(sessions, id)
    if (session) found[id] = factsOf(session, before.sessions[id])
  }
  return { ...before, sessions: { ...before.sessions, ...found }, factsAt: at }
}

/** The day of an edition within a change; begun when there was none. @throws notFound for an edition that there is not */
export async function dayIn(transaction: Transaction, edition: number, at: Time): Promise<Day> {
  const found = await transaction.find(days, String(edition))
  if (found) return found
  const plan = await transaction.find(editions, String(edition))
  if (!plan) throw fail('notFound')
  const made = await withFacts(transaction, plan, begun(edition, at), at)
  await transaction.insert(days, made)
  return made
}

/** The day as it is after something of it changed. */
export const saveDay = (transaction: Transaction, before: Day, after: Omit<Day, 'version'>): Promise<void> =>
  transaction.save(days, before, { ...after, version: (before.version ?? 0) + 1 })

/**
 * Brings what the board says of the sessions up to date, where a plan was changed or places moved. Three trips and one for each session.
 * @throws notFound for an edition that there is not
 */
export const refreshDay = (edition: number, at: Time): Promise<Day> =>
  runTransaction(async transaction => {
    const before = await dayIn(transaction, edition, at)
    const plan = await transaction.find(editions, String(edition))
    if (!plan) throw fail('notFound')
    const after = await withFacts(transaction, plan, before, at)
    await saveDay(transaction, before, after)
    return after
  })

/** A session is held at another time: the board of its day says so from the same moment on. Before there is a day there is nothing to say. */
export async function sessionMoved(transaction: Transaction, after: Session): Promise<void> {
  const before = await transaction.find(days, String(after.edition))
  if (!before) return
  const facts = factsOf(after, before.sessions[after._id])
  await saveDay(transaction, before, { ...before, sessions: { ...before.sessions, [after._id]: facts } })
}

/** The day after a count of a session moved. Pure. */
export function withCounted(day: Day, session: string, change: (counted: DaySession) => Partial<DaySession>): Day {
  const counted = day.sessions[session]
  return counted ? { ...day, sessions: { ...day.sessions, [session]: { ...counted, ...change(counted) } } } : day
}
