import { slotsInput, slotsOutput } from '@shared/services/bookings/booking'
import { workingCalendar } from '@config/community/workingTime'
import { action } from '../../../_platform/call/action'
import { dateOf } from '../../../_platform/time'
import { freeSeats } from './agreement'
import { counterDays } from '../collections'
import { placesOf } from './ground'
import { closingOf, sayClosed } from '../day/theDay'
import { calendarWarning, daysToBook, lastMoment, slotsOf, whyNot } from '../times'

/**
 * The slots of a day, each with the places that are free, and the days that can be booked; without a day the next one. For everybody: whose the
 * others are is not told. One trip.
 */
export const slots = action
  .allow('service.read')
  .input(slotsInput)
  .output(slotsOutput)
  .query(async ({ input, ctx }) => {
    const now = ctx.clock.now()
    const days = daysToBook(now, workingCalendar)
    const day = input.day ?? days[0] ?? dateOf(now)
    const refused = whyNot(day, now, workingCalendar)
    if (refused) return { day, items: [], says: refused, days, next: null }
    const found = await counterDays.find(day)
    const places = placesOf(found)
    const closed = closingOf(found)
    const items = slotsOf(day).map(slot => {
      const { id, where, from, to } = slot
      return { id, where, from, to, left: now < lastMoment(slot) ? freeSeats(places, slot).length : 0 }
    })
    return { day, items, says: closed ? sayClosed(closed) : calendarWarning([day]), days, next: null }
  })
