import { fail } from '@shared/errors'
import { takeDownInput, wallPhoto } from '@shared/festival/after/after'
import { thumbOf } from '@shared/thumb'
import { action } from '../../../_platform/call/action'
import { dropUploads } from '../../../_platform/files/uploads'
import { aPhoto } from './aPhoto'
import { wallView } from './view'
import { takenDown } from './wallPhoto'

/**
 * A photo leaves the wall for good, with its file: whoever is shown said no, or it should never have hung there.
 * @throws notFound, notNow, conflict
 */
export const takeDownPhoto = action
  .allow('festival.plan')
  .input(takeDownInput)
  .of(aPhoto)
  .output(wallPhoto)
  .mutation(async ({ input, ctx }) => {
    const photo = await ctx.change(async ({ before }) => {
      if (!before) throw fail('notFound')
      const decision = takenDown(before, ctx.actor, input.reason)
      // First the file: cut off here, nobody sees it any more, and the same call sent again says so too.
      if (before.photo) await dropUploads([before.photo, thumbOf(before.photo)])
      return decision
    })
    return wallView(photo, ctx.actor)
  })
