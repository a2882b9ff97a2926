/** The photos of a report as WeChat's check knows them: which there are, who put each there, and what waits when one is doubtful. */
import { may, type Actor } from '@shared/permissions'
import { isWithheld, photoName, waitsForHuman } from '../../_platform/photoChecks/check'
import type { Entry, Report } from '../collections'

type Photographed = Pick<Report, 'photos' | 'timeline' | 'reporter' | 'photoChecks'>

/** A photo, the step of the timeline with which it came (the submission is 0), and whoever put it there. */
interface OwnedPhoto {
  fileID: string
  entry: number
  by: Entry['by']
}

/** All photos in the order in which they came. */
export function photosOf({ photos, timeline, reporter }: Omit<Photographed, 'photoChecks'>): OwnedPhoto[] {
  const sender = timeline[0]?.by ?? { ...reporter, role: null }
  return [
    ...photos.map(fileID => ({ fileID, entry: 0, by: sender })),
    ...timeline.flatMap(({ photos: later = [], by }, entry) => later.map(fileID => ({ fileID, entry, by }))),
  ]
}

/** Those that a human has to look at, with what is known of each. */
export function doubtfulPhotos(report: Photographed) {
  const waiting = (report.photoChecks ?? []).filter(waitsForHuman)
  if (waiting.length === 0) return []
  return photosOf(report).flatMap(photo => {
    const check = waiting.find(({ name }) => name === photoName(photo.fileID))
    return check ? [{ ...photo, check }] : []
  })
}

/**
 * Those of these photos that somebody may see: one that is kept from others is seen by whoever put it there, and by those who look.
 * @param by who put them there
 */
function shownPhotos(
  report: Pick<Report, 'photoChecks' | 'ladder' | 'hiddenFrom'>,
  reader: Actor,
  fileIDs: readonly string[],
  by: readonly (string | undefined)[],
): readonly string[] {
  const { ladder, hiddenFrom } = report
  if (!fileIDs.some(fileID => isWithheld(report, fileID)) || by.includes(reader.personId)) return fileIDs
  if (may(reader, 'report.review', { ladder, hiddenFrom })) return fileIDs
  return fileIDs.filter(fileID => !isWithheld(report, fileID))
}

/** The photos with which a report was submitted, as far as somebody may see them. */
export const submittedPhotos = (report: Report, reader: Actor) =>
  shownPhotos(report, reader, report.photos, [report.reporter.personId, report.agent?.personId])

/** Those of one of its steps. */
export const photosOfStep = (report: Report, { photos = [], by }: Entry, reader: Actor) =>
  shownPhotos(report, reader, photos, [by.personId])
