import { editView, resumeInput } from '@shared/services/editing'
import { action } from '../../_platform/call/action'
import { begun, resumed } from './edited'
import { writtenService } from './theService'
import { editViewOf } from './view'

/** A service that was stopped can be begun again, as it was. @throws notFound, notNow, conflict */
export const resume = action
  .allow('service.edit')
  .input(resumeInput)
  .of(writtenService)
  .output(editView)
  .mutation(async ({ ctx }) => {
    const { actor } = ctx
    const service = await ctx.change(({ id, before, at }) => resumed(begun(id, before, at), at))
    return editViewOf(service, actor)
  })
