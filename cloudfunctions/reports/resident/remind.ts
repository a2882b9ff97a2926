import { remindInput, reportView } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { changed, ownReport } from '../lifecycle/change'

/** 催一下: the holder is told again, and the timeline shows it (UI §2). */
export const remind = action
  .allow('report.own')
  .input(remindInput)
  .of(ownReport)
  .output(reportView)
  .mutation(({ ctx }) => changed(ctx, () => ({ type: 'remind' })))
