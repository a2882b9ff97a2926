import { clerksOutput } from '@shared/services/applying'
import { action } from '../../../_platform/call/action'
import { colleagues } from './colleagues'

/** To whom a case can be handed over: everybody who works at the counter, and who of them is on leave. Two trips. */
export const clerks = action
  .allow('service.handle')
  .output(clerksOutput)
  .query(async ({ ctx }) => {
    const all = await colleagues(ctx.clock.now())
    return { items: all.filter(({ personId }) => personId !== ctx.actor.personId) }
  })
