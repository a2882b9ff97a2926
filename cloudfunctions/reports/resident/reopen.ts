import { reopenInput, reportView } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { supervisorAfterReopen } from '../lifecycle/advance'
import { changed, ownReport } from '../lifecycle/change'

/** Within some days the resident can say that it is not settled after all; supervision climbs each time (DOMAIN §4). */
export const reopen = action
  .allow('report.own')
  .input(reopenInput)
  .of(ownReport)
  .output(reportView)
  .mutation(({ input, ctx }) =>
    changed(ctx, report => ({ type: 'reopen', supervisor: supervisorAfterReopen(report), note: input.reason })),
  )
