import { editView, reviewSwitchInput } from '@shared/services/editing/editing'
import { action } from '../../_platform/call/action'
import { begun } from './edited'
import { agreedSwitch } from './switched'
import { writtenService } from './theService'
import { editViewOf } from './view'

/**
 * The second person looks at whether a service is stopped, or begun again: so from now on, or left as it was with a word.
 * @throws notFound, forbidden for whoever asked for it and their household, notNow, invalid, conflict
 */
export const reviewSwitch = action
  .allow('service.review')
  .input(reviewSwitchInput)
  .of(writtenService)
  .output(editView)
  .mutation(async ({ input: { approved, note = '' }, ctx }) => {
    const { actor } = ctx
    const service = await ctx.change(({ id, before, at }) =>
      agreedSwitch(begun(id, before, at), approved, note, actor, at),
    )
    return editViewOf(service, actor)
  })
