import * as z from '@shared/z'
import { action } from '../../../_platform/call/action'
import { leasedUntil } from '../../../_platform/messages/outbox'
import { sweepDue } from '../../../_platform/setAside/each'
import { addSeconds } from '../../../_platform/time'
import { editions } from '../../collections'
import { tellEdition } from './telling'

/** What was announced or changed and not told to everybody yet. For the timer; twice at once tells nobody twice. */
export const tellDue = action
  .allow('system')
  .output(z.object({ told: z.int(), left: z.int() }))
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    const { done, left } = await sweepDue(editions, 'byTelling', { before: addSeconds(now, 0.001), limit: 5 }, async edition => {
      const lease = leasedUntil(now)
      if (!(await editions.updateIf(edition._id, { tellingAt: edition.tellingAt }, { tellingAt: lease }))) return false
      await tellEdition(edition, now)
      return true
    })
    return { told: done, left }
  }) // prettier-ignore
