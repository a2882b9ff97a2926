import type { NodeKind } from '@shared/grid/code'
import { holdersInput, holdersOutput } from '@shared/grid/contract'
import type { Role } from '@shared/permissions'
import { slots } from '@config/community/posts'
import { action } from '../../_platform/call/action'
import { viewsOf } from '../../_platform/setAside/each'
import { nodes } from '../collections'
import { mayFill } from './mayFill'
import { laddersAt } from '../places/placeNodes'
import { postsView } from './views'
import { publicPlace } from '../places/resolvers'

/** The kinds of node that have posts of a role, or any at all. */
const kindsOf = (role?: Role): NodeKind[] =>
  (Object.keys(slots) as NodeKind[]).filter(kind =>
    role ? slots[kind][role] !== undefined : Object.keys(slots[kind]).length > 0,
  )

/**
 * Who holds what, since when, until when, granted by whom; and what nobody holds. In the order of the codes, so that
 * a place stands before what lies below it. Three trips.
 */
export const holders = action
  .allow('grid.holders')
  .input(holdersInput)
  .ids({ node: publicPlace })
  .output(holdersOutput)
  .query(async ({ input, ctx }) => {
    const { role, node, cursor, limit } = input
    const now = ctx.clock.now()
    // After `-` comes `.`: the range holds the node and all below it, and no neighbour.
    const below = node === undefined ? {} : { from: node, before: `${node}.` }
    const kind = kindsOf(role)
    const page =
      kind.length === 0
        ? { items: [], next: null }
        : await nodes.page('byKind', { kind }, { cursor, limit, ...below, select: ['kind', 'fullName', 'posts'] })
    const ladders = await laddersAt(page.items.map(n => n._id), now) // prettier-ignore
    const above = (code: string) => new Map(ladders.get(code)?.map(n => [n._id, n]))
    return {
      items: viewsOf(nodes, page.items, found => ({
        code: found._id,
        place: found.fullName,
        posts: postsView(found, now).filter(post => !role || post.role === role),
        mayFill: mayFill(ctx.actor, found._id, above(found._id)).filter(one => !role || one === role),
      })),
      next: page.next,
    }
  })
