import { bookingsInput, bookingsOutput } from '@shared/services/bookings/booking'
import { action } from '../../../_platform/call/action'
import { viewsOf } from '../../../_platform/setAside/each'
import { bookings as stored, type Booking } from '../collections'
import { isOurs } from '../theBooking'
import { bookingViewFor } from '../view'

/** What the caller's households booked, and those for whom they act, the latest first. Two trips. */
export const bookings = action
  .allow('service.own')
  .input(bookingsInput)
  .output(bookingsOutput)
  .query(async ({ input, ctx: { actor, clock } }) => {
    const homes = actor.posts.flatMap(({ role, node }) => (role === 'resident' ? [node] : []))
    const named = { mentions: [actor.personId, ...actor.actsFor.map(({ personId }) => personId)] }
    const options = { ...input, only: (booking: Booking) => isOurs(booking, actor) }
    const { items, next } = await (homes.length > 0
      ? stored.page('byHome', { home: homes }, { ...options, or: { index: 'byMention', equal: named } })
      : stored.page('byMention', named, options))
    return { items: viewsOf(stored, items, bookingViewFor(actor, clock.now())), next }
  })
