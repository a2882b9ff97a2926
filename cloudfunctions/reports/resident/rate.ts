import { rateInput, reportView } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { changed } from '../lifecycle/change'
import { partiesOf } from '../lifecycle/parties'
import { notSolved, settledReport, timely } from './settled'

/**
 * The resident says whether it is solved. "No" reopens it at once, and the next lead above supervises (DOMAIN §4). Whoever follows it has a
 * word of their own, and their "no" is worth as much. Of two at the same moment both are counted (decisions/0034).
 */
export const rate = action
  .allow('report.own')
  .input(rateInput)
  .of(settledReport)
  .output(reportView)
  .mutation(({ input, ctx }) => {
    const { solved, rating, note } = input
    return changed(ctx, report => {
      if (!solved) return notSolved(report, input)
      const type = partiesOf(report, ctx.actor).has('joiner') ? 'rateJoined' : 'rate'
      return timely(report, { type, solved, rating, note }, input)
    })
  })
