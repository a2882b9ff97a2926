import { homesInput, homesOutput } from '@shared/grid/contract'
import { action } from '../../_platform/call/action'
import { childrenOf } from './below'
import { beginning } from '../posts/moments'
import { placeViews } from './placeView'
import { publicPlace } from './resolvers'

/**
 * The homes of a unit on a day, with those that came from elsewhere: what a change of the grid is chosen from. A day that has begun
 * means now.
 */
export const homes = action
  .allow('grid.staff')
  .input(homesInput)
  .ids({ unit: publicPlace })
  .output(homesOutput)
  .query(async ({ input: { unit, on }, ctx }) => {
    const now = ctx.clock.now()
    const wanted = on ? beginning(on, 'on') : now
    const found = await childrenOf(unit, wanted < now ? now : wanted)
    const inside = found.filter(({ kind }) => kind === 'home')
    return { items: placeViews(unit, inside) }
  })
