import { mineOutput, type Candidate, type MyPosts } from '@shared/grid/contract'
import type { GridNode } from '@shared/grid/node'
import { isStaffRole, type Actor } from '@shared/permissions'
import { action } from '../../_platform/call/action'
import type { Time } from '../../_platform/time'
import { holds, onLeave } from '../routing/available'
import { childrenOf } from '../places/below'
import { nodes } from '../collections'
import { canStandIn, type LadderOf } from './near'
import { codesOf, laddersAt } from '../places/placeNodes'
import { existsAt, termsOf } from '../places/placement'
import { lasts } from '../posts/terms'
import { postView } from '../posts/views'

/** My own posts with my leave, and who could stand in for me: 我要请假. */
export const mine = action
  .allow('grid.leave')
  .output(mineOutput)
  .query(async ({ ctx }) => {
    const now = ctx.clock.now()
    const own = await nodes.findMany(staffNodes(ctx.actor))
    const near = await around(codesOf(own), now)
    const ladders = await laddersAt(codesOf([...own, ...near]), now)
    const ladderOf: LadderOf = code => codesOf(ladders.get(code))
    return { posts: ownPosts(own, ctx.actor.personId, now), deputies: candidatesFor(ctx.actor, near, ladderOf, now) }
  })

const staffNodes = (actor: Actor) => actor.posts.filter(p => isStaffRole(p.role)).map(p => p.node)

/** A person's terms on these nodes that have not ended, the highest node first. */
export function ownPosts(found: GridNode[], personId: string, now: Time): MyPosts['posts'] {
  return found
    .sort((a, b) => a._id.length - b._id.length)
    .flatMap(node =>
      termsOf(node)
        .filter(p => p.personId === personId && lasts(p, now))
        .map(p => ({ ...postView(p, now), node: node._id, place: node.fullName })),
    )
}

/** The nodes above, beside and directly below these, themselves too. One trip for what is above, one for each branch. */
export async function around(codes: string[], now: Time): Promise<GridNode[]> {
  const ladders = [...(await laddersAt(codes, now)).values()]
  const branches = new Set(ladders.flatMap(ladder => codesOf(ladder.slice(0, 2))))
  const below = await Promise.all([...branches].map(branch => childrenOf(branch, now, ['posts'])))
  const found = [...ladders.flat(), ...below.flat()].filter(
    n => n.kind !== 'home' && n.kind !== 'spot' && existsAt(n, now),
  )
  return [...new Map(found.map(n => [n._id, n])).values()]
}

/** Who does the same work nearby and is there, each once; those nearest to the caller's own nodes first. */
function candidatesFor(actor: Actor, near: GridNode[], ladderOf: LadderOf, now: Time): Candidate[] {
  const own = actor.posts.filter(p => isStaffRole(p.role))
  const isOwn = (node: GridNode) => own.some(p => ladderOf(p.node).includes(node._id))
  const seen = new Set([actor.personId])
  return near
    .sort((a, b) => b._id.length - a._id.length || Number(isOwn(a)) - Number(isOwn(b)))
    .flatMap(node =>
      node.posts.flatMap(post => {
        const theirs = { role: post.role, node: node._id }
        if (
          seen.has(post.personId) ||
          !holds(post, now) ||
          onLeave(post, now) ||
          post.suspended ||
          !own.some(mine => canStandIn(mine, theirs, ladderOf))
        )
          return []
        seen.add(post.personId)
        return [{ personId: post.personId, name: post.name, role: post.role, place: node.fullName }]
      }),
    )
}
