/** A booking: how it begins, and every step after that (DOMAIN §7). Pure. */
import { fail } from '@shared/errors'
import { isOpenBooking, nextBookingState } from '@shared/services/bookings/bookingFlow'
import { bookingRules } from '@config/community/slots'
import { sayClock } from '../../_platform/sayDay'
import { addMinutes, dateOf, type Time } from '../../_platform/time'
import type { Booking } from './collections'
import { pausedUntil } from './book/misses'
import { sayNumber, sayShort, type Slot } from './times'

/** One household, one booking for a service, whoever of it taps. */
export const bookingIdOf = (home: string, service: string) => `${home}#${service}`

export const isFull = (slot: Slot) => fail('notNow', { message: `${slot.from.slice(11, 16)} 刚刚约满了，请换一个时间` })

interface Person {
  personId: string
  name: string
}

export interface Asking {
  by: Person
  /** Null where somebody books for their own household. */
  for: Person | null
  home: string
  place: string
  ladder: string[]
  service: { id: string; name: string }
  slot: Slot
  at: Time
}

/** Does a booking still bind the household? One that is over and that nobody spoke of does not. */
export const isBinding = ({ state, to }: Pick<Booking, 'state' | 'to'>, now: Time) => isOpenBooking(state) && now < to

/**
 * Whether the household may book at all.
 * @param misses of all its bookings
 * @throws notNow for one that has the service booked, or did not keep too many
 */
export function checkMayBook(before: Booking | null, misses: readonly Time[], now: Time): void {
  if (before && isBinding(before, now)) {
    const at = sayClock(before.from, now)
    throw fail('notNow', { message: `「${before.service.name}」您家已经约了${at}。要换时间，先取消这个再约` })
  }
  const until = pausedUntil(misses, now)
  if (until) {
    const says = `最近您家约了 ${bookingRules.missesMost} 次没来，先把号让给别人。${sayShort(dateOf(until))}以后再约；急着办，上班时间直接来窗口`
    throw fail('notNow', { message: says })
  }
}

/** A household asks for a place of a slot; the places of the day say whether there is one. */
export function askedBooking(before: Booking | null, asking: Asking): Booking {
  const { by, for: whom, home, place, ladder, service, slot, at } = asking
  return {
    _id: bookingIdOf(home, service.id),
    version: (before?.version ?? 0) + 1,
    state: 'asking',
    service,
    slot: slot.id,
    day: slot.day,
    where: slot.where,
    from: slot.from,
    to: slot.to,
    seat: null,
    turn: (before?.turn ?? 0) + 1,
    home,
    place,
    ladder,
    by: { personId: by.personId, name: by.name },
    for: whom,
    misses: before?.misses ?? [],
    doneBy: null,
    remindedAt: null,
    dueAt: addMinutes(at, bookingRules.settleMinutes),
    at,
    calls: before?.calls ?? [],
    mentions: before?.mentions ?? [],
    outbox: before?.outbox ?? [],
    outboxAt: before?.outboxAt ?? null,
  }
}

/** Misses that are remembered. */
const missesKept = 5

/**
 * A step of a booking after it has its place.
 * @throws notNow when the table has no such step from here, before its time, or after it
 */
export function bookingAfter(before: Booking, event: 'cancel' | 'arrive' | 'miss', by: Person, at: Time): Booking {
  const state = nextBookingState(before.state, event)
  const says = tooSoonOrLate(before, event, at)
  if (!state || says) throw fail('notNow', says ? { message: says } : {})
  const misses = event === 'miss' ? [...before.misses, at].slice(-missesKept) : before.misses
  const doneBy = event === 'cancel' ? before.doneBy : { personId: by.personId, name: by.name }
  // A place that is given up comes back at once; stopped in between, the timer sees to it.
  const dueAt = event === 'arrive' ? null : addMinutes(at, bookingRules.settleMinutes)
  return { ...before, state, misses, doneBy, dueAt }
}

/** Why a step cannot be taken at this moment, in a sentence; null when it can. */
export function tooSoonOrLate(
  { from, day }: Pick<Booking, 'from' | 'day'>,
  event: 'cancel' | 'arrive' | 'miss',
  at: Time,
): string | null {
  if (event === 'cancel') return at < from ? null : '时间已经到了，取消不了了。来不了的话，给窗口打个电话'
  if (event === 'arrive') return day === dateOf(at) ? null : '不是今天的号，到那天再记'
  const grace = addMinutes(from, bookingRules.graceMinutes)
  return at < grace ? `再等等，过了 ${grace.slice(11, 16)} 还没来，再记没来` : null
}

/** Its number as it is called out; empty without one. */
export const numberOf = ({ day, seat }: Pick<Booking, 'day' | 'seat'>) => (seat === null ? '' : sayNumber(day, seat))
