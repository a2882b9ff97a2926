import { householdOf } from '@shared/permissions'
import { marksOf } from '@shared/reports/reach'
import { editView, saveServiceInput } from '@shared/services/editing/editing'
import { action } from '../../_platform/call/action'
import { secondsFor } from './asked'
import { blankService, written } from './edited'
import { writtenService } from './theService'
import { editViewOf } from './view'

/**
 * Writes what a service says and asks, one that there is, or a new one under an id that nobody has; a second person is asked to look at it, unless it is only kept. Until they agree, people are guided by what was.
 * @throws notFound, invalid by the part that is wrong, textRefused, notNow, conflict
 */
export const save = action
  .allow('service.edit')
  .input(saveServiceInput)
  .of(writtenService)
  .output(editView)
  .mutation(async ({ input, ctx }) => {
    const { actor, doubtful } = ctx
    const service = await ctx.change(async ({ id, before, at }) => {
      const found = before ?? blankService(id, at)
      const writers = [...(found.edit?.writers ?? []), ...marksOf(householdOf(actor))]
      const asked = input.asDraft ? [] : await secondsFor(writers, at)
      return written(found, { input, actor, doubtful, asked, at })
    })
    return editViewOf(service, actor)
  })
