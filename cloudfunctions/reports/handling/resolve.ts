import { reportView, resolveInput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { checkPhotos } from '../../_platform/files/photos'
import { changed, theReport } from '../lifecycle/change'

/** The holder has settled it, shows a photo of the place as it is now, and says how it came out (DOMAIN §4). */
export const resolve = action
  .allow('report.handle')
  .input(resolveInput)
  .of(theReport)
  .output(reportView)
  .mutation(({ input, ctx }) =>
    changed(ctx, async () => {
      const { outcome, note, photos } = input
      await checkPhotos(photos)
      return { type: 'resolve', outcome, note, photos }
    }),
  )
