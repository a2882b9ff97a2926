import { reviewsInput, reviewsOutput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { reports, type Report } from '../collections'
import { isSeen, reviewFields, reviewedNodes, reviewItem } from './waiting'

/** What waits for a human's look in the caller's part of the grid, the oldest first: doubtful words, places where nobody answers. Two trips. */
export const reviews = action
  .allow('report.review')
  .input(reviewsInput)
  .output(reviewsOutput)
  .query(async ({ input, ctx: { actor } }) => {
    const { cursor, limit } = input ?? {}
    const only = (report: Report) => isSeen(report, actor)
    const options = { cursor, limit, from: '', select: reviewFields, only }
    const page = await reports.page('byNodeReview', { ladder: reviewedNodes(actor) }, options)
    return { items: page.items.map(report => reviewItem(report, actor)), next: page.next }
  })
