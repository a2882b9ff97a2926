import { reportView, supplementInput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { change } from '../lifecycle/change'

/** 补充: the reporter or the holder adds words and photos; nothing else changes (UI §2). */
export const supplement = action
  .allow('report.own')
  .input(supplementInput)
  .output(reportView)
  .mutation(({ input, ctx }) => {
    const { note, photos = [] } = input
    return change(ctx, input, () => ({ type: 'supplement', note, photos }))
  })
