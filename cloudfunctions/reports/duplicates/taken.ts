/** What was merged into a report, for those who work on it: what each said stays each one's own (DOMAIN §4). */
import type { MergedReport } from '@shared/reports/duplicates'
import type { Actor } from '@shared/permissions'
import { maskName } from '../../_platform/privacy/mask'
import { isPseudonym } from '../../_platform/personId'
import { reports, type Report } from '../collections'
import { submittedPhotos } from '../pictureChecks/photosOf'
import { shownSubmission } from '../views/hidden'

/** One trip where there are any, else none. */
export const takenIn = async ({ took = [] }: Report): Promise<Report[]> =>
  took.length === 0 ? [] : (await reports.findMany(took.map(({ id }) => id))).filter(({ merged }) => merged)

export function takenView(report: Report, actor: Actor, urls: Map<string, string>): MergedReport {
  const { _id: id, no, version, reporter, submittedAt } = report
  const { text, place, hidden } = shownSubmission(report, actor)
  return {
    id,
    no,
    version,
    place: 'note' in place && place.note ? `${place.name}（${place.note}）` : place.name,
    text,
    ...(hidden ? { hidden } : {}),
    photos: submittedPhotos(report, actor).map(photo => ({ url: urls.get(photo) ?? '' })),
    reporter: isPseudonym(reporter.personId) ? reporter.name : maskName(reporter.name),
    submittedAt,
  }
}
