/** What a report from before lacks of what is kept of each today, out of what it says. Nothing that happened to it changes. Pure. */
import type { Time } from '../../_platform/time'
import type { Report, ReportPage } from '../collections'
import { escalatesAt } from '../ladder/climb'
import { contributionOf, factsTold, isNothing } from '../rates/contribution'
import { timelineOf } from '../rates/rebuilt'
import { countMark } from '../rates/toCount'

/**
 * The report with its facts, the mark by which it comes into the figures, and the moment of its ladder's next step. The terms by which it is found
 * come with the write, as with any (`found` of the collection). What it has of these it keeps, so that done again it is the same.
 * @param pages the older entries of its timeline
 */
export function renewed(report: Report, pages: readonly ReportPage[], now: Time): Report {
  const facts = report.facts ?? factsTold({ ...report, timeline: timelineOf(report, pages) })
  const whole = { ...report, facts }
  return { ...whole, ...toCountFirst(whole, now), ...escalatesAt(whole) }
}

/** It was never counted, and waits for no count: it is to be counted now. */
const toCountFirst = (report: Report, now: Time): Pick<Report, 'countAt'> =>
  report.counted || report.countAt || isNothing(contributionOf(report, now))
    ? {}
    : { countAt: countMark(now, report.version) }
