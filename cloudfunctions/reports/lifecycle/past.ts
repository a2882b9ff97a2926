/**
 * A report's timeline has room for so many entries. What is older goes into pages of its own, in the same transaction as the change that
 * would have been one too many, and is shown on demand (views/past.ts). Reports that live as most do never come here.
 */
import { reportRules } from '@config/community/limits'
import type { Added, Decision } from '../../_platform/data/change'
import type { AnyCollection } from '../../_platform/data/collection'
import { runTransaction } from '../../_platform/data/transaction'
import { reportPages, reports, type Entry, type Report, type ReportPage } from '../collections'

/** What must stay at hand: how it began, photos, words that a human looks at, how it came out, and the newest. */
const stays = (entry: Entry, nth: number, all: readonly Entry[]) =>
  nth === 0 ||
  nth >= all.length - reportRules.timelineKept ||
  entry.photos !== undefined ||
  entry.textCheck !== undefined ||
  entry.event === 'resolve'

/** A report whose timeline has room again, and the page of what was taken out of it; null when there was room. Pure. */
export function paged(report: Report): { report: Report; page: ReportPage } | null {
  const { _id, timeline, past = 0, reporter, submittedAt } = report
  if (timeline.length <= reportRules.timelineMost) return null
  const entries = timeline.filter((entry, nth) => !stays(entry, nth, timeline))
  if (entries.length === 0) return null
  const page: ReportPage = {
    _id: `${_id}#${String(past).padStart(6, '0')}`,
    report: _id,
    reporter: { personId: reporter.personId },
    submittedAt,
    from: past,
    entries,
  }
  const kept = timeline.filter((entry, nth) => stays(entry, nth, timeline))
  return { report: { ...report, timeline: kept, past: past + entries.length }, page }
}

/** A changed report, and with it the page of what has no room in it any more. */
export function withRoom(after: Report): Pick<Decision<Report>, 'after' | 'adds'> {
  const full = paged(after)
  return full ? { after: full.report, adds: [pageAdded(full.page)] } : { after }
}

const pageAdded = (page: ReportPage): Added => ({
  collection: reportPages as unknown as AnyCollection,
  document: page,
})

/** Writes a report after a change of the timer's, if nobody was first. One trip, and a transaction when its timeline is full. */
export async function saveReport(before: Report, after: Report): Promise<boolean> {
  const full = paged(after)
  if (!full) return reports.save(before, after)
  return runTransaction(async transaction => {
    const current = await transaction.find(reports, before._id)
    if (current?.version !== before.version) return false
    await transaction.insert(reportPages, full.page)
    await transaction.save(reports, current, full.report)
    return true
  })
}
