import { reportView, resolveInput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { ownPhotos } from '../../_platform/files/photos'
import { changed, theReport } from '../lifecycle/change'

/** The holder has settled it, shows a photo of the place as it is now, and says how it came out (DOMAIN §4). */
export const resolve = action
  .allow('report.handle')
  .input(resolveInput)
  .of(theReport)
  .ids({ photos: ownPhotos })
  .output(reportView)
  .mutation(({ input, ctx }) =>
    changed(
      ctx,
      () => ({ type: 'resolve', outcome: input.outcome, note: input.note, photos: input.photos }),
      input.photos,
    ),
  )
