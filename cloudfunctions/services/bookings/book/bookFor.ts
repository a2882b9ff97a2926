import { bookForInput, bookingView } from '@shared/services/bookings/booking'
import { action } from '../../../_platform/call/action'
import { offeredService } from '../../catalogue/theService'
import { seatedFor } from './seated'
import { openSlot } from '../theBooking'
import { servedHere } from '../who'

/**
 * The counter books for somebody whom it serves and who calls or stands there; a visit at home too.
 * @throws notFound for whoever it does not serve, invalid for a time that cannot be, and what seated.ts says
 */
export const bookFor = action
  .allow('service.handle')
  .input(bookForInput)
  .ids({ slot: openSlot, service: offeredService, person: servedHere })
  .output(bookingView)
  .mutation(({ ctx }) => {
    const { slot, service, person: who } = ctx.found
    return seatedFor(ctx, { slot, service, who })
  })
