import { reportView, sendBackInput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { deciderAfterSendBack } from '../lifecycle/advance'
import { changed, theReport } from '../lifecycle/change'

/** The holder cannot take it, and says why; the duty desk decides, the second time the parent (DOMAIN §4). */
export const sendBack = action
  .allow('report.handle')
  .input(sendBackInput)
  .of(theReport)
  .output(reportView)
  .mutation(({ input, ctx }) =>
    changed(ctx, report => ({ type: 'sendBack', to: deciderAfterSendBack(report), note: input.reason })),
  )
