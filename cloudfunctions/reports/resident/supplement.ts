import { fail } from '@shared/errors'
import { reportView, supplementInput } from '@shared/reports/contract'
import { reportRules } from '@config/community/limits'
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
    return changed(
      ctx,
      report => {
        const later = report.timeline.slice(1).flatMap(entry => entry.photos ?? [])
        if (photos.length > 0 && later.length + photos.length > reportRules.laterPhotos)
          throw fail('notNow', { message: `这件诉求的照片已经有 ${later.length} 张了，请用文字补充` })
        return { type: 'supplement', note, photos }
      },
      photos,
    )
  })
