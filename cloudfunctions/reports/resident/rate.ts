import { rateInput, reportView } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { supervisorAfterReopen } from '../lifecycle/advance'
import { changed, ownReport } from '../lifecycle/change'

/** The resident says whether it is solved. "No" reopens it at once, and the next lead above supervises (DOMAIN §4). */
export const rate = action
  .allow('report.own')
  .input(rateInput)
  .of(ownReport)
  .output(reportView)
  .mutation(({ input, ctx }) => {
    const { solved, rating, note } = input
    return changed(ctx, report =>
      solved
        ? { type: 'rate', solved, rating, note }
        : { type: 'reopen', supervisor: supervisorAfterReopen(report), note, rating },
    )
  })
