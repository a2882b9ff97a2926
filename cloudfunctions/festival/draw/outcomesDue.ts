import * as z from '@shared/z'
import { action } from '../../_platform/call/action'
import { stopwatch } from '../../_platform/clock'
import { leasedUntil } from '../../_platform/messages/outbox'
import { sweepDue } from '../../_platform/setAside/each'
import { addSeconds } from '../../_platform/time'
import { sessions } from '../collections'
import { listed } from './list/listed'
import { bringOutcomes } from './outcomes'

/** Lists that nobody came to make, and outcomes that nobody came to bring: whoever was at it was killed. For the timer. */
export const outcomesDue = action
  .allow('system')
  .output(z.object({ brought: z.int(), left: z.int() }))
  .mutation(async ({ ctx }) => {
    const took = stopwatch()
    const now = ctx.clock.now()
    const { done, left } = await sweepDue(sessions, 'byOutcome', { before: addSeconds(now, 0.001), limit: 5 }, async session => {
      const lease = leasedUntil(now)
      if (!(await sessions.updateIf(session._id, { outcomeAt: session.outcomeAt }, { outcomeAt: lease }))) return false
      if (session.list) return bringOutcomes(session, ctx.clock, { took })
      await listed(session._id, ctx.clock)
      return true
    })
    return { brought: done, left }
  }) // prettier-ignore
