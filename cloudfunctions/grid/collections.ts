import { node } from '@shared/grid/node'
import { collection } from '../_platform/data/collection'
import { nodeData } from './personalData'

/** The grid as one tree: nodes, homes and spots, each with its code as `_id` (DOMAIN §2). */
export const nodes = collection('nodes', node, {
  indexes: {
    byParent: ['parent', 'order'],
    /** What was, is or will be moved to a node. */
    byMove: ['moves.to', 'order'],
    /** Everything of a kind, and by bounds on `_id` everything of a kind below a node. */
    byKind: ['kind'],
    /** Where somebody stands in for another. */
    byDeputy: ['posts.deputy.personId'],
    byGrantor: ['posts.grantedBy.personId'],
    /** Where somebody holds a post or ever held one. */
    byHolder: ['posts.personId'],
  },
  label: '网格',
  personal: nodeData,
})
