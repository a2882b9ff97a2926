import { dayInput, dayOutput } from '@shared/services/booking'
import { scopesOf } from '@shared/permissions'
import { action } from '../../_platform/call/action'
import { viewsOf } from '../../_platform/setAside/each'
import { dateOf } from '../../_platform/time'
import { bookings } from './collections'
import { isOwnBooking } from './theBooking'
import { bookingViewFor } from './view'

/** Who comes to the counter on a day, and who is visited, by the clock; without a day today. Without the own household's. One trip. */
export const day = action
  .allow('service.handle')
  .input(dayInput)
  .output(dayOutput)
  .query(async ({ input, ctx: { actor, clock } }) => {
    const { day: asked, cursor, limit } = input
    const now = clock.now()
    const chosen = asked ?? dateOf(now)
    const ladder = scopesOf(actor, 'service.handle').flatMap(({ node }) => node ?? [])
    const { items, next } = await bookings.page(
      'byDesk',
      { ladder, day: chosen, state: ['booked', 'came', 'missed', 'lapsed'] },
      { cursor, limit, only: booking => !isOwnBooking(actor, booking) },
    )
    return { day: chosen, items: viewsOf(bookings, items, bookingViewFor(actor, now)), next }
  })
