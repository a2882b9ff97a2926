import { closeDayInput, dayClosed } from '@shared/services/bookings/booking'
import { action } from '../../../_platform/call/action'
import { callOff } from '../book/callingOff'
import { blankDay, closedDay } from './closing'
import { closingOf, counterDayOf } from './theDay'

/**
 * The counter cannot be there: a day, or the rest of today. Nobody gets a time then any more; whoever had one is told why, and what is free next.
 * @throws invalid for a day that cannot be booked anyway, notNow when it is closed already
 */
export const closeDay = action
  .allow('service.handle')
  .input(closeDayInput)
  .of(counterDayOf)
  .output(dayClosed)
  .mutation(async ({ input: { reason }, ctx }) => {
    const { actor } = ctx
    const day = await ctx.change(({ id, before, at }) => ({
      after: closedDay(before ?? blankDay(id, at), reason, actor, at),
    }))
    const calledOff = await callOff(day, ctx.clock.now())
    return { day: day._id, closed: closingOf(day), calledOff }
  })
