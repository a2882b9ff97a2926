/**
 * The package chinese-days in a function's bundle: 25 KB of twenty years and of names, read at each cold start, become the
 * table of those days that differ from an ordinary week. Made by the package itself, when the functions are built.
 */
import { isWorkday } from 'chinese-days'
import type { Plugin } from 'esbuild'
import { arrangedUntil } from './community/workingTime'

/** Reports are never older than the service. */
const firstYear = 2024

const isWeekday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** Weekdays off, and weekends at work, `YYYY-MM-DD`, of the years whose arrangement is known. */
export function exceptions(): { off: string[]; on: string[] } {
  const days: string[] = []
  const end = Date.UTC(arrangedUntil + 1, 0, 1)
  for (let at = Date.UTC(firstYear, 0, 1); at < end; at += 24 * 3600_000)
    days.push(new Date(at).toISOString().slice(0, 10))
  return {
    off: days.filter(day => isWeekday(day) && !isWorkday(day)),
    on: days.filter(day => !isWeekday(day) && isWorkday(day)),
  }
}

/** The module that stands for chinese-days in a bundle. */
export const tableModule = () => `
const { off, on } = ${JSON.stringify(exceptions())}
const isWeekday = day => ![0, 6].includes(new Date(day + 'T00:00:00Z').getUTCDay())
export const isWorkday = day => (isWeekday(day) ? !off.includes(day) : on.includes(day))
`

export const holidayTable: Plugin = {
  name: 'holiday-table',
  setup(build) {
    build.onResolve({ filter: /^chinese-days$/ }, () => ({ path: 'chinese-days', namespace: 'holiday-table' }))
    build.onLoad({ filter: /.*/, namespace: 'holiday-table' }, () => ({ contents: tableModule(), loader: 'js' }))
  },
}
