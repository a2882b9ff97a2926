/** A day of the counter that is closed by hand: a clerk is ill, the power is cut (DOMAIN §7). Pure. */
import { fail } from '@shared/errors'
import type { SlotWhere } from '@shared/services/bookings/bookingLabels'
import { nextBookingState } from '@shared/services/bookings/bookingFlow'
import { bookingRules } from '@config/community/slots'
import { workingCalendar } from '@config/community/workingTime'
import { withOutbox } from '../../../_platform/messages/outbox'
import { tell } from '../../../_platform/messages/tell'
import { addMinutes, dateOf, startOfDay, type DateText, type Time } from '../../../_platform/time'
import { freeSeats, type Places } from '../book/agreement'
import type { Booking, CounterDay } from '../collections'
import { lastMoment, slotsOf, whyNot, type Slot } from '../times'

interface Person {
  personId: string
  name: string
}

/** A day of which nothing is written yet. */
export const blankDay = (day: DateText, at: Time): CounterDay => ({ _id: day, seats: {}, holders: {}, at })

/**
 * The day after it was closed: of today only what has not begun.
 * @throws invalid for a day that nobody can book anyway, notNow when it is closed already
 */
export function closedDay(before: CounterDay, reason: string, by: Person, at: Time): CounterDay {
  const day = before._id
  const says = whyNot(day, at, workingCalendar)
  if (says) throw fail('invalid', { fields: { day: says } })
  if (typeof before.closedFrom === 'string') throw fail('notNow', { message: '这天已经停了，刷新就能看到' })
  const closedFrom = day === dateOf(at) ? at : startOfDay(day)
  const { personId, name } = by
  // Stopped before everybody was told, the timer goes on.
  const dueAt = addMinutes(at, bookingRules.settleMinutes)
  return { ...before, closedFrom, closed: { reason, by: { personId, name }, at }, dueAt }
}

/** The day after it was opened again: what was called off stays so, and can be booked anew. @throws notNow */
export function openedDay(before: CounterDay): CounterDay {
  if (typeof before.closedFrom !== 'string') throw fail('notNow', { message: '这天本来就开着' })
  return { ...before, closedFrom: null, closed: null }
}

/** Slots with a free place, a line for each place: the nearest first. @param days with their places */
export const freeSlots = (days: readonly { day: DateText; places: Places }[], where: SlotWhere, now: Time): Slot[] =>
  days.flatMap(({ day, places }) =>
    slotsOf(day)
      .filter(slot => slot.where === where && now < lastMoment(slot))
      .flatMap(slot => freeSeats(places, slot).map(() => slot)),
  )

/**
 * A booking of a day that was closed: it counts against nobody, and whoever booked and for whom it is are told what is free next; so that they do not come
 * in vain, whoever WeChat does not reach is called.
 * @param next the slot that is offered; null when there is none
 */
export function calledOff(before: Booking, reason: string, next: Slot | null, at: Time): Booking | null {
  const state = nextBookingState(before.state, 'callOff')
  if (!state) return null
  const after: Booking = {
    ...before,
    version: before.version + 1,
    state,
    dueAt: addMinutes(at, bookingRules.settleMinutes),
  }
  if (before.state !== 'booked') return after
  const { by, for: whom, service, from, _id } = before
  const facts = next
    ? { title: '约的时间办不了，请改约', service: `${service.name}，${reason}。最近有空`, from: next.from, at }
    : { title: '约的时间办不了', service: `${service.name}，${reason}。原来约的`, from, at }
  const told = [...new Set([by.personId, whom?.personId ?? by.personId])]
  return withOutbox(
    after,
    told.map(personId => tell(personId, 'serviceBooking', facts, _id, true)),
    at,
  )
}
