import { placesInput, placesOutput } from '@shared/grid/contract'
import { action } from '../../_platform/call/action'
import { nearBelow } from './below'
import { communityCode } from './community'
import { placeViews } from './placeView'
import { existsAt, parentAt } from './placement'
import { publicPlace } from './resolvers'

/**
 * What lies directly below a node, to walk down the tree when choosing a place; from the top without one. A door is found where its
 * sign says, whoever answers for it, and also below the unit or estate where it belongs now.
 */
export const places = action
  .allow('grid.read')
  .input(placesInput)
  .ids({ under: publicPlace })
  .output(placesOutput)
  .query(async ({ input, ctx }) => {
    const now = ctx.clock.now()
    const under = input.under ?? communityCode
    const found = await nearBelow(under, ['spot'])
    const shown = found.filter(node =>
      isNew(node) ? existsAt(node, now) : node.parent === under || parentAt(node, now) === under,
    )
    return { items: placeViews(under, shown) }
  })

/** A new unit has no sign of its own; a merged one keeps it. */
const isNew = ({ from }: { from?: string }) => from !== undefined
