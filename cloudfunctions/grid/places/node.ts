import { fail } from '@shared/errors'
import { nodeInput, nodeOutput } from '@shared/grid/contract'
import { householdOf, mayEver } from '@shared/permissions'
import { action } from '../../_platform/call/action'
import { viewsOf } from '../../_platform/setAside/each'
import { nodes } from '../collections'
import { childrenOf } from './below'
import { loadBelow } from './load'
import { mayFill } from '../posts/mayFill'
import { mayRegrid } from '../regrid/mayRegrid'
import { placeNodes } from './placeNodes'
import { existsAt, parentAt } from './placement'
import { lineOf, postsView } from '../posts/views'
import { publicPlace } from './resolvers'

/**
 * A node, who answers for it and for each node below; for staff also every post with its terms and leave, and how much waits.
 * Three trips at once beside the caller. @throws notFound
 */
export const node = action
  .allow('grid.read')
  .input(nodeInput)
  .ids({ code: publicPlace })
  .output(nodeOutput)
  .query(async ({ input, ctx }) => {
    const { actor } = ctx
    const { code } = input
    const now = ctx.clock.now()
    const isStaff = mayEver(actor, 'grid.staff')
    const [ladder, below, load] = await Promise.all([
      placeNodes(code, now),
      childrenOf(code, now, ['posts']),
      isStaff ? loadBelow(code, householdOf(actor), now) : null,
    ])
    const found = ladder.get(code)
    if (!found) throw fail('notFound')
    const isThere = existsAt(found, now)
    const trail = [...ladder.values()].filter(n => n !== found).reverse()
    const children = isThere ? below.filter(n => n.kind !== 'home' && n.kind !== 'spot') : []
    // Whoever is to lead a new unit can be named before its day.
    const opensAt = !isThere && found.from && found.from > now && found.from !== found.until ? found.from : null
    const heir = isThere ? undefined : ladder.get(parentAt(found, now) ?? '')
    return {
      ...lineOf(found, now),
      load: load?.(code) ?? null,
      fullName: found.fullName,
      trail: trail.map(n => ({ code: n._id, name: n.name })),
      posts: isStaff ? postsView(found, opensAt ?? now) : [],
      children: viewsOf(nodes, children, child => ({ ...lineOf(child, now), load: load?.(child._id) ?? null })),
      homes: isThere ? below.filter(n => n.kind === 'home').length : 0,
      mayFill: (isThere || opensAt) && mayEver(actor, 'grid.appoint') ? mayFill(actor, code, ladder) : [],
      mayRegrid: isThere ? mayRegrid(actor, [...ladder.keys()]) : [],
      opensAt,
      mergedInto: heir?.kind === 'unit' ? { code: heir._id, name: heir.fullName } : null,
    }
  })
