import { sweepOutput } from '@shared/people/privacy'
import { action } from '../../_platform/call/action'
import { entries, type Entry } from '../collections'
import { settleAll } from './settleAll'

/** Sign-ups of one run; what is left waits for the next minute. */
const most = 400

/**
 * The reconciler: brings every sign-up that is due into agreement with the places of its session. Those of a rush, of which the places say who
 * has some; those that a function was killed at; offers that lapse; places of whoever withdrew. For the timer; running twice is safe.
 */
export const settle = action
  .allow('system')
  .output(sweepOutput)
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    const { items, next } = await entries.page('byDue', {}, { from: '', before: now, limit: most })
    const bySession = new Map<string, Entry[]>()
    for (const item of items) bySession.set(item.session, [...(bySession.get(item.session) ?? []), item])
    let done = 0
    for (const [session, due] of bySession) done += await settleAll(session, due, now)
    return { done, left: Number(next !== null && done > 0) }
  })
