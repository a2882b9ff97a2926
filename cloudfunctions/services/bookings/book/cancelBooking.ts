import { fail } from '@shared/errors'
import { bookingStepInput, bookingView } from '@shared/services/bookings/booking'
import { action } from '../../../_platform/call/action'
import { noteUse } from '../../noteUse'
import { bookingAfter } from '../booking'
import { agree, ground } from './ground'
import { householdsBooking, livesThere, ownerOf } from '../theBooking'
import { bookingViewFor } from '../view'

/** A household does not come after all: its place is free in the same moment. @throws notFound, notNow once its time has come, conflict */
export const cancelBooking = action
  .allow('service.own')
  .input(bookingStepInput)
  .of(householdsBooking)
  .output(bookingView)
  .mutation(async ({ ctx }) => {
    const { actor } = ctx
    const booking = await ctx.change(async ({ before, at }) => {
      if (!before) throw fail('notFound')
      const after = bookingAfter(before, 'cancel', actor, at)
      const principal = ownerOf(before)
      // Whoever lives there gives up what is theirs too.
      if (actor.actsFor.some(({ personId }) => personId === principal) && !(livesThere(before, actor) && !before.for))
        await noteUse(ctx, principal, 'cancelBooking', before.service.id)
      return { after }
    })
    const now = ctx.clock.now()
    return bookingViewFor(actor, now)(await agree(ground, booking, now))
  })
