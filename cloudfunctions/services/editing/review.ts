import { editView, reviewServiceInput } from '@shared/services/editing/editing'
import { action } from '../../_platform/call/action'
import { begun, lookedAt } from './edited'
import { writtenService } from './theService'
import { editViewOf } from './view'

/**
 * The second person looks at what was written: it is in force from now on, or goes back with a word.
 * @throws notFound, forbidden for everybody who had a part in writing it and for their households, notNow, invalid, conflict
 */
export const review = action
  .allow('service.review')
  .input(reviewServiceInput)
  .of(writtenService)
  .output(editView)
  .mutation(async ({ input: { approved, note = '' }, ctx }) => {
    const { actor } = ctx
    const service = await ctx.change(({ id, before, at }) => lookedAt(begun(id, before, at), approved, note, actor, at))
    return editViewOf(service, actor)
  })
