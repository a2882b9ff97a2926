/**
 * The package chinese-days in a function's bundle: 25 KB of twenty years and of names, read at each cold start, become the
 * table of those days that differ from an ordinary week, and of the holidays by their names. Made by the package itself, when the functions are built.
 */
import { getDayDetail, isWorkday } from 'chinese-days'
import type { Plugin } from 'esbuild'
import { arrangedUntil } from './community/workingTime'

/** Reports are never older than the service. */
const firstYear = 2024

const isWeekday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** Weekdays off, weekends at work, and the days of each holiday, `YYYY-MM-DD`, of the years whose arrangement is known. */
export function exceptions(): { off: string[]; on: string[]; holidays: Record<string, string[]> } {
  const days: string[] = []
  const end = Date.UTC(arrangedUntil + 1, 0, 1)
  for (let at = Date.UTC(firstYear, 0, 1); at < end; at += 24 * 3600_000)
    days.push(new Date(at).toISOString().slice(0, 10))
  const holidays: Record<string, string[]> = {}
  for (const day of days) {
    const { work, name } = getDayDetail(day)
    const holiday = work ? undefined : name.split(',')[1]
    if (holiday !== undefined) holidays[holiday] = [...(holidays[holiday] ?? []), day]
  }
  return {
    holidays,
    off: days.filter(day => isWeekday(day) && !isWorkday(day)),
    on: days.filter(day => !isWeekday(day) && isWorkday(day)),
  }
}

/** The module that stands for chinese-days in a bundle. */
export const tableModule = () => `
const { off, on, holidays } = ${JSON.stringify(exceptions())}
const isWeekday = day => ![0, 6].includes(new Date(day + 'T00:00:00Z').getUTCDay())
export const isWorkday = day => (isWeekday(day) ? !off.includes(day) : on.includes(day))
export const getDayDetail = day => {
  const holiday = Object.keys(holidays).find(name => holidays[name].includes(day))
  return { date: day, work: isWorkday(day), name: holiday ? ',' + holiday + ',' : '' }
}
`

export const holidayTable: Plugin = {
  name: 'holiday-table',
  setup(build) {
    build.onResolve({ filter: /^chinese-days$/ }, () => ({ path: 'chinese-days', namespace: 'holiday-table' }))
    build.onLoad({ filter: /.*/, namespace: 'holiday-table' }, () => ({ contents: tableModule(), loader: 'js' }))
  },
}
