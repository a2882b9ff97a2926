import { fail } from '@shared/errors'
import { ladderOf } from '@shared/grid/code'
import { nodeInput, nodeOutput } from '@shared/grid/contract'
import { mayEver } from '@shared/permissions'
import { action } from '../_platform/action'
import { nodes } from './collections'
import { loadBelow } from './load'
import { mayFill } from './mayFill'
import { lineOf, postsView } from './views'

/** What lies directly below a node beside homes and spots is never more than this. */
const most = 200

/**
 * A node, who answers for it and for each node below; for staff also every post with its terms and leave, and how much waits.
 * Three trips. @throws notFound
 */
export const node = action
  .allow('grid.read')
  .input(nodeInput)
  .output(nodeOutput)
  .query(async ({ input, ctx }) => {
    const { actor } = ctx
    const { code } = input
    const now = ctx.clock.now()
    const isStaff = mayEver(actor, 'grid.staff')
    const [ladder, below, load] = await Promise.all([
      nodes.findMany(ladderOf(code)),
      nodes.page('byParent', { parent: code }, { limit: most, select: ['kind', 'name', 'fullName', 'posts'] }),
      isStaff ? loadBelow(code, actor.personId, now) : null,
    ])
    const found = ladder.find(n => n._id === code)
    if (!found) throw fail('notFound')
    const trail = ladder.filter(n => n !== found).sort((a, b) => a._id.length - b._id.length)
    const children = below.items.filter(n => n.kind !== 'home' && n.kind !== 'spot')
    return {
      ...lineOf(found, now),
      load: load?.(code) ?? null,
      fullName: found.fullName,
      trail: trail.map(n => ({ code: n._id, name: n.name })),
      posts: isStaff ? postsView(found, now) : [],
      children: children.map(child => ({ ...lineOf(child, now), load: load?.(child._id) ?? null })),
      homes: below.items.filter(n => n.kind === 'home').length,
      mayFill: mayEver(actor, 'grid.appoint') ? mayFill(actor, code) : [],
    }
  })
