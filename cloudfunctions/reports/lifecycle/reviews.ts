/** What of a report waits for a human's look, and what becomes of it. Pure. */
import type { ReviewKind, ReviewVerdict } from '@shared/reports/reviewLabels'
import { afterLook, withChecks, type PhotoChecked } from '../../_platform/photoChecks/check'
import type { Time } from '../../_platform/time'
import type { Entry, Report } from '../collections'
import { doubtfulPhotos } from '../pictureChecks/photosOf'

/** One thing that waits. */
export interface Waiting {
  kind: ReviewKind
  /** The step of the timeline that it belongs to; the submission is 0. */
  entry: number
  at: Time
  /** Whoever wrote the words, or put the photo there; null for a vacancy. */
  by: Entry['by'] | null
  /** The photo that is meant. */
  photo?: Pick<ReturnType<typeof doubtfulPhotos>[number], 'fileID' | 'check'>
}

type Looked = Pick<Report, 'timeline' | 'routing' | 'textCheck' | 'submittedAt' | 'photos' | 'reporter' | 'photoChecks'>

/** All that waits, in the order in which it came. */
export function waitingIn(report: Looked): Waiting[] {
  const { timeline, routing, textCheck, submittedAt } = report
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
    ...doubtfulPhotos(report).map(({ fileID, entry, by, check }) => ({
      ...{ kind: 'photo' as const, entry, at: check.since, by },
      photo: { fileID, check },
    })),
  ]
}

/** Since when something waits; null when nothing does. */
export const waitsSince = (report: Looked): Time | null =>
  waitingIn(report)
    .map(({ at }) => at)
    .sort()[0] ?? null

/** The report after a look at these: words and photos that are not fine are hidden, a vacancy is taken note of. */
export function reviewed(report: Report, waits: Waiting[], verdict: ReviewVerdict): Partial<Report> {
  const textCheck = verdict === 'fine' ? ('fine' as const) : ('hidden' as const)
  const words = new Set(waits.flatMap(({ kind, entry }) => (kind === 'words' ? [entry] : [])))
  const seen = waits.some(({ kind }) => kind === 'vacancy')
  const photos = waits.flatMap(({ photo }) => photo?.check.name ?? [])
  const looked = photos.length > 0 ? afterLook(report.photoChecks ?? [], photos, verdict === 'fine') : null
  return {
    ...(looked ? withChecks<PhotoChecked>({ photoTurn: report.photoTurn }, looked) : {}),
    ...(words.has(0) ? { textCheck } : {}),
    ...(seen ? { routing: { ...report.routing, vacancySeen: true } } : {}),
    timeline: report.timeline.map((entry, at) => (at > 0 && words.has(at) ? { ...entry, textCheck } : entry)),
  }
}
