/** Deadlines in working time: pure arithmetic over the community's working hours (DOMAIN §4, §13). */
import { addMinutes, dateOf, dayAfter, dayBefore, minuteOfDay, startOfDay, type Time } from '../../_platform/time'
import type { Duration } from '@shared/reports/categories'

export interface WorkingCalendar {
  /** The shifts of a working day, as `HH:mm`, in order. */
  shifts: readonly (readonly [from: string, until: string])[]
  /** @param date `YYYY-MM-DD`; knows holidays and make-up workdays */
  isWorkday(date: string): boolean
}

export const minutesOf = (clock: string) => {
  const colon = clock.indexOf(':')
  return Number(clock.slice(0, colon)) * 60 + Number(clock.slice(colon + 1))
}

/** How many minutes a working day has. */
const workdayMinutes = (calendar: WorkingCalendar) =>
  calendar.shifts.reduce((sum, [from, until]) => sum + minutesOf(until) - minutesOf(from), 0)

/** Longest stretch without a workday that is looked through before giving up: a calendar without any is a mistake. */
const maxDays = 400

/** The moment when `minutes` of working time have passed since `start`. */
export function addWorkingMinutes(start: Time, minutes: number, calendar: WorkingCalendar): Time {
  let left = minutes
  let date = dateOf(start)
  for (let n = 0; n < maxDays; n++, date = dayAfter(date)) {
    if (!calendar.isWorkday(date)) continue
    for (const [from, until] of calendar.shifts) {
      const begin = n === 0 ? Math.max(minutesOf(from), minuteOfDay(start)) : minutesOf(from)
      const end = minutesOf(until)
      if (begin >= end) continue
      if (left <= end - begin) return addMinutes(startOfDay(date), begin + left)
      left -= end - begin
    }
  }
  throw new RangeError('the working calendar has no workday')
}

/** The moment from which `minutes` of working time pass until `end`: the earliest there is, as `addWorkingMinutes` has it. */
export function takeWorkingMinutes(end: Time, minutes: number, calendar: WorkingCalendar): Time {
  let left = minutes
  let date = dateOf(end)
  for (let n = 0; n < maxDays; n++, date = dayBefore(date)) {
    if (!calendar.isWorkday(date)) continue
    for (const [from, until] of [...calendar.shifts].reverse()) {
      const finish = n === 0 ? Math.min(minutesOf(until), minuteOfDay(end)) : minutesOf(until)
      const begin = minutesOf(from)
      if (begin >= finish) continue
      if (left < finish - begin) return addMinutes(startOfDay(date), finish - left)
      left -= finish - begin
    }
  }
  throw new RangeError('the working calendar has no workday')
}

/** How many minutes of working time lie between two moments, the earlier first. */
export function workingMinutesBetween(from: Time, until: Time, calendar: WorkingCalendar): number {
  const [first, last] = [dateOf(from), dateOf(until)]
  let minutes = 0
  for (let date = first; date <= last; date = dayAfter(date)) {
    if (!calendar.isWorkday(date)) continue
    const [begin, end] = [date === first ? minuteOfDay(from) : 0, date === last ? minuteOfDay(until) : 24 * 60]
    for (const [opens, closes] of calendar.shifts)
      minutes += Math.max(0, Math.min(end, minutesOf(closes)) - Math.max(begin, minutesOf(opens)))
  }
  return minutes
}

/** Does the community work at this moment? */
export function isWorkingTime(at: Time, calendar: WorkingCalendar): boolean {
  const minute = minuteOfDay(at)
  return (
    calendar.isWorkday(dateOf(at)) &&
    calendar.shifts.some(([from, until]) => minutesOf(from) <= minute && minute < minutesOf(until))
  )
}

/** How many minutes that is on a clock. A day is a working day when the clock is working time, else 24 hours. */
export function minutesIn(duration: Duration, clock: 'always' | 'working', calendar: WorkingCalendar): number {
  const dayLength = clock === 'working' ? workdayMinutes(calendar) : 24 * 60
  return 'minutes' in duration ? duration.minutes : duration.days * dayLength
}

/** The deadline of a step that began at `start`. */
export function deadline(
  start: Time,
  duration: Duration,
  clock: 'always' | 'working',
  calendar: WorkingCalendar,
): Time {
  const minutes = minutesIn(duration, clock, calendar)
  return clock === 'working' ? addWorkingMinutes(start, minutes, calendar) : addMinutes(start, minutes)
}
