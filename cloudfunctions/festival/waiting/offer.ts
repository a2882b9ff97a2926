/** Whom places that were given back are offered to, and until when (DOMAIN §6). Pure. */
import { festivalRules } from '@config/community/festival'
import { dayRules } from '@config/community/festivalDay'
import { addMinutes, type Time } from '../../_platform/time'
import type { Entry, Session } from '../collections'
import { releaseAtOf } from '../gate/day/onTheDay'

type Waiting = Pick<Entry, '_id' | 'home' | 'turn' | 'partySize' | 'line'>

/** The first of a waiting list who fit: a family stays whole, and those who are passed over keep their rank. */
export function firstWhoFits<W extends Waiting>(waiting: readonly W[], places: number): W | null {
  const [first] = waiting
    .filter(({ partySize }) => partySize <= places)
    .sort((one, other) => compare(one.line ?? '', other.line ?? '') || compare(one._id, other._id))
  return first ?? null
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other))

/**
 * An offer made now is kept for a day (P), and no longer than until the session begins. On the day, from the moment on when nobody waits any more for who
 * has not come, it is kept for some minutes (P). Null when nothing is offered: in between, and when it is nearly over.
 */
export function offeredUntil({ startsAt, endsAt }: Times, now: Time): Time | null {
  if (now < startsAt) {
    return earlier(addMinutes(now, festivalRules.offerHours * 60), startsAt)
  }
  const soon = addMinutes(now, dayRules.dayOfferMinutes)
  return now >= releaseAtOf({ startsAt }) && soon < endsAt ? soon : null
}

type Times = Pick<Session['plan'], 'startsAt' | 'endsAt'>

/** Places that nobody signs up for any more go to whoever waits: of first come once it is closed, of a lottery what its draw left. */
export const isPooled = ({ state, plan }: Pick<Session, 'state' | 'plan'>): boolean =>
  state === 'drawn' || (state === 'closed' && plan.mode === 'firstCome')

/**
 * When a waiting list has to be looked at next: soon, while there are places that fit nobody yet and something is offered; else when its session is over,
 * and nobody waits any more; null after that.
 */
export function lookAgainAt({ plan, returned }: Pick<Session, 'plan' | 'returned'>, now: Time): Time | null {
  const { startsAt, endsAt } = plan
  if (now >= endsAt) return null
  if (returned === 0) return endsAt
  const soon = addMinutes(now, festivalRules.lookAgainMinutes)
  return now < startsAt ? earlier(soon, startsAt) : earlier(later(soon, releaseAtOf(plan)), endsAt)
}

const earlier = (one: Time, other: Time) => (one < other ? one : other)
const later = (one: Time, other: Time) => (one < other ? other : one)
