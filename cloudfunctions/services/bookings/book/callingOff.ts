/** Whoever had booked a day that was closed is told, each once; stopped in between, the timer goes on. */
import { isOpenBooking, bookingStates } from '@shared/services/bookings/bookingFlow'
import { slotWheres } from '@shared/services/bookings/bookingLabels'
import { workingCalendar } from '@config/community/workingTime'
import { deliverNow } from '../../../_platform/messages/outbox'
import { eachOf } from '../../../_platform/setAside/each'
import type { Time } from '../../../_platform/time'
import { bookings, counterDays, type CounterDay } from '../collections'
import { calledOff, freeSlots } from '../day/closing'
import { agree, ground, placesOf } from './ground'
import { daysToBook } from '../times'

const open = bookingStates.filter(isOpenBooking)
/** A day has some forty. */
const most = 100

/** What is free on the days that can be booked; a trip for all of them. */
async function freeNow(now: Time) {
  const days = daysToBook(now, workingCalendar)
  const found = await counterDays.findMany(days)
  const all = days.map(day => ({ day, places: placesOf(found.find(({ _id }) => _id === day) ?? null) }))
  return Object.fromEntries(slotWheres.map(where => [where, freeSlots(all, where, now)]))
}

/** @returns how many were called off now */
export async function callOff(day: CounterDay, now: Time): Promise<number> {
  const { closedFrom, closed } = day
  if (typeof closedFrom !== 'string' || !closed) return settled(day)
  const { items, next } = await bookings.page('byDay', { day: day._id, state: open }, { from: closedFrom, limit: most })
  const free = items.length > 0 ? await freeNow(now) : {}
  // Each is offered another place: whoever goes at once finds it free.
  const { done, failed } = await eachOf(bookings, items, async booking => {
    const after = calledOff(booking, closed.reason, free[booking.where]?.shift() ?? null, now)
    if (!after || !(await bookings.save(booking, after))) return false
    await agree(ground, after, now)
    if (after.outboxAt) await deliverNow(bookings, after._id)
    return true
  })
  if (next === null && failed === 0 && done === items.length) await settled(day)
  return done
}

/** Nobody is left to be told. */
async function settled(day: CounterDay): Promise<number> {
  if (typeof day.dueAt === 'string') await counterDays.updateIf(day._id, { dueAt: day.dueAt }, { dueAt: null })
  return 0
}

/** Days that were closed and of which somebody is still to be told. @returns whether there was one */
export async function callOffDue(before: Time): Promise<number> {
  const { items } = await counterDays.page('byDue', {}, { from: '', before, limit: 5 })
  const { done } = await eachOf(counterDays, items, day => callOff(day, before))
  return done
}
