import { unfollowInput, unfollowOutput } from '@shared/reports/duplicates'
import { action } from '../../_platform/call/action'
import { happened, ownReport } from '../lifecycle/change'

/**
 * 不再跟进: whoever said 我也遇到 takes it back, or whoever acts for them. They are told of nothing more and have no word any more; their household can
 * follow it again, and another one of it too (decisions/0034). The timeline says that a neighbour went; what they said before stays.
 * @throws forbidden for whoever follows it because a report of theirs goes on in it
 */
export const unfollow = action
  .allow('report.own')
  .input(unfollowInput)
  .of(ownReport)
  .output(unfollowOutput)
  .mutation(async ({ ctx }) => {
    const { _id: id } = await happened(ctx, () => ({ type: 'unfollow' }))
    return { id, following: false }
  })
