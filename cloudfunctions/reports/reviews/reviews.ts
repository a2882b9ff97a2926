import { reviewsInput, reviewsOutput } from '@shared/reports/contract'
import { thumbOf } from '@shared/thumb'
import { action } from '../../_platform/call/action'
import { photoUrls } from '../../_platform/files/photos'
import { viewsOf } from '../../_platform/setAside/each'
import { partsOf } from '../../grid/places/parts'
import { reports, type Report } from '../collections'
import { isSeen, reviewFields, reviewItem, waitingPhotos } from './waiting'

/** What waits for a human's look in the caller's part of the grid, the oldest first: doubtful words and photos, places where nobody answers. Two trips. */
export const reviews = action
  .allow('report.review')
  .input(reviewsInput)
  .output(reviewsOutput)
  .query(async ({ input, ctx: { actor } }) => {
    const { cursor, limit } = input ?? {}
    const only = (report: Report) => isSeen(report, actor)
    const options = { cursor, limit, from: '', select: reviewFields, only }
    const page = await reports.page('byNodeReview', { ladder: partsOf(actor, 'report.review') }, options)
    const photos = waitingPhotos(page.items)
    const urls = await photoUrls(photos.flatMap(id => [id, thumbOf(id)]))
    return { items: viewsOf(reports, page.items, report => reviewItem(report, actor, urls)), next: page.next }
  })
