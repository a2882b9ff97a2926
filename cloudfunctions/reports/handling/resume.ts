import { reportView, resumeInput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { changed, theReport } from '../lifecycle/change'

/** The waiting is over: the holder goes on, or whoever stands above says so (DOMAIN §4). */
export const resume = action
  .allow('report.handle')
  .input(resumeInput)
  .of(theReport)
  .output(reportView)
  .mutation(({ input, ctx }) => changed(ctx, () => ({ type: 'resume', note: input.note })))
