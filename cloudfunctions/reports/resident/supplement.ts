import { reportView, supplementInput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { checkPhotos } from '../../_platform/files/photos'
import { change } from '../lifecycle/change'

/** 补充: the reporter or the holder adds words and photos; nothing else changes (UI §2). */
export const supplement = action
  .allow('report.own')
  .input(supplementInput)
  .output(reportView)
  .mutation(async ({ input, ctx }) => {
    const { note, photos = [] } = input
    await checkPhotos(photos)
    return change(ctx, input, () => ({ type: 'supplement', note, photos }))
  })
