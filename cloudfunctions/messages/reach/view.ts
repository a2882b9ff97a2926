/** What is shown of the reach: nothing by which few people could be found out (DOMAIN §5). Pure. */
import { isBelow, ladderOf } from '@shared/grid/code'
import type { Reach } from '@shared/messages/reach'
import { smallestCell } from '@config/community/rates'
import { everyEstate } from '../../grid/places/community'

/** What was told to the people of a unit. */
export interface UnitReach {
  code: string
  /** Different people. */
  people: number
  told: number
  wechat: number
  read: number
  called: number
}

type Figures = Omit<Reach, 'node' | 'name' | 'month'>
const columns = ['told', 'wechat', 'read', 'called'] as const
const sayable = (count: number) => (count === 0 || count >= smallestCell ? count : null)

/**
 * Units in which fewer than a few people were told something are not shown, nor is any figure that is small; neither counts in a sum.
 * So every sum is of what stands there, at each level, and what is hidden cannot be subtracted out of it.
 * @param nameOf the name of what lies right below the node
 */
export function reachView(node: string, units: readonly UnitReach[], nameOf: (code: string) => string): Figures {
  const shown = units
    .filter(({ people }) => people >= smallestCell)
    .map(({ code, told, wechat, read, called }) => ({
      ...{ code, told, wechat: sayable(wechat), read: sayable(read), called: sayable(called) },
    }))
    .sort((one, other) => (one.code < other.code ? -1 : 1))
  const sums = (of: typeof shown) => {
    const [told = 0, wechat = 0, read = 0, called = 0] = columns.map(column =>
      of.reduce((sum, unit) => sum + (unit[column] ?? 0), 0),
    )
    return { told, wechat, read, called }
  }
  const below = [...new Set(shown.flatMap(({ code }) => childOn(node, code) ?? []))]
  return {
    ...sums(shown),
    parts: below.map(code => ({
      ...{ code, name: nameOf(code) },
      ...sums(shown.filter(unit => ladderOf(unit.code).includes(code))),
    })),
    units: shown,
    hidden: units.length - shown.length,
  }
}

/** On the way from a node down to a place: what comes next; nothing for the node itself. */
export function childOn(node: string, place: string): string | undefined {
  const ladder = ladderOf(place)
  return ladder[ladder.indexOf(node) - 1]
}

/** The parts of which one trip counts a month: no more than an estate, whose units keep their codes for ever. */
export function countedApart(node: string): string[] {
  const estates = everyEstate.filter(code => isBelow(code, node))
  return estates.length > 0 ? estates : [node]
}
