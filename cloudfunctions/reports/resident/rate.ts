import { rateInput, reportView } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { supervisorAfterReopen } from '../lifecycle/advance'
import { change } from '../lifecycle/change'

/** The resident says whether it is solved. "No" reopens it at once, and the next lead above supervises (DOMAIN §4). */
export const rate = action
  .allow('report.own')
  .input(rateInput)
  .output(reportView)
  .mutation(({ input, ctx }) => {
    const { solved, rating, note } = input
    return change(ctx, input, report =>
      solved
        ? { type: 'rate', solved, rating, note }
        : { type: 'reopen', supervisor: supervisorAfterReopen(report), note, rating },
    )
  })
