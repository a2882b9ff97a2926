import { sweepOutput } from '@shared/people/privacy'
import { action } from '../../../_platform/call/action'
import { withOutbox } from '../../../_platform/messages/outbox'
import { tell } from '../../../_platform/messages/tell'
import { sweepDue } from '../../../_platform/setAside/each'
import { addSeconds, type Time } from '../../../_platform/time'
import { callOffDue } from '../book/callingOff'
import { numberOf } from '../booking'
import { bookings, type Booking } from '../collections'
import { agree, dueOf, ground, lapsesAt, remindAt } from '../book/ground'

/** Bookings of one run; what is left waits for the next minute. */
const most = 100

/**
 * What was stopped while it was booked or given up is brought to its end; whoever comes tomorrow is reminded, each once; what nobody spoke of is
 * over, and counts against nobody. For the timer; running twice is safe.
 */
export const bookingsDue = action
  .allow('system')
  .output(sweepOutput)
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    await callOffDue(addSeconds(now, 1))
    return sweepDue(bookings, 'byDue', { before: addSeconds(now, 1), limit: most }, booking => lookAt(booking, now))
  })

async function lookAt(booking: Booking, now: Time): Promise<boolean> {
  if (booking.dueAt === null || booking.dueAt > now) return false
  const after = dueBooking(booking, now)
  if (after) return bookings.save(booking, after)
  await agree(ground, booking, now)
  return true
}

/** A booking after its time has come; null while only its places have to agree. Pure. */
export function dueBooking(booking: Booking, now: Time): Booking | null {
  if (booking.state !== 'booked') return null
  const version = booking.version + 1
  if (lapsesAt(booking) <= now) return { ...booking, version, state: 'lapsed', dueAt: null }
  if (booking.remindedAt !== null || now < remindAt(booking)) return null
  const reminded = { ...booking, version, remindedAt: now }
  const { by, for: whom, service, from, _id } = booking
  const facts = { title: '明天轮到您', service: `${service.name}，${numberOf(booking)}号`, from, at: now }
  const told = [...new Set([by.personId, whom?.personId ?? by.personId])]
  return withOutbox(
    { ...reminded, dueAt: dueOf(reminded, now) },
    told.map(personId => tell(personId, 'serviceBooking', facts, _id)),
    now,
  )
}
