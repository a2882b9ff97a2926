import { householdOf } from '@shared/permissions'
import { marksOf } from '@shared/reports/reach'
import { editView, stopInput } from '@shared/services/editing/editing'
import { action } from '../../_platform/call/action'
import { secondsFor } from './asked'
import { begun } from './edited'
import { askedSwitch } from './switched'
import { writtenService } from './theService'
import { editViewOf } from './view'

/**
 * Nobody shall begin a service any more, and read why: asked for here, so as soon as a second person agrees (`reviewSwitch`). Whoever applied already is served by
 * the edition they applied by. @throws notFound, notNow, conflict
 */
export const stop = action
  .allow('service.edit')
  .input(stopInput)
  .of(writtenService)
  .output(editView)
  .mutation(async ({ input: { reason }, ctx }) => {
    const { actor } = ctx
    const service = await ctx.change(async ({ id, before, at }) => {
      const asked = await secondsFor([...marksOf(householdOf(actor))], at)
      return askedSwitch(begun(id, before, at), { to: 'stop', reason, actor, asked, at })
    })
    return editViewOf(service, actor)
  })
