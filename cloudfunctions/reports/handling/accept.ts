import { acceptInput, reportView } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { changed, theReport } from '../lifecycle/change'

/** The holder takes a report up. Stops the acknowledgement clock (DOMAIN §4). */
export const accept = action
  .allow('report.handle')
  .input(acceptInput)
  .of(theReport)
  .output(reportView)
  .mutation(({ input, ctx }) => changed(ctx, () => ({ type: 'accept', note: input.note })))
