import { homesInput, homesOutput } from '@shared/grid/contract'
import { action } from '../../_platform/call/action'
import { addSeconds, dateOf, dayAfter, isDay, startOfDay, type Time } from '../../_platform/time'
import { nodes } from '../collections'
import { beginning } from '../posts/moments'
import { childrenOf } from './below'
import { placeViews } from './placeView'
import { existsAt } from './placement'
import { publicPlace } from './resolvers'

/**
 * The homes of a unit on a day, with those that came from elsewhere: what a change of the grid is chosen from. A unit that was not there
 * then, or was merged, has none.
 */
export const homes = action
  .allow('grid.staff')
  .input(homesInput)
  .ids({ unit: publicPlace })
  .output(homesOutput)
  .query(async ({ input: { unit, on }, ctx }) => {
    const at = on ? momentOf(on, ctx.clock.now()) : ctx.clock.now()
    const [node, found] = await Promise.all([nodes.find(unit, { select: ['from', 'until'] }), childrenOf(unit, at)])
    const inside = node && existsAt(node, at) ? found.filter(({ kind }) => kind === 'home') : []
    return { items: placeViews(unit, inside) }
  })

/** A day that is over means its end, today means now, a day ahead its beginning: then a change that is planned for it holds. */
function momentOf(on: string, now: Time): Time {
  const begins = beginning(on, 'on')
  if (!isDay(on) || begins > now) return begins
  const ends = startOfDay(dayAfter(dateOf(begins)))
  return ends <= now ? addSeconds(ends, -0.001) : now
}
