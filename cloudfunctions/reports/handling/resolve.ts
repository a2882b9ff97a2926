import { reportView, resolveInput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { checkPhotos } from '../../_platform/files/photos'
import { change } from '../lifecycle/change'
import { checkPhotographed } from './photographed'

/**
 * The holder has settled it, shows a photo of the place as it is now or says why there is none, and how it came out (DOMAIN §4).
 * @throws invalid when it was settled on site without either
 */
export const resolve = action
  .allow('report.handle')
  .input(resolveInput)
  .output(reportView)
  .mutation(async ({ input, ctx }) => {
    await checkPhotos(input.photos)
    const { outcome, note, photos, noPhoto } = input
    return change(ctx, input, report => {
      checkPhotographed(report, input)
      return { type: 'resolve', outcome, note, photos, noPhoto }
    })
  })
