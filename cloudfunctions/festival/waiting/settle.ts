import { sweepOutput } from '@shared/people/privacy'
import { action } from '../../_platform/call/action'
import { inFlight } from '../../_platform/data/inFlight'
import { eachOf } from '../../_platform/setAside/each'
import type { Time } from '../../_platform/time'
import { entries, sessions, type Entry } from '../collections'
import { agree, ground } from '../places/ground'
import { completed } from './completed'

/** Sign-ups of one run, and how many at the same time; what is left waits for the next minute. */
const most = 400
const atOnce = 8

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

async function settleAll(id: string, due: Entry[], now: Time): Promise<number> {
  const seen = await sessions.find(id)
  if (!seen) return 0
  const complete = await completed(due, seen, now)
  const results = await inFlight(atOnce, due, entry =>
    eachOf(entries, [entry], async each => {
      await agree(ground, each, now, { seen, complete })
      return true
    }),
  )
  return results.reduce((sum, { done }) => sum + done, 0)
}
