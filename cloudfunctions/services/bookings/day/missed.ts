import { bookingStepInput, bookingView } from '@shared/services/bookings/booking'
import { action } from '../../../_platform/call/action'
import { atCounter } from './atCounter'
import { bookingAtCounter } from '../theBooking'

/**
 * Whoever booked did not come: their place is free for somebody else while the slot lasts. Only a person says so, some minutes after it began:
 * what nobody says anything of counts against no household. @throws notFound, forbidden for their own household, notNow, conflict
 */
export const missed = action
  .allow('service.handle')
  .input(bookingStepInput)
  .of(bookingAtCounter)
  .output(bookingView)
  .mutation(({ ctx }) => atCounter(ctx, 'miss'))
