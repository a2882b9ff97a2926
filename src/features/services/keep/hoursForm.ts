/** Hours as whoever keeps the directory types them. Pure. */
import type { Hours, Stretch } from '@shared/services/directory/hours'

/** Some days of the week, and when it is open on them: `11:00-12:30 16:40-18:00`. */
export interface HoursLine {
  weekdays: readonly number[]
  times: string
}

export interface HoursForm {
  kind: Hours['kind']
  lines: readonly HoursLine[]
  holidays: 'asEver' | 'closed'
}

export const everyDay = [1, 2, 3, 4, 5, 6, 7]
const workdays = [1, 2, 3, 4, 5]
const said = (pairs: readonly { from: string; until: string }[]) =>
  pairs.map(({ from, until }) => `${from}-${until}`).join(' ')

/** The form of what is there; of a new entry that of a shop. */
export function formOf(hours: Hours | undefined): HoursForm {
  const blank: HoursForm = { kind: 'weekly', lines: [{ weekdays: everyDay, times: '' }], holidays: 'asEver' }
  if (!hours) return blank
  if (hours.kind === 'always') return { ...blank, kind: 'always' }
  if (hours.kind === 'office')
    return { ...blank, kind: 'office', lines: [{ weekdays: workdays, times: said(hours.shifts) }] }
  const byDays = new Map<string, Stretch[]>()
  for (const stretch of hours.stretches) {
    const days = [...stretch.weekdays].sort((one, other) => one - other).join(',')
    byDays.set(days, [...(byDays.get(days) ?? []), stretch])
  }
  const lines = [...byDays].map(([days, stretches]) => ({
    weekdays: days.split(',').map(Number),
    times: said(stretches),
  }))
  return { kind: 'weekly', lines, holidays: hours.holidays }
}

/** What was typed, as data; null where a time cannot be read. */
export function hoursFrom({ kind, lines, holidays }: HoursForm): Hours | null {
  if (kind === 'always') return { kind }
  const read = lines.map(({ weekdays, times }) => ({ weekdays, pairs: timesFrom(times) }))
  if (read.some(({ weekdays, pairs }) => !pairs || pairs.length === 0 || weekdays.length === 0)) return null
  const pairs = read.flatMap(line => line.pairs ?? [])
  if (kind === 'office') return { kind, shifts: pairs }
  const stretches = read.flatMap(line => (line.pairs ?? []).map(pair => ({ weekdays: line.weekdays, ...pair })))
  return { kind, stretches, holidays }
}

/** `8:30-12:00、13:30-17:30` and what people type instead of these signs; null where it is no time. */
export function timesFrom(text: string): { from: string; until: string }[] | null {
  const parts = text
    .replace(/[：]/g, ':')
    .replace(/\s*(?:[-–—~～到至]+)\s*/g, '-')
    .split(/[\s、，,;；和]+/)
    .filter(Boolean)
  const pairs = parts.map(part => /^(\d{1,2}):(\d\d)-(\d{1,2}):(\d\d)$/.exec(part))
  if (pairs.some(pair => !pair)) return null
  const found = pairs.flatMap(pair => (pair ? [{ from: clock(pair[1], pair[2]), until: clock(pair[3], pair[4]) }] : []))
  return found.every(({ from, until }) => isClock(from) && isClock(until)) ? found : null
}

const clock = (hour = '', minute = '') => `${hour.padStart(2, '0')}:${minute}`
const isClock = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
