/**
 * When the community works (DOMAIN §4 clocks, P). Holidays and make-up workdays come from the package chinese-days, which
 * carries the arrangements that the State Council has published; this is the only file that asks it.
 */
import { isWorkday as arranged } from 'chinese-days'

/** The last year whose arrangement the installed package knows. After an update of the package, raise it. */
export const arrangedUntil = 2026

/** Do we know which days of a year are off, and which are worked instead? The arrangement of a year is published in the autumn before. */
export const isArranged = (year: number) => year <= arrangedUntil

/**
 * What is known beyond the package: days off of 2027 that the law fixes (全国年节及纪念日放假办法, 2025). The days that are moved
 * around them come with the yearly arrangement. The community's own days can be added: true works, false is off.
 */
const knownDays: Readonly<Record<string, boolean>> = {
  '2027-01-01': false,
  '2027-02-05': false,
  '2027-02-06': false,
  '2027-02-07': false,
  '2027-02-08': false,
  '2027-04-05': false,
  '2027-05-01': false,
  '2027-05-02': false,
  '2027-06-09': false,
  '2027-09-15': false,
  '2027-10-01': false,
  '2027-10-02': false,
  '2027-10-03': false,
}

/** Working hours and working days in Asia/Shanghai. A day, `YYYY-MM-DD`, works on weekdays where no arrangement is known. */
export const workingCalendar = {
  shifts: [
    ['08:30', '12:00'],
    ['13:30', '17:30'],
  ] as const,
  isWorkday: (day: string): boolean => knownDays[day] ?? arranged(day),
}

/** What is known of the days off between two years, and how days are counted where it is not known yet. */
export function calendarOf(first: number, last: number): { known: boolean; says?: string } {
  for (let year = first; year <= last; year++) {
    if (isArranged(year)) continue
    const fixed = Object.keys(knownDays).some(day => day.startsWith(String(year)))
    return {
      known: false,
      says: `${year} 年的放假安排还没公布，先按平常的周一到周五算${fixed ? '，法定的假日不算' : ''}`,
    }
  }
  return { known: true }
}
