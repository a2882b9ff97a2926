/**
 * A report's timeline has room for so many entries. What is older goes into pages of its own, in the same transaction as the change that
 * would have been one too many, and is shown on demand (views/past.ts). Reports that live as most do never come here.
 */
import { reportRules } from '@config/community/limits'
import type { Added, Decision } from '../../_platform/data/change'
import type { AnyCollection } from '../../_platform/data/collection'
import { reportPages, type Entry, type Report, type ReportPage } from '../collections'

/** How it came out, and what was said for and against. */
const standing: readonly Entry['event'][] = ['resolve', 'decline', 'appeal', 'decideAppeal']

/** What must stay at hand: how it began, photos, words that a human looks at, how it came out, and the newest. */
const stays = (entry: Entry, nth: number, all: readonly Entry[]) =>
  nth === 0 ||
  nth >= all.length - reportRules.timelineKept ||
  entry.photos !== undefined ||
  entry.textCheck !== undefined ||
  standing.includes(entry.event) ||
  // Who took it up last, and whether that was after an appeal: its clocks ask.
  (['accept', 'decideAppeal'].includes(entry.event) && all.slice(nth + 1).every(({ event }) => event !== entry.event))

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
