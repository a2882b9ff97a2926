import { fail } from '@shared/errors'
import { careOutput, stopCaringInput } from '@shared/festival/trees/trees'
import { action } from '../../../_platform/call/action'
import { caredNoMore, familyOf } from './care'
import { ownCare } from '../theTree'

/** The family does not care for the tree any more; staff may end it too. @throws notFound when it is another family's */
export const stopCaring = action
  .allow('festival.join')
  .input(stopCaringInput)
  .of(ownCare)
  .output(careOutput)
  .mutation(async ({ ctx }) => {
    const care = await ctx.change(({ before, at }) => {
      if (!before) throw fail('notFound')
      return caredNoMore(before, at)
    })
    return { tree: care._id, carer: familyOf(care.carer) }
  })
