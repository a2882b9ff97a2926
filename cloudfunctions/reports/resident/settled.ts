/**
 * What somebody says of how a report was settled rests on that alone: not on what a neighbour said of it a moment before. So each word counts
 * with one tap (DOMAIN §4, decisions/0034).
 */
import { fail } from '@shared/errors'
import { nextState } from '@shared/reports/flow'
import type { Rating } from '@shared/reports/labels'
import type { Report } from '../collections'
import { supervisorAfterReopen } from '../lifecycle/advance'
import { ownReport } from '../lifecycle/change'
import type { Change } from '../lifecycle/events'

/** The report of whoever says how it was settled: any version fits in which it was settled as they have seen it. */
export const settledReport: typeof ownReport = {
  ...ownReport,
  fits: ({ version, resolvedVersion }, seen) =>
    resolvedVersion !== undefined && resolvedVersion <= seen && seen < version,
}

interface Said {
  /** The version that was seen. */
  version: number
  note?: string | undefined
}

/**
 * The word that was said, where it still has its place.
 * @throws conflict when others decided meanwhile: it is done again, or the person has said it already
 */
export function timely(report: Report, change: Change, { version }: Said): Change {
  if (version !== report.version && nextState(report.state, change.type) === null) throw fail('conflict')
  return change
}

/** "Not solved": it is opened again. Where a neighbour said so a moment before, it is open already, and the words are added to it. */
export function notSolved(report: Report, { version, note, rating }: Said & { rating?: Rating }): Change {
  if (version !== report.version && nextState(report.state, 'reopen') === null)
    return timely(
      report,
      { type: 'supplement', note: note ? `也没解决：${note}` : '也没解决', photos: [] },
      { version },
    )
  return { type: 'reopen', supervisor: supervisorAfterReopen(report), note, rating }
}
