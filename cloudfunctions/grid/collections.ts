import { node, type GridNode } from '@shared/grid/node'
import { collection, index } from '../_platform/collection'

/** The grid as one tree: nodes, homes and spots, each with its code as `_id` (DOMAIN §2). */
export const nodes = collection<GridNode>('nodes', node, {
  byParent: index('parent', 'order'),
})
