/** A report in the list of what waits for a human's look. */
import type { ReviewItem } from '@shared/reports/contract'
import type { Actor } from '@shared/permissions'
import { photoShown } from '../../_platform/files/photos'
import type { Report } from '../collections'
import { waitingIn, type Waiting } from '../lifecycle/reviews'
import type { PhotoCheck } from '../../_platform/photoChecks/check'
import { doubtfulPhotos } from '../pictureChecks/photosOf'
import { nameFor } from '../views/says'

/** What the list needs of a report. */
export const reviewFields = [
  'no', 'version', 'state', 'category', 'place', 'text', 'photos', 'photoChecks', 'reporter', 'hiddenFrom', 'ladder', 'timeline', 'routing',
  'textCheck',
  'submittedAt', 'reviewAt',
] as const satisfies (keyof Report)[] // prettier-ignore

/** Nobody judges what they wrote themselves. */
export const mayJudge = (actor: Actor, { by }: Waiting) => by?.personId !== actor.personId

/** A complaint about somebody is not theirs to see. */
export const isSeen = ({ hiddenFrom }: Pick<Report, 'hiddenFrom'>, actor: Actor) => !hiddenFrom.includes(actor.personId)

/** The photos that wait in these, which are to be shown. */
export const waitingPhotos = (items: readonly Report[]): string[] =>
  items.flatMap(report => doubtfulPhotos(report).map(({ fileID }) => fileID))

/** The report as the list shows it. @param urls of its photos and their thumbnails */
export function reviewItem(report: Report, actor: Actor, urls: Map<string, string>): ReviewItem {
  const { _id, no, version, state, category, place, timeline, routing, reporter } = report
  const waits = waitingIn(report).map(waiting => {
    const { kind, entry, at, by, photo } = waiting
    const whose = by ?? { ...reporter, role: null }
    return {
      ...{ kind, entry, at, mine: !mayJudge(actor, waiting) },
      by: { name: nameFor(report, whose, actor, timeline[entry]), role: whose.role },
      text: photo ? (doubts[photo.check.state] ?? '') : kind === 'vacancy' ? routing.because : wordsOf(report, entry),
      // Whoever judges it sees the thumbnail in the list and opens the photo itself.
      ...(photo ? { photo: { name: photo.check.name, ...photoShown(photo.fileID, urls) } } : {}),
    }
  })
  return { id: _id, no, version, state, category, place: place.name, waits }
}

/** Why a photo is looked at. */
const doubts: Partial<Record<PhotoCheck['state'], string>> = {
  risky: '微信说这张照片不合适，已先不给别人看',
  doubtful: '微信拿不准这张照片',
  unanswered: '微信没能看这张照片',
}

const wordsOf = ({ text, place, timeline }: Report, entry: number): string =>
  entry > 0 ? (timeline[entry]?.note ?? '') : [text, place.note].filter(Boolean).join(' · ')
