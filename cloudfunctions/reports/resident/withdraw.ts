import { reportView, withdrawInput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { changed, ownReport } from '../lifecycle/change'

/** The resident takes it back, as long as nobody has begun (DOMAIN §4). */
export const withdraw = action
  .allow('report.own')
  .input(withdrawInput)
  .of(ownReport)
  .output(reportView)
  .mutation(({ input, ctx }) => changed(ctx, () => ({ type: 'withdraw', note: input.reason })))
