/** What belongs to a node at a moment, wherever its code puts it. */
import type { GridNode } from '@shared/grid/node'
import type { Time } from '../../_platform/time'
import { nodes } from '../collections'
import { existsAt, parentAt } from './placement'

/** What lies directly below a node is never more than this. */
const most = 200
const placed = ['kind', 'name', 'fullName', 'parent', 'moves', 'from', 'until', 'order'] as const

/** What lies directly below a node by its code, and what was ever moved there; whether it is there now is not asked. Two trips at once. */
export async function nearBelow(code: string, more: readonly string[] = []): Promise<GridNode[]> {
  const options = { limit: most, select: [...placed, ...more] }
  const [own, moved] = await Promise.all([
    nodes.page('byParent', { parent: code }, options),
    nodes.page('byMove', { 'moves.to': code }, options),
  ])
  return [...new Map([...own.items, ...moved.items].map(n => [n._id, n])).values()].sort(
    (a, b) => a.order - b.order || (a._id < b._id ? -1 : 1),
  )
}

/**
 * What belongs to a node at a moment, in the order of its doors: the homes of units that were merged into it too. Two trips at once,
 * and as many for each of those units.
 * @param more fields beside those that say what and where a node is
 */
export async function childrenOf(code: string, at: Time, more: readonly string[] = []): Promise<GridNode[]> {
  const here = (await nearBelow(code, more)).filter(node => parentAt(node, at) === code)
  const ended = here.filter(({ from, until }) => until !== undefined && until <= at && from !== until)
  const inherited = await Promise.all(ended.map(unit => childrenOf(unit._id, at, more)))
  return [...here.filter(node => existsAt(node, at)), ...inherited.flat()]
}
