/**
 * What belongs to a part of the grid at a moment, as codes: a home keeps its code for ever, and some belong elsewhere since (decisions/0011). So a part
 * is a few codes under which something lies, and a few below these under which it does not. Pure but for `placesOf`.
 */
import { isBelow, ladderOf } from '@shared/grid/code'
import type { GridNode } from '@shared/grid/node'
import type { Time } from '../../_platform/time'
import { nodes } from '../../grid/collections'
import { existsAt, parentAt } from '../../grid/places/placement'

export interface Places {
  in: string[]
  out: string[]
}

type Moved = Pick<GridNode, '_id' | 'parent' | 'moves' | 'from' | 'until'>

/** Homes, units and buildings that were ever moved: a community has few. */
const most = 1_000

/** What lies below a node at this moment. One trip. */
export async function placesOf(node: string, at: Time): Promise<Places> {
  const select = ['parent', 'moves', 'from', 'until']
  const { items } = await nodes.page('byMove', {}, { from: '', limit: most, select })
  return placesWith(node, items, at)
}

/** @param moved every node that was ever moved, or will be */
export function placesWith(node: string, moved: readonly Moved[], at: Time): Places {
  const known = new Map(moved.map(each => [each._id, each]))
  const belongs = (code: string) => ladderAt(code, known, at).includes(node)
  const places: Places = { in: [node], out: [] }
  for (const { _id: code } of [...moved].sort((one, other) => one._id.length - other._id.length)) {
    if (code === node) continue
    const isIn = belongs(code)
    if (isIn === liesIn(places, code)) continue
    places[isIn ? 'in' : 'out'].push(code)
  }
  return places
}

/** A code and all above it at a moment. */
function ladderAt(code: string, known: ReadonlyMap<string, Moved>, at: Time): string[] {
  const ladder: string[] = []
  for (let next: string | null = code; next !== null && !ladder.includes(next);) {
    const node = known.get(next)
    // A unit that was merged is passed through.
    if (next === code || !node || existsAt(node, at)) ladder.push(next)
    next = (node && parentAt(node, at)) ?? ladderOf(next)[1] ?? null
  }
  return ladder
}

/** Does a place belong to it? The nearest code that says so has the word. */
export function liesIn({ in: within, out }: Places, place: string): boolean {
  for (const code of ladderOf(place)) {
    if (out.includes(code)) return false
    if (within.includes(code)) return true
  }
  return false
}

/** What belongs to both. */
export const bothOf = (one: Places, other: Places): Places => ({
  in: [...new Set([...one.in.filter(code => liesIn(other, code)), ...other.in.filter(code => liesIn(one, code))])],
  out: [...new Set([...one.out, ...other.out])],
})

/** The codes that begin with one of these, as ranges of an index. Codes are made of letters, digits and `-`, which stands before all of them. */
export const rangesOf = ({ in: within }: Places) =>
  within
    .filter(code => !within.some(other => other !== code && isBelow(code, other)))
    .map(code => ({ from: code, before: `${code}.` }))
