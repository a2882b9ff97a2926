import { placesInput, placesOutput } from '@shared/grid/contract'
import { communityCode } from './community'
import { action } from '../_platform/action'
import { nodes } from './collections'
import { placeView } from './placeView'

/** What lies directly below a node, to walk down the tree when choosing a place; from the top without one. */
export const places = action
  .allow('grid.read')
  .input(placesInput)
  .output(placesOutput)
  .query(async ({ input }) => {
    const page = await nodes.page(
      'byParent',
      { parent: input.under ?? communityCode },
      { limit: 200, select: ['kind', 'name', 'fullName', 'spot'] },
    )
    return { items: page.items.map(placeView) }
  })
