/** A booking as the household and the counter see it. */
import { may } from '@shared/permissions'
import type { BookingView } from '@shared/services/bookings/booking'
import { bookingEventsOf, type BookingEvent, type BookingParty } from '@shared/services/bookings/bookingFlow'
import type { Member } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'
import { numberOf, tooSoonOrLate } from './booking'
import type { Booking } from './collections'
import { isOurs, isOwnBooking } from './theBooking'

function partiesOf(booking: Booking, actor: Member): BookingParty[] {
  const counter = may(actor, 'service.handle', { ladder: booking.ladder }) && !isOwnBooking(actor, booking)
  return [...(isOurs(booking, actor) ? (['household'] as const) : []), ...(counter ? (['counter'] as const) : [])]
}

/** Steps that a page has buttons for. */
const steps = ['cancel', 'arrive', 'miss'] as const
const isStep = (event: BookingEvent): event is (typeof steps)[number] => steps.some(step => step === event)

export const bookingViewFor =
  (actor: Member, now: Time) =>
  (booking: Booking): BookingView => {
    const { _id, version, state, service, where, from, to, by, for: whom, place } = booking
    const allowed = bookingEventsOf(state, partiesOf(booking, actor)).filter(
      event => isStep(event) && tooSoonOrLate(booking, event, now) === null,
    )
    const who = { name: (whom ?? by).name, place }
    return { id: _id, version, state, service, where, number: numberOf(booking), from, to, who, allowed }
  }
