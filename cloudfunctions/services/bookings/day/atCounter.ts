/** What the counter's steps with a booking share: nobody says of their own household whether it came. */
import { fail } from '@shared/errors'
import type { BookingView } from '@shared/services/bookings/booking'
import type { PersonContext } from '../../../_platform/call/context'
import type { Decide } from '../../../_platform/data/change'
import { bookingAfter } from '../booking'
import type { Booking } from '../collections'
import { agree, ground } from '../book/ground'
import { isOwnBooking } from '../theBooking'
import { bookingViewFor } from '../view'

type Deciding = PersonContext & { change(decide: Decide<Booking, object, false>): Promise<Booking> }

/** @throws forbidden for their own household, notNow */
export async function atCounter(ctx: Deciding, event: 'arrive' | 'miss'): Promise<BookingView> {
  const { actor } = ctx
  const booking = await ctx.change(({ before, at }) => {
    if (!before) throw fail('notFound')
    if (isOwnBooking(actor, before)) throw fail('forbidden', { message: '自己家约的，要请别人来记' })
    return { after: bookingAfter(before, event, actor, at) }
  })
  const now = ctx.clock.now()
  return bookingViewFor(actor, now)(await agree(ground, booking, now))
}
