import { bookInput, bookingView } from '@shared/services/bookings/booking'
import { action } from '../../../_platform/call/action'
import { offeredService } from '../../catalogue/theService'
import { seatedFor } from './seated'
import { openSlot } from '../theBooking'
import { bookedFor, ownHousehold } from '../who'

/**
 * A household books a time at the counter, or a visit at home, for a service; or an agent does for whoever lets them.
 * @throws notBound without a home, notFound for somebody who does not let them, invalid for a time that cannot be, and what seated.ts says
 */
export const book = action
  .allow('service.own')
  .input(bookInput)
  .ids({ slot: openSlot, service: offeredService, for: bookedFor })
  .output(bookingView)
  .mutation(({ ctx }) => {
    const { slot, service, for: whom } = ctx.found
    return seatedFor(ctx, { slot, service, who: whom ?? ownHousehold(ctx) })
  })
