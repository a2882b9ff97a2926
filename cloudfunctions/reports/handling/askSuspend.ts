import { reportView, suspendInput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { changed, theReport } from '../lifecycle/change'
import { deciderOfPause, pauseAsked } from '../lifecycle/pause'

/** The holder asks whether a report may wait; the nearest above says yes by `suspend`, and until then its clock runs on (DOMAIN §4). */
export const askSuspend = action
  .allow('report.handle')
  .input(suspendInput)
  .of(theReport)
  .output(reportView)
  .mutation(({ input, ctx }) =>
    changed(ctx, report => ({
      type: 'askSuspend',
      to: deciderOfPause(report),
      ...pauseAsked(input, ctx.clock.now()),
    })),
  )
