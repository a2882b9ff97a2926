import { reportView, resolveInput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { ownPhotos } from '../../_platform/files/photos'
import type { Report } from '../collections'
import { changed, theReport } from '../lifecycle/change'
import { checkPhotographed } from './photographed'

/**
 * The holder has settled it, shows a photo of the place as it is now or says why there is none, and how it came out (DOMAIN §4).
 * @throws invalid when it was settled on site without either
 */
export const resolve = action
  .allow('report.handle')
  .input(resolveInput)
  .of(theReport)
  .ids({ photos: ownPhotos })
  .output(reportView)
  .mutation(({ input, ctx }) => {
    const { outcome, note, photos, noPhoto } = input
    const decide = (report: Report) => {
      checkPhotographed(report, input)
      return { type: 'resolve' as const, outcome, note, photos, noPhoto }
    }
    return changed(ctx, decide, photos)
  })
