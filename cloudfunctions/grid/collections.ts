import { node, type GridNode } from '@shared/grid/node'
import * as z from '@shared/z'
import { collection, index } from '../_platform/collection'

/** The grid as one tree: nodes, homes and spots, each with its code as `_id` (DOMAIN §2). */
export const nodes = collection<GridNode>('nodes', node, {
  byParent: index('parent', 'order'),
  /** Everything of a kind, and by bounds on `_id` everything of a kind below a node. */
  byKind: index('kind'),
  /** Where somebody stands in for another. */
  byDeputy: index('posts.deputy.personId'),
  /** Where somebody holds a post or ever held one. */
  byHolder: index('posts.personId'),
})

const gridChange = z.object({
  _id: z.string(),
  at: z.string(),
  by: z.object({ personId: z.string(), name: z.string() }),
  /** Path and input as one hash: the same key with another body is found out. */
  body: z.string(),
  /** What was done, and the nodes that it changed. */
  action: z.string(),
  nodes: z.array(z.string()),
})
export type GridChange = z.infer<typeof gridChange>

/** Every change of posts, leave and suspension, by its caller and key: a repeated one is found here (ARCHITECTURE §4.2). */
export const gridChanges = collection<GridChange>('gridChanges', gridChange, { byActor: index('by.personId') })
