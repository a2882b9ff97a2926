import { dayRules } from '@config/community/festivalDay'
import * as z from '@shared/z'
import { action } from '../../../_platform/call/action'
import { sweepDue } from '../../../_platform/setAside/each'
import { addSeconds, type Time } from '../../../_platform/time'
import { sessions } from '../../collections'
import { releaseNoShows } from '../../gate/day/noShows'
import { releaseAtOf } from '../../gate/day/onTheDay'
import { listed } from '../../draw/list/listed'
import { tellNow } from '../changes/telling'
import { turned } from './turned'

/** At one run; what is left waits for the next minute. */
const most = 20
/** It opens, closes, begins, gives on what nobody came for, ends. */
const mostSteps = 5

/** Gives on the places of who has not come. @returns whether more of them are left for the next minute */
async function releasesMore(id: string, now: Time): Promise<boolean> {
  const session = await sessions.find(id)
  return session !== null && releaseNoShows(session, now, dayRules.releasedByTimer)
}

/** Sessions whose time has come: they open, close, begin, wait no longer for who does not come, and are over (DOMAIN §6). For the timer; late, twice or after an outage each does so once. */
export const turnDue = action
  .allow('system')
  .output(z.object({ turned: z.int(), left: z.int() }))
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    const { done, left } = await sweepDue(
      sessions,
      'byDue',
      { before: addSeconds(now, 0.001), limit: most, select: ['state', 'edition', 'plan'] },
      async ({ _id, state, plan }) => {
        if (state === 'drawn' && releaseAtOf(plan) <= now && (await releasesMore(_id, now))) return true
        let after = await turned(_id, now)
        // After an outage several of its times have come.
        for (let steps = 1; steps < mostSteps && after.dueAt !== null && after.dueAt <= now; steps++)
          after = await turned(_id, now)
        if (after.state === 'closed' && !after.list) await listed(_id, ctx.clock)
        if (after.state === 'over') await tellNow(String(after.edition), ctx.clock)
        return true
      },
    )
    return { turned: done, left }
  })
