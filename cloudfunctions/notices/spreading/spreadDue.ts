import * as z from '@shared/z'
import { action } from '../../_platform/call/action'
import { stopwatch } from '../../_platform/clock'
import { sweepDue } from '../../_platform/setAside/each'
import { addSeconds } from '../../_platform/time'
import { leasedUntil } from '../../_platform/messages/outbox'
import { noticeRules } from '@config/community/notices'
import { notices } from '../collections'
import { spreadOne } from './slices'

const most = 20

/** Fan-outs that nobody goes on with: whoever was at it was killed, or its time was over. For the timer; twice at once tells nobody twice. */
export const spreadDue = action
  .allow('system')
  .output(z.object({ told: z.int(), left: z.int() }))
  .mutation(async ({ ctx }) => {
    const took = stopwatch()
    const now = ctx.clock.now()
    let told = 0
    const { left } = await sweepDue(
      notices,
      'bySpread',
      { before: addSeconds(now, 0.001), limit: most },
      async notice => {
        if (took() > noticeRules.spreadSeconds * 1000) return false
        // Whoever takes it up has it for as long as a call lasts.
        const lease = leasedUntil(now)
        if (!(await notices.updateIf(notice._id, { spreadAt: notice.spreadAt }, { spreadAt: lease }))) return false
        told += (await spreadOne({ ...notice, spreadAt: lease }, ctx.clock, took)).told
        return true
      },
    )
    return { told, left }
  })
