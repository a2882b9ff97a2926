import type { Checking } from '../../_platform/photoChecks/ask'
import { reports, type Report } from '../collections'
import { waitsSince } from '../lifecycle/reviews'
import { photosOf } from './photosOf'

/** How the photos of reports are looked at. */
export const checking: Checking<Report> = {
  collection: reports,
  photosOf: report => photosOf(report).map(({ fileID, by }) => ({ fileID, by: by.personId })),
  settled: report => ({ ...report, reviewAt: waitsSince(report) }),
}
