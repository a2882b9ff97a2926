import { fail } from '@shared/errors'
import { reportView, resolveInput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { ownPhotos } from '../../_platform/files/photos'
import type { Report } from '../collections'
import { changed, theReport } from '../lifecycle/change'
import { checkPhotographed } from './photographed'

/**
 * The holder has settled it, shows a photo of the place as it is now or says why there is none, and how it came out (DOMAIN §4).
 * @throws invalid when it was settled on site without either, or is not solved and nobody says why
 */
export const resolve = action
  .allow('report.handle')
  .input(resolveInput)
  .of(theReport)
  .ids({ photos: ownPhotos })
  .output(reportView)
  .mutation(({ input, ctx }) => {
    const { outcome, note, photos, noPhoto } = input
    if (outcome !== 'solved' && !note) throw fail('invalid', { fields: { note: '请写明原因，和该找谁' } })
    const decide = (report: Report) => {
      checkPhotographed(report, input)
      return { type: 'resolve' as const, outcome, note, photos, noPhoto }
    }
    return changed(ctx, decide, photos)
  })
