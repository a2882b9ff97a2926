/**
 * Where a node is at a moment, and whether it is there at all: pure. A code never changes, because it is printed on a door;
 * what changes is where it belongs, each time with a date (DOMAIN §2, docs/decisions/0011).
 */
import { ladderOf } from '@shared/grid/code'
import type { GridNode, GridPost } from '@shared/grid/node'
import type { Time } from '../../_platform/time'

type Placed = Pick<GridNode, 'parent' | 'moves'>
type Dated = Pick<GridNode, 'from' | 'until'>

/** The move that is in effect; undefined while a node is where its code puts it. */
export const moveAt = ({ moves }: Placed, at: Time) => moves?.filter(move => move.from <= at).at(-1)

/** To whom a node belongs at a moment. A unit that was merged belongs to the one that took it over. */
export const parentAt = (node: Placed, at: Time): string | null => moveAt(node, at)?.to ?? node.parent

/** Is it there? A new unit is not before its day, a merged one not any more; everything else always is. */
export const existsAt = ({ from, until }: Dated, at: Time): boolean =>
  (from === undefined || from <= at) && (until === undefined || at < until)

/** A node's terms as they hold: none lasts longer than the node. */
export const termsOf = ({ posts, until }: Pick<GridNode, 'posts' | 'until'>): GridPost[] =>
  until === undefined ? posts : posts.map(p => (p.until !== null && p.until <= until ? p : { ...p, until }))

/** What was read of the grid: null stands for a code that names nothing. */
export type Known = ReadonlyMap<string, GridNode | null>

/**
 * A place and everything above it at a moment, lowest first. Units that are not there are passed through: their homes belong to
 * whoever took them over. `unread`: the code at which the way leaves what is known.
 */
export function climb(place: string, at: Time, known: Known): { ladder: GridNode[]; unread: string | null } {
  const ladder: GridNode[] = []
  const passed = new Set<string>()
  let next: string | null = place
  while (next !== null && !passed.has(next)) {
    passed.add(next)
    const node = known.get(next)
    if (node === undefined) return { ladder, unread: next }
    if (node && (next === place || existsAt(node, at))) ladder.push(node)
    // Where the tree is broken the code still says the way: a report from there must reach somebody.
    next = (node && parentAt(node, at)) ?? ladderOf(next)[1] ?? null
  }
  return { ladder, unread: null }
}
