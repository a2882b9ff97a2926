/**
 * When the community works (DOMAIN §4 clocks, P). Holidays and make-up workdays come from the package chinese-days, which
 * carries the arrangements that the State Council has published; this is the only file that asks it.
 */
import { getDayDetail, isWorkday as arranged } from 'chinese-days'

/** The last year whose arrangement the installed package knows. After an update of the package, raise it. */
export const arrangedUntil = 2026

/** Do we know which days of a year are off, and which are worked instead? The arrangement of a year is published in the autumn before. */
export const isArranged = (year: number) => year <= arrangedUntil

/** Monday to Friday. */
const isWeekday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/**
 * Working hours and working days in Asia/Shanghai. Of a year whose arrangement is not known no holiday is known, not even one that the law
 * fixes: a day, `YYYY-MM-DD`, works from Monday to Friday then, and whoever reads a time is told so (`calendarOf`).
 */
export const workingCalendar = {
  shifts: [
    ['08:30', '12:00'],
    ['13:30', '17:30'],
  ] as const,
  isWorkday: (day: string): boolean => (isArranged(Number(day.slice(0, 4))) ? arranged(day) : isWeekday(day)),
}

/**
 * The holiday that a day is off for, `国庆节`; null on any other day, on weekends, and in a year whose arrangement is not known.
 * A weekend within a holiday belongs to it.
 */
export function holidayOn(day: string): string | null {
  if (!isArranged(Number(day.slice(0, 4)))) return null
  const { work, name } = getDayDetail(day)
  // `National Day,国庆节,3`: of ordinary days it is the weekday alone.
  return work ? null : (name.split(',')[1] ?? null)
}

/** What is known of the days off between two years, and how days are counted where it is not known yet. */
export function calendarOf(first: number, last: number): { known: boolean; says?: string } {
  for (let year = first; year <= last; year++) {
    if (isArranged(year)) continue
    return { known: false, says: `${year} 年的放假安排还没公布，先按平常的周一到周五算，假日也算在内` }
  }
  return { known: true }
}
