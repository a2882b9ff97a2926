import { mineInput, mineOutput, type Candidate, type MyPosts } from '@shared/grid/contract'
import { isBelow, ladderOf } from '@shared/grid/code'
import type { GridNode } from '@shared/grid/node'
import { isStaffRole, type Actor } from '@shared/permissions'
import { action } from '../_platform/action'
import type { Time } from '../_platform/time'
import { holds, onLeave } from './available'
import { nodes } from './collections'
import { fits } from './near'
import { lasts } from './terms'
import { postView } from './views'

/** My own posts with my leave, and who could stand in for me: 我要请假. */
export const mine = action
  .allow('grid.leave')
  .input(mineInput)
  .output(mineOutput)
  .query(async ({ ctx }) => {
    const now = ctx.clock.now()
    const own = await nodes.findMany(staffNodes(ctx.actor))
    const near = await around(own.map(n => n._id))
    return { posts: ownPosts(own, ctx.actor.personId, now), deputies: candidatesFor(ctx.actor, near, now) }
  })

const staffNodes = (actor: Actor) => actor.posts.filter(p => isStaffRole(p.role)).map(p => p.node)

/** A person's terms on these nodes that have not ended, the highest node first. */
export function ownPosts(found: GridNode[], personId: string, now: Time): MyPosts['posts'] {
  return found
    .sort((a, b) => a._id.length - b._id.length)
    .flatMap(node =>
      node.posts
        .filter(p => p.personId === personId && lasts(p, now))
        .map(p => ({ ...postView(p, now), node: node._id, place: node.fullName })),
    )
}

/** The nodes above, beside and directly below these, themselves too. One trip for what is above, one for each branch. */
export async function around(codes: string[]): Promise<GridNode[]> {
  const parents = new Set(codes.flatMap(code => [code, ...ladderOf(code).slice(1, 2)]))
  const [above, ...branches] = await Promise.all([
    nodes.findMany(codes.flatMap(ladderOf)),
    ...[...parents].map(
      async parent =>
        (await nodes.page('byParent', { parent }, { limit: 200, select: ['kind', 'name', 'fullName', 'posts'] })).items,
    ),
  ])
  const found = new Map(
    [...above, ...branches.flat()].filter(n => n.kind !== 'home' && n.kind !== 'spot').map(n => [n._id, n]),
  )
  return [...found.values()]
}

/** Who does the same work nearby and is there, each once; those nearest to the caller's own nodes first. */
function candidatesFor(actor: Actor, near: GridNode[], now: Time): Candidate[] {
  const own = actor.posts.filter(p => isStaffRole(p.role))
  const seen = new Set([actor.personId])
  return near
    .sort((a, b) => b._id.length - a._id.length || Number(isOwn(own, a)) - Number(isOwn(own, b)))
    .flatMap(node =>
      node.posts.flatMap(post => {
        const theirs = { role: post.role, node: node._id }
        if (
          seen.has(post.personId) ||
          !holds(post, now) ||
          onLeave(post, now) ||
          post.suspended ||
          !own.some(mine => fits(mine, theirs))
        )
          return []
        seen.add(post.personId)
        return [{ personId: post.personId, name: post.name, role: post.role, place: node.fullName }]
      }),
    )
}

const isOwn = (own: { node: string }[], node: GridNode) => own.some(p => isBelow(p.node, node._id))
