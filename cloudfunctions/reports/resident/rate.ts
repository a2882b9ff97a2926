import { rateInput, reportView } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { supervisorAfterReopen } from '../lifecycle/advance'
import { changed, ownReport } from '../lifecycle/change'
import { partiesOf } from '../lifecycle/parties'

/**
 * The resident says whether it is solved. "No" reopens it at once, and the next lead above supervises (DOMAIN §4). Whoever follows it has a
 * word of their own, and their "no" is worth as much.
 */
export const rate = action
  .allow('report.own')
  .input(rateInput)
  .of(ownReport)
  .output(reportView)
  .mutation(({ input, ctx }) => {
    const { solved, rating, note } = input
    return changed(ctx, report =>
      solved
        ? { type: partiesOf(report, ctx.actor).has('joiner') ? 'rateJoined' : 'rate', solved, rating, note }
        : { type: 'reopen', supervisor: supervisorAfterReopen(report), note, rating },
    )
  })
