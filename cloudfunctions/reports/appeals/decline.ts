import { reportView } from '@shared/reports/contract'
import { declineInput } from '@shared/reports/handling'
import { action } from '../../_platform/call/action'
import { changed, theReport } from '../lifecycle/change'
import { partiesOf } from '../lifecycle/parties'

/** 不予受理: it is not the community's to settle. The resident reads why, and who does; they can appeal once (DOMAIN §4). */
export const decline = action
  .allow('report.handle')
  .input(declineInput)
  .of(theReport)
  .output(reportView)
  .mutation(({ input: { reason, channel }, ctx }) =>
    changed(ctx, report => {
      const held = partiesOf(report, ctx.actor).has('holder') ? report.holder : null
      return { type: 'decline', as: held?.role ?? 'dispatcher', channel, note: reason }
    }),
  )
