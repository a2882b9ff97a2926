import { reportView } from '@shared/reports/contract'
import { suspendInput } from '@shared/reports/handling'
import { action } from '../../_platform/call/action'
import { changed, theReport } from '../lifecycle/change'
import { partiesOf } from '../lifecycle/parties'
import { deciderOfPause, pauseAsked } from '../lifecycle/pause'

/**
 * 挂起, until a day at the latest (DOMAIN §4). Its holder asks: the nearest above answers by `approveSuspension`, and until then the clock runs on.
 * Whoever stands above the holder lets it wait at once.
 */
export const suspend = action
  .allow('report.handle')
  .input(suspendInput)
  .of(theReport)
  .output(reportView)
  .mutation(({ input, ctx }) =>
    changed(ctx, report => ({
      type: 'suspend',
      ...(partiesOf(report, ctx.actor).has('parent') ? {} : { to: deciderOfPause(report) }),
      ...pauseAsked(input, ctx.clock.now()),
    })),
  )
