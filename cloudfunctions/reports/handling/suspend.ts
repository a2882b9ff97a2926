import { reportView, suspendInput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { changed, theReport } from '../lifecycle/change'
import { pauseAsked } from '../lifecycle/pause'

/** 挂起: whoever stands above the holder lets a report wait, until a day at the latest (DOMAIN §4). */
export const suspend = action
  .allow('report.handle')
  .input(suspendInput)
  .of(theReport)
  .output(reportView)
  .mutation(({ input, ctx }) => changed(ctx, () => ({ type: 'suspend', ...pauseAsked(input, ctx.clock.now()) })))
