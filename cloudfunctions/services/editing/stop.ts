import { editView, stopInput } from '@shared/services/editing'
import { action } from '../../_platform/call/action'
import { begun, stoppedNow } from './edited'
import { writtenService } from './theService'
import { editViewOf } from './view'

/** Nobody can begin a service any more, and reads why; whoever applied already is served by the edition they applied by. @throws notFound, notNow, conflict */
export const stop = action
  .allow('service.edit')
  .input(stopInput)
  .of(writtenService)
  .output(editView)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const service = await ctx.change(({ id, before, at }) => stoppedNow(begun(id, before, at), input.reason, actor, at))
    return editViewOf(service, actor)
  })
