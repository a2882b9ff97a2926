/** Weeks as the weekly list names them: ISO 8601, Monday to Sunday, in Shanghai; `2026-W48`. Pure. */
import { weekdayOf } from '../../grid/routing/available'
import { addDays, dateOf, isDay, startOfDay, toEpoch, type DateText, type Time } from '../../_platform/time'

export type Week = string

const day = 86_400_000
const shifted = (date: DateText, days: number): DateText => dateOf(addDays(startOfDay(date), days))

/** The week of a day: it belongs to the year in which its Thursday lies. */
export function weekOf(date: DateText): Week {
  const thursday = shifted(date, 4 - weekdayOf(date))
  const year = thursday.slice(0, 4)
  const before = (toEpoch(startOfDay(thursday)) - toEpoch(startOfDay(`${year}-01-01`))) / day
  return `${year}-W${String(Math.floor(before / 7) + 1).padStart(2, '0')}`
}

/** Its Monday. 4 January is always in the first week of its year. */
export function mondayOf(week: Week): DateText {
  const fourth = `${week.slice(0, 4)}-01-04`
  return shifted(fourth, 1 - weekdayOf(fourth) + 7 * (Number(week.slice(6)) - 1))
}

/** The week so many weeks later; earlier, when it is less than none. */
export const weekAfter = (week: Week, weeks = 1): Week => weekOf(shifted(mondayOf(week), 7 * weeks))

/** When a week begins. */
export const beginOf = (week: Week): Time => startOfDay(mondayOf(week))

/** The week that somebody names, by itself or by one of its days; null when there is none of that name. */
export function namedWeek(named: string): Week | null {
  if (!named.includes('W')) return isDay(named) ? weekOf(named) : null
  return weekOf(mondayOf(named)) === named ? named : null
}

/** Its Sunday. */
export const lastDayOf = (week: Week): DateText => shifted(mondayOf(week), 6)
