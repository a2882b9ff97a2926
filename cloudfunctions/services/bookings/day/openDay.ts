import { dayClosed, openDayInput } from '@shared/services/bookings/booking'
import { action } from '../../../_platform/call/action'
import { blankDay, openedDay } from './closing'
import { closingOf, counterDayOf } from './theDay'

/** The counter is there after all: its free times can be had again. What was called off stays so, and is booked anew by whoever wants it. @throws notNow */
export const openDay = action
  .allow('service.handle')
  .input(openDayInput)
  .of(counterDayOf)
  .output(dayClosed)
  .mutation(async ({ ctx }) => {
    const day = await ctx.change(({ id, before, at }) => ({ after: openedDay(before ?? blankDay(id, at)) }))
    return { day: day._id, closed: closingOf(day), calledOff: 0 }
  })
