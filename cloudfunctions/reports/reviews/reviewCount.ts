import { reviewCountOutput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { partsOf } from '../../grid/places/parts'
import { reports } from '../collections'
import { isSeen } from './waiting'

/** Beyond it the desk shows `999+`. */
const most = 999

/** In how many reports something waits for a human's look. Two trips. */
export const reviewCount = action
  .allow('report.review')
  .output(reviewCountOutput)
  .query(async ({ ctx: { actor } }) => {
    const options = { limit: most, from: '', select: ['hiddenFrom'] }
    const page = await reports.page('byNodeReview', { ladder: partsOf(actor, 'report.review') }, options)
    return { count: page.items.filter(report => isSeen(report, actor)).length, capped: page.next !== null }
  })
