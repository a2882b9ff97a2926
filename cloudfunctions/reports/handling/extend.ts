import { reportView } from '@shared/reports/contract'
import { extendInput } from '@shared/reports/handling'
import { action } from '../../_platform/call/action'
import { changed, theReport } from '../lifecycle/change'
import { nearestAbove } from '../lifecycle/pause'

/** What is talked about can take longer: its holder extends it once, before its time is over, and the nearest above is told (DOMAIN §4). */
export const extend = action
  .allow('report.handle')
  .input(extendInput)
  .of(theReport)
  .output(reportView)
  .mutation(({ input, ctx }) =>
    changed(ctx, report => ({ type: 'extend', to: nearestAbove(report) ?? null, note: input.reason })),
  )
