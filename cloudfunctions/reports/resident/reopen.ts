import { reopenInput, reportView } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { changed } from '../lifecycle/change'
import { notSolved, settledReport } from './settled'

/** Within some days the resident can say that it is not settled after all; supervision climbs each time (DOMAIN §4). */
export const reopen = action
  .allow('report.own')
  .input(reopenInput)
  .of(settledReport)
  .output(reportView)
  .mutation(({ input: { version, reason }, ctx }) =>
    changed(ctx, report => notSolved(report, { version, note: reason })),
  )
