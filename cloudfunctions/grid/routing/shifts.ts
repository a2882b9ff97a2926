/** When somebody works: the shifts of a post, or the community's working hours. Pure. */
import type { GridPost } from '@shared/grid/node'
import { addMinutes, dateOf, dayAfter, dayBefore, startOfDay, type DateText, type Time } from '../../_platform/time'
import { weekdayOf } from './available'
import { minutesOf, type WorkingCalendar } from './workingTime'

/** A stretch of work: from its first moment to just before its last. */
export interface Shift {
  from: Time
  until: Time
}

/** So many days ahead are looked at: over the longest holiday, and no further. */
const days = 40

/** The shifts of somebody who has none of their own are the community's. */
export type Shifts = GridPost['duty']

const midnight = 24 * 60

/** What begins on a day, in its order. A shift that ends before it begins goes over midnight. */
export function shiftsOn(day: DateText, own: Shifts, calendar: WorkingCalendar): Shift[] {
  const at = (minutes: number) => addMinutes(startOfDay(day), minutes)
  const hours = own
    ? own.filter(({ weekdays }) => weekdays.includes(weekdayOf(day))).map(({ from, until }) => [from, until] as const)
    : calendar.isWorkday(day)
      ? calendar.shifts
      : []
  return hours
    .map(([from, until]) => [minutesOf(from), minutesOf(until)] as const)
    .sort(([one], [other]) => one - other)
    .map(([from, until]) => ({ from: at(from), until: at(until <= from ? until + midnight : until) }))
}

/** What is going on at a moment and what comes after it; shifts that meet are one. The last one may go on beyond what is looked at. */
export function* shiftsFrom(now: Time, own: Shifts, calendar: WorkingCalendar): Generator<Shift> {
  let open = null as Shift | null
  let day = dayBefore(dateOf(now))
  for (let n = 0; n < days; n++, day = dayAfter(day)) {
    for (const shift of shiftsOn(day, own, calendar)) {
      if (open && shift.from <= open.until) {
        open = { from: open.from, until: shift.until > open.until ? shift.until : open.until }
        continue
      }
      if (open && now < open.until) yield open
      open = shift
    }
  }
  if (open && now < open.until) yield open
}

/** Is that later than anybody has looked? Then somebody is always there. */
export const isEndless = (until: Time, now: Time) => until > addMinutes(now, (days - 2) * midnight)
