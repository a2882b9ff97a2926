import { boardInput, boardOutput } from '@shared/festival/day/gate'
import { dayRules } from '@config/community/festivalDay'
import { action } from '../../../_platform/call/action'
import { addMinutes } from '../../../_platform/time'
import { numberAt } from '../../editions/newest'
import { days } from '../collections'
import { refreshDay } from './day'
import { releaseAtOf } from './onTheDay'

/**
 * The day as it stands: who came, what was weighed, who has their share. One trip; every few minutes a handful more, when it is looked at how
 * many have places by now.
 * @throws notFound for an edition that there is not
 */
export const board = action
  .allow('festival.serve')
  .input(boardInput)
  .output(boardOutput)
  .query(async ({ input, ctx }) => {
    const now = ctx.clock.now()
    const edition = input?.edition ?? numberAt(now)
    const known = await days.find(String(edition))
    const isFresh = known && addMinutes(known.factsAt, dayRules.factsMinutes) > now
    const day = isFresh ? known : await refreshDay(edition, now)
    const sessions = Object.entries(day.sessions).map(
      ([id, { meeting: _meeting, releasedAt: _releasedAt, noShows: _noShows, ...session }]) => ({
        id,
        ...session,
        releaseAt: releaseAtOf(session),
      }),
    )
    const { harvest, batches, handedHomes, handedOut, leftOver, homes } = day
    return {
      edition,
      at: now,
      sessions: sessions.sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1)),
      harvest,
      batches,
      handedOut: { homes: handedHomes, grams: handedOut },
      leftOver,
      homes,
    }
  })
