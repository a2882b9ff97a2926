import { reportView, resolveInput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { change } from '../lifecycle/change'

/** The holder has settled it, shows a photo of the place as it is now, and says how it came out (DOMAIN §4). */
export const resolve = action
  .allow('report.handle')
  .input(resolveInput)
  .output(reportView)
  .mutation(({ input, ctx }) => {
    const { outcome, note, photos } = input
    return change(ctx, input, () => ({ type: 'resolve', outcome, note, photos }))
  })
