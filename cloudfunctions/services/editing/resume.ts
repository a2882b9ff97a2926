import { householdOf } from '@shared/permissions'
import { marksOf } from '@shared/reports/reach'
import { editView, resumeInput } from '@shared/services/editing/editing'
import { action } from '../../_platform/call/action'
import { secondsFor } from './asked'
import { begun } from './edited'
import { askedSwitch } from './switched'
import { writtenService } from './theService'
import { editViewOf } from './view'

/** A service that was stopped shall be begun again, as it was: so as soon as a second person agrees (`reviewSwitch`). @throws notFound, notNow, conflict */
export const resume = action
  .allow('service.edit')
  .input(resumeInput)
  .of(writtenService)
  .output(editView)
  .mutation(async ({ ctx }) => {
    const { actor } = ctx
    const service = await ctx.change(async ({ id, before, at }) => {
      const asked = await secondsFor([...marksOf(householdOf(actor))], at)
      return askedSwitch(begun(id, before, at), { to: 'resume', reason: '又能办了', actor, asked, at })
    })
    return editViewOf(service, actor)
  })
