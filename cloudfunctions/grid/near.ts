/** Who could stand in for whom: somebody who does the same work nearby. */
import { ladderOf } from '@shared/grid/code'
import type { Post } from '@shared/permissions'
import { isBelow } from '@shared/grid/code'
import { isLeadRole } from './terms'

const parentOf = (code: string) => ladderOf(code)[1] ?? null

/**
 * May the holder of `theirs` stand in for the holder of `mine`? Leads for leads, others for their own kind; above, beside or
 * directly below in the ladder.
 */
export function fits(mine: Post, theirs: Post): boolean {
  const sameWork = mine.role === theirs.role || (isLeadRole(mine.role) && isLeadRole(theirs.role))
  const beside = parentOf(mine.node) === parentOf(theirs.node)
  return sameWork && (isBelow(mine.node, theirs.node) || beside || parentOf(theirs.node) === mine.node)
}
