import { reportView, supplementInput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { checkPhotos } from '../../_platform/files/photos'
import { changed, ownReport } from '../lifecycle/change'

/** 补充: the reporter or the holder adds words and photos; nothing else changes (UI §2). */
export const supplement = action
  .allow('report.own')
  .input(supplementInput)
  .of(ownReport)
  .output(reportView)
  .mutation(({ input, ctx }) =>
    changed(ctx, async () => {
      const { note, photos = [] } = input
      await checkPhotos(photos)
      return { type: 'supplement', note, photos }
    }),
  )
