import { bookingsInput, bookingsOutput } from '@shared/services/booking'
import { action } from '../../_platform/call/action'
import { viewsOf } from '../../_platform/setAside/each'
import { bookings as stored } from './collections'
import { isOurs } from './theBooking'
import { bookingViewFor } from './view'

/** What the caller's households booked, and what they booked for others, the latest first. One trip. */
export const bookings = action
  .allow('service.own')
  .input(bookingsInput)
  .output(bookingsOutput)
  .query(async ({ input, ctx: { actor, clock } }) => {
    const homes = actor.posts.flatMap(({ role, node }) => (role === 'resident' ? [node] : []))
    if (homes.length === 0) return { items: [], next: null }
    const { items, next } = await stored.page(
      'byHome',
      { home: homes },
      { ...input, only: booking => isOurs(booking, actor) },
    )
    return { items: viewsOf(stored, items, bookingViewFor(actor, clock.now())), next }
  })
