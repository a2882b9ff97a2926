import { dayInput, dayOutput } from '@shared/services/bookings/booking'
import { scopesOf } from '@shared/permissions'
import { action } from '../../../_platform/call/action'
import { viewsOf } from '../../../_platform/setAside/each'
import { dateOf } from '../../../_platform/time'
import { bookings, counterDays } from '../collections'
import { closingOf } from './theDay'
import { isOwnBooking } from '../theBooking'
import { bookingViewFor } from '../view'

/** Who comes to the counter on a day, and who is visited, by the clock; without a day today; and whether it was closed. Without the own household's. Three trips. */
export const day = action
  .allow('service.handle')
  .input(dayInput)
  .output(dayOutput)
  .query(async ({ input, ctx: { actor, clock } }) => {
    const { day: asked, cursor, limit } = input
    const now = clock.now()
    const chosen = asked ?? dateOf(now)
    const ladder = scopesOf(actor, 'service.handle').flatMap(({ node }) => node ?? [])
    const [{ items, next }, stored] = await Promise.all([
      bookings.page(
        'byDesk',
        { ladder, day: chosen, state: ['booked', 'came', 'missed', 'lapsed', 'calledOff'] },
        { cursor, limit, only: booking => !isOwnBooking(actor, booking) },
      ),
      counterDays.find(chosen),
    ])
    return { day: chosen, closed: closingOf(stored), items: viewsOf(bookings, items, bookingViewFor(actor, now)), next }
  })
