import { ladderOf } from '@shared/grid/code'
import { findInput, findOutput } from '@shared/people/contract'
import { isStaffRole, may } from '@shared/permissions'
import { action } from '../_platform/action'
import { homesAt, people, postsAt } from '../_platform/members'
import { nodes } from '../grid/collections'

/** More people of one name than that are told apart at the counter. */
const most = 20

/**
 * People of exactly this name, for whoever gives posts: with home and posts, to tell them apart. A lead finds those who live
 * or work in their own part of the grid, and nobody else is there for them. Three trips.
 */
export const find = action
  .allow('people.find')
  .input(findInput)
  .output(findOutput)
  .query(async ({ input, ctx }) => {
    const at = ctx.clock.now()
    const page = await people.page('byName', { name: input.name }, { limit: most, select: ['posts', 'home', 'name'] })
    const found = page.items
      .map(({ _id, name, posts, home }) => ({
        personId: _id,
        name,
        home: homesAt({ posts, home }, at)[0]?.node ?? null,
        posts: postsAt(posts, at),
      }))
      .filter(({ posts }) => may(ctx.actor, 'people.find', { ladder: posts.flatMap(p => ladderOf(p.node)) }))
    const codes = new Set(found.flatMap(({ posts }) => posts.map(p => p.node)))
    const named = new Map((await nodes.findMany([...codes])).map(n => [n._id, n.fullName]))
    const placeOf = (code: string) => named.get(code) ?? code
    return {
      items: found.map(({ personId, name, home, posts }) => ({
        personId,
        name,
        // Whoever works in a lead's part may live in another one, and that is not the lead's to know.
        home:
          home !== null && may(ctx.actor, 'people.find', { ladder: ladderOf(home) })
            ? { code: home, name: placeOf(home) }
            : null,
        posts: posts
          .filter(p => isStaffRole(p.role))
          .map(({ role, node, suspended = false }) => ({ role, node, place: placeOf(node), suspended })),
      })),
      more: page.next !== null,
    }
  })
