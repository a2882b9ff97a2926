import { reopenInput, reportView } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { supervisorAfterReopen } from '../lifecycle/advance'
import { change } from '../lifecycle/change'

/** Within some days the resident can say that it is not settled after all; supervision climbs each time (DOMAIN §4). */
export const reopen = action
  .allow('report.own')
  .input(reopenInput)
  .output(reportView)
  .mutation(({ input, ctx }) =>
    change(ctx, input, report => ({ type: 'reopen', supervisor: supervisorAfterReopen(report), note: input.reason })),
  )
