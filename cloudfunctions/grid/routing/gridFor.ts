import { isStaffRole } from '@shared/permissions'
import { homesAt, postsAt, type Person } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'
import { communityCode } from '../places/community'
import { laddersAt } from '../places/placeNodes'
import type { RoutingQuestion } from './question'

/**
 * What routing is asked of the grid: the place and all above it, and for somebody complained about each of their posts with all above it.
 * One trip, like `placeNodes`.
 */
export async function gridFor(
  place: string | null,
  accused: Person | null,
  at: Time,
): Promise<Pick<RoutingQuestion, 'nodes' | 'about'>> {
  const posts = postsAt(accused?.posts ?? [], at).filter(post => isStaffRole(post.role))
  const code = place ?? communityCode
  const ladders = await laddersAt([code, ...posts.map(({ node }) => node)], at)
  const ladderOf = (node: string) => ladders.get(node) ?? []
  return {
    nodes: new Map(ladderOf(code).map(node => [node._id, node])),
    ...(accused && {
      about: {
        personId: accused._id,
        homes: homesAt(accused, at).map(({ node }) => node),
        seats: posts.map(({ role, node }) => ({ role, ladder: ladderOf(node) })),
      },
    }),
  }
}
