import { sweepOutput } from '@shared/people/privacy'
import { action } from '../../_platform/call/action'
import { sweepDue } from '../../_platform/setAside/each'
import { departures } from './collections'
import { goOn } from './departure'

/** Departures at one run; what is left waits for the next minute. */
const most = 5

/** Goes on with whoever is leaving. For the timer; running twice is safe. */
export const sweepLeaving = action
  .allow('system')
  .output(sweepOutput)
  .mutation(async ({ ctx }) => {
    const due = { before: ctx.clock.now(), limit: most }
    return sweepDue(departures, 'byDue', due, departure => goOn(departure, ctx.clock))
  })
