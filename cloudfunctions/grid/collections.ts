import { node, type GridNode } from '@shared/grid/node'
import { collection, index } from '../_platform/data/collection'
import { nodeData } from './personalData'

/** The grid as one tree: nodes, homes and spots, each with its code as `_id` (DOMAIN §2). */
export const nodes = collection<GridNode>(
  'nodes',
  node,
  {
    byParent: index('parent', 'order'),
    /** What was, is or will be moved to a node. */
    byMove: index('moves.to', 'order'),
    /** Everything of a kind, and by bounds on `_id` everything of a kind below a node. */
    byKind: index('kind'),
    /** Where somebody stands in for another. */
    byDeputy: index('posts.deputy.personId'),
    byGrantor: index('posts.grantedBy.personId'),
    /** Where somebody holds a post or ever held one. */
    byHolder: index('posts.personId'),
  },
  { label: '网格', personal: nodeData },
)
