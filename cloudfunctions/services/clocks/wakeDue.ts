import { sweptOutput } from '@shared/services/applying'
import { action } from '../../_platform/call/action'
import { writeDecision } from '../../_platform/data/change'
import { deliverNow, withOutbox } from '../../_platform/messages/outbox'
import { sweepDue } from '../../_platform/setAside/each'
import { addSeconds } from '../../_platform/time'
import { applications } from '../applying/collections'
import { colleagues } from '../counter/queue/colleagues'
import { wokenUntil } from './wake'

/** At one run; what is left waits for the next minute. */
const most = 100

/** The times of applications that have come. For the timer; late, twice, or after an outage each comes once, because the write says which have come. */
export const wakeDue = action
  .allow('system')
  .output(sweptOutput)
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    const all = await colleagues(now)
    // What comes at this very moment has come.
    const before = addSeconds(now, 0.001)
    return sweepDue(applications, 'byWaking', { before, limit: most }, async application => {
      const woken = wokenUntil(application, all, now)
      if (!woken) return false
      const after = withOutbox({ ...woken.after, version: application.version + 1 }, woken.told, now)
      const written = await writeDecision(applications, application, { after })
      if (written && after.outboxAt) await deliverNow(applications, after._id)
      return written
    })
  })
