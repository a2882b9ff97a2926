import { reportView, supplementInput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { ownPhotos } from '../../_platform/files/photos'
import { changed, ownReport } from '../lifecycle/change'

/** 补充: the reporter or the holder adds words and photos; nothing else changes (UI §2). */
export const supplement = action
  .allow('report.own')
  .input(supplementInput)
  .of(ownReport)
  .ids({ photos: ownPhotos })
  .output(reportView)
  .mutation(({ input, ctx }) => {
    const { note, photos = [] } = input
    return changed(ctx, () => ({ type: 'supplement', note, photos }), photos)
  })
