/** Who could stand in for whom: somebody who does the same work nearby. */
import type { Post } from '@shared/permissions'
import { isLeadRole } from '../posts/terms'

/** Codes of a node and of those above it, lowest first. */
export type LadderOf = (code: string) => readonly string[]

/**
 * May the holder of `theirs` stand in for the holder of `mine`? Leads for leads, others for their own kind; above, beside or
 * directly below in the ladder.
 */
export function canStandIn(mine: Post, theirs: Post, ladderOf: LadderOf): boolean {
  const sameWork = mine.role === theirs.role || (isLeadRole(mine.role) && isLeadRole(theirs.role))
  const [mineToTop, [, theirParent]] = [ladderOf(mine.node), ladderOf(theirs.node)]
  const near = mineToTop.includes(theirs.node) || mineToTop[1] === theirParent || theirParent === mine.node
  return sameWork && near
}
