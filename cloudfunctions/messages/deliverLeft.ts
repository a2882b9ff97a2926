import { deliverOutput } from '@shared/messages/contract'
import * as z from '@shared/z'
import { action } from '../_platform/call/action'
import { eachOf } from '../_platform/setAside/each'
import { deliver, takeOver } from './courier'
import { sources } from './sources'

/** At one run; what is left waits for the next minute. */
const most = 50

/** What no change delivered itself: the timer's part of the courier. Running twice at once sends nothing twice. */
export const deliverLeft = action
  .allow('system')
  .input(z.optional(z.strictObject({})))
  .output(deliverOutput)
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    const sum = { delivered: 0, left: 0 }
    for (const source of Object.values(sources)) {
      const waiting = await source.page('byOutbox', {}, { from: '', before: now, limit: most, select: ['outboxAt'] })
      await eachOf(source, waiting.items, async ({ _id, outboxAt }) => {
        if (outboxAt === null || !(await takeOver(source, _id, outboxAt, now))) return
        const { delivered, left } = await deliver(source, _id, now)
        sum.delivered += delivered
        sum.left += left
      })
    }
    return sum
  })
