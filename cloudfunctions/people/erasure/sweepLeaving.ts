import { sweepOutput } from '@shared/people/privacy'
import * as z from '@shared/z'
import { action } from '../../_platform/call/action'
import { logError } from '../../_platform/log'
import { departures } from './collections'
import { goOn } from './departure'

/** Departures at one run; what is left waits for the next minute. */
const most = 5

/** Goes on with whoever is leaving. For the timer; running twice is safe. */
export const sweepLeaving = action
  .allow('system')
  .input(z.optional(z.strictObject({})))
  .output(sweepOutput)
  .mutation(async ({ ctx }) => {
    const due = await departures.page('byDue', {}, { from: '', before: ctx.clock.now(), limit: most })
    let done = 0
    for (const departure of due.items) {
      try {
        if (await goOn(departure, ctx.clock)) done++
      } catch (error) {
        // One that fails must not keep the others from going on.
        logError('leaving.failed', error)
      }
    }
    return { done, left: due.items.length - done }
  })
