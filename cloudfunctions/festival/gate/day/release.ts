import { fail } from '@shared/errors'
import { releaseInput, releaseOutput } from '@shared/festival/day/gate'
import { dayRules } from '@config/community/festivalDay'
import { action } from '../../../_platform/call/action'
import { days } from '../collections'
import { releaseNoShows } from './noShows'
import { releaseAtOf } from './onTheDay'
import { servedSession } from '../theSession'

/**
 * Households that have not come by now give their places to the waiting list, a part of them with each call. At the time that was promised the timer
 * does so by itself (editions/turnDue.ts); this is for who stands there and does not want to wait for it, or looks once more.
 * @throws notFound, notNow before the time that was promised to them
 */
export const release = action
  .allow('festival.serve')
  .input(releaseInput)
  .ids({ session: servedSession })
  .output(releaseOutput)
  .mutation(async ({ ctx }) => {
    const { session } = ctx.found
    const now = ctx.clock.now()
    const from = releaseAtOf(session.plan)
    if (now < from) {
      throw fail('notNow', {
        message: `说好了开场 ${dayRules.releaseMinutes} 分钟后才放名额，到 ${from.slice(11, 16)} 再放`,
      })
    }
    const more = await releaseNoShows(session, now, dayRules.releasedAtOnce)
    const { noShows = 0, released = 0 } = (await days.find(String(session.edition)))?.sessions[session._id] ?? {}
    return { households: noShows, places: released, more }
  })
