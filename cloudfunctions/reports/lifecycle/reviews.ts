/** What of a report waits for a human's look, and what becomes of it. Pure. */
import type { ReviewKind, ReviewVerdict } from '@shared/reports/labels'
import type { Time } from '../../_platform/time'
import type { Entry, Report } from '../collections'

/** One thing that waits. */
export interface Waiting {
  kind: ReviewKind
  /** The step of the timeline that it belongs to; the submission is 0. */
  entry: number
  at: Time
  /** Whoever wrote the words; null for a vacancy. */
  by: Entry['by'] | null
}

type Looked = Pick<Report, 'timeline' | 'routing' | 'textCheck' | 'submittedAt'>

/** All that waits, in the order in which it came. */
export function waitingIn({ timeline, routing, textCheck, submittedAt }: Looked): Waiting[] {
  const [submission] = timeline
  const vacant = routing.vacancy && !routing.vacancySeen
  return [
    ...(vacant ? [{ kind: 'vacancy' as const, entry: 0, at: submittedAt, by: null }] : []),
    ...(textCheck === 'review' && submission
      ? [{ kind: 'words' as const, entry: 0, at: submittedAt, by: submission.by }]
      : []),
    ...timeline.flatMap(({ at, by, textCheck }, entry) =>
      textCheck === 'review' ? [{ kind: 'words' as const, entry, at, by }] : [],
    ),
  ]
}

/** Since when something waits; null when nothing does. */
export const waitsSince = (report: Looked): Time | null => waitingIn(report)[0]?.at ?? null

/** The report after a look at these: words that are not fine are hidden, a vacancy is taken note of. */
export function reviewed(report: Report, waits: Waiting[], verdict: ReviewVerdict): Partial<Report> {
  const textCheck = verdict === 'fine' ? ('fine' as const) : ('hidden' as const)
  const words = new Set(waits.flatMap(({ kind, entry }) => (kind === 'words' ? [entry] : [])))
  const seen = waits.some(({ kind }) => kind === 'vacancy')
  return {
    ...(words.has(0) ? { textCheck } : {}),
    ...(seen ? { routing: { ...report.routing, vacancySeen: true } } : {}),
    timeline: report.timeline.map((entry, at) => (at > 0 && words.has(at) ? { ...entry, textCheck } : entry)),
  }
}
