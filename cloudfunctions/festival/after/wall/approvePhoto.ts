import { fail } from '@shared/errors'
import { approvePhotoInput, wallPhoto } from '@shared/festival/after/after'
import { action } from '../../../_platform/call/action'
import { aPhoto } from './aPhoto'
import { wallView } from './view'
import { approved } from './wallPhoto'

/**
 * A second person of the staff has looked at a photo that was chosen for the wall: everybody sees it from then on.
 * @throws notFound, forbidden for whoever chose it, notNow, conflict
 */
export const approvePhoto = action
  .allow('festival.plan')
  .input(approvePhotoInput)
  .of(aPhoto)
  .output(wallPhoto)
  .mutation(async ({ ctx }) => {
    const photo = await ctx.change(({ before }) => {
      if (!before) throw fail('notFound')
      return approved(before, ctx.actor)
    })
    return wallView(photo, ctx.actor)
  })
