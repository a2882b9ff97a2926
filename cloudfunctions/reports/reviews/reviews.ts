import { reviewsInput, reviewsOutput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { reports } from '../collections'
import { isSeen, reviewFields, reviewedNodes, reviewItem } from './waiting'

/** What waits for a human's look in the caller's part of the grid, the oldest first: doubtful words, places where nobody answers. Two trips. */
export const reviews = action
  .allow('report.review')
  .input(reviewsInput)
  .output(reviewsOutput)
  .query(async ({ input, ctx: { actor } }) => {
    const { cursor, limit } = input ?? {}
    const options = { cursor, limit, from: '', select: reviewFields }
    const page = await reports.page('byNodeReview', { ladder: reviewedNodes(actor) }, options)
    return {
      items: page.items.filter(report => isSeen(report, actor)).map(report => reviewItem(report, actor)),
      next: page.next,
    }
  })
