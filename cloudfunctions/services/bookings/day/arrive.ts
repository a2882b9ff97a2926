import { bookingStepInput, bookingView } from '@shared/services/bookings/booking'
import { action } from '../../../_platform/call/action'
import { atCounter } from './atCounter'
import { bookingAtCounter } from '../theBooking'

/** Whoever booked is here. Only on its day. @throws notFound, forbidden for their own household, notNow, conflict */
export const arrive = action
  .allow('service.handle')
  .input(bookingStepInput)
  .of(bookingAtCounter)
  .output(bookingView)
  .mutation(({ ctx }) => atCounter(ctx, 'arrive'))
