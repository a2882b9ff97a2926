import { reportView, withdrawInput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { change } from '../lifecycle/change'

/** The resident takes it back, as long as nobody has begun (DOMAIN §4). */
export const withdraw = action
  .allow('report.own')
  .input(withdrawInput)
  .output(reportView)
  .mutation(({ input, ctx }) => change(ctx, input, () => ({ type: 'withdraw', note: input.reason })))
