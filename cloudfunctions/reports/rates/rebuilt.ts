/** The counters of a month as its timelines have them, beside what is counted. Pure. */
import type { RecountView } from '@shared/reports/rates'
import type { Time } from '../../_platform/time'
import type { Report, ReportPage } from '../collections'
import type { ReportRate } from './collections'
import { contributionOf, difference, factsTold, type Counted, type Counts } from './contribution'
import { countersAfter } from './counters'

export type Recounted = Counted & Pick<Report, '_id' | 'ladder' | 'counted' | 'countAt'>

/** The whole of a timeline: its first step, what went into pages, and what stayed, in the order of time. */
export function timelineOf({ timeline }: Pick<Report, 'timeline'>, pages: readonly ReportPage[]): Report['timeline'] {
  const [first, ...rest] = timeline
  const older = [...pages].sort((one, other) => one.from - other.from).flatMap(({ entries }) => entries)
  const later = [...older, ...rest].sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)))
  return [...(first ? [first] : []), ...later]
}

/** Is a change of it not counted yet? What only time will change is not. */
export const isWaiting = ({ countAt }: Pick<Report, 'countAt'>, now: Time) =>
  Boolean(countAt && (countAt.includes('#') || countAt < now))

/** Counters of nothing but these reports: each by its timeline, or while it waits to be counted by what was counted of it. */
export function rebuilt(
  found: readonly Recounted[],
  timelines: ReadonlyMap<string, Report['timeline']>,
  month: string,
  now: Time,
): ReadonlyMap<string, ReportRate> {
  const moved = found.map(report => {
    const facts = factsTold({ ...report, timeline: timelines.get(report._id) ?? report.timeline })
    const by = isWaiting(report, now) ? (report.counted ?? {}) : contributionOf(report, now, facts)
    return { ladder: report.ladder, month, by }
  })
  return countersAfter(new Map(), moved, now)
}

/** Every number of a counter by its name, those of its parts too. */
const flat = ({ counts, parts }: Pick<ReportRate, 'counts' | 'parts'>): Counts => ({
  ...counts,
  ...Object.fromEntries(
    Object.entries(parts).flatMap(([code, part]) => Object.entries(part).map(([name, n]) => [`${code} ${name}`, n])),
  ),
})

const nothing = { counts: {}, parts: {} }

export function compared(
  found: readonly Recounted[],
  timelines: ReadonlyMap<string, Report['timeline']>,
  counters: readonly ReportRate[],
  month: string,
  now: Time,
): RecountView {
  const anew = rebuilt(found, timelines, month, now)
  const kept = new Map(counters.map(counter => [counter._id, counter]))
  const ids = [...new Set([...anew.keys(), ...kept.keys()])].sort()
  const differences = ids.flatMap(id => {
    const [counted, timelined] = [flat(kept.get(id) ?? nothing), flat(anew.get(id) ?? nothing)]
    return Object.keys(difference(counted, timelined)).map(what => ({
      node: id.split('#')[0] ?? id,
      what,
      counted: counted[what] ?? 0,
      rebuilt: timelined[what] ?? 0,
    }))
  })
  return { reports: found.length, waiting: found.filter(report => isWaiting(report, now)).length, differences }
}
