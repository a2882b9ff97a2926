/** What routing needs of the grid, in one trip: the place, everything above it, and the community itself. */
import { ladderOf } from '@shared/grid/code'
import type { GridNode } from '@shared/grid/node'
import { communityCode } from './community'
import { nodes } from './collections'

/** @param place a node's code, or null when nobody knows where it is */
export async function placeNodes(place: string | null): Promise<Map<string, GridNode>> {
  const found = await nodes.findMany(place === null ? [communityCode] : [...ladderOf(place), communityCode])
  return new Map(found.map(n => [n._id, n]))
}
