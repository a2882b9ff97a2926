/**
 * Which figures everybody may read: none of fewer than five, and none that lets one of fewer than five be worked out (DOMAIN §12). So groups
 * with few reports are shown together: what is shown are parts of the whole, each large enough, and what can be worked out of them are sums
 * of such parts. Pure.
 */
import { openGroups, smallestCell } from '@config/community/rates'
import type { OpenNumbers } from '@shared/reports/openNumbers'
import { openPrefix, type Counts } from '../rates/contribution'
import { medianOf } from './histogram'

type Medians = Pick<OpenNumbers, 'answer' | 'finish'>

const isLarge = (number: number) => number >= smallestCell

/** Some reports: how many, and of how many households at the least. */
interface Cell {
  filed: number
  households: number
}
/** So many reports, of so many households, that it tells of nobody. */
const isLargeCell = ({ filed, households }: Cell) => isLarge(filed) && isLarge(households)
/** Nobody, or enough. */
const isOpen = (cell: Cell) => cell.filed === 0 || isLargeCell(cell)

/**
 * @param names whose slots are counted together: two households can fall into one slot, so there may be more of them, and never fewer. A report from
 * before has no slot, and counts as a household of its own.
 */
function cellOf(counts: Counts, names: readonly string[], filed: number): Cell {
  const slots = new Set<string>()
  let slotted = 0
  for (const name of names) {
    const prefix = `${openPrefix}${name}:who:`
    for (const [key, number] of Object.entries(counts))
      if (key.startsWith(prefix) && number > 0) {
        slots.add(key.slice(prefix.length))
        slotted += number
      }
  }
  return { filed, households: slots.size + Math.max(0, filed - slotted) }
}

export function openView(counts: Counts, month: string, running: boolean): OpenNumbers {
  const of = (group: string, what: string) => counts[`${openPrefix}${group}:${what}`] ?? 0
  const sizes = openGroups.map(group => ({ ...group, filed: of(group.id, 'filed'), settled: of(group.id, 'settled') }))
  const filed = sum(sizes.map(group => group.filed))
  const settled = sum(sizes.map(group => group.settled))
  const together = (groups: readonly Sized[]) =>
    cellOf(
      counts,
      groups.map(({ id }) => id),
      sum(groups.map(group => group.filed)),
    )
  const whole = together(sizes)
  const large = isLargeCell(whole)
  const { shown, rest } = large && !running ? parted(sizes, together) : { shown: [], rest: [] }
  // Beside the sum it says how many are left.
  const splits = [cellOf(counts, ['settled'], settled), cellOf(counts, ['left'], filed - settled)]
  return {
    month,
    running,
    filed: isOpen(whole) ? filed : null,
    settled: large && splits.every(isOpen) ? settled : null,
    ...mediansOf(counts, large ? openGroups.map(({ id }) => id) : []),
    groups: shown.map(({ id, name, filed }) => ({ id, name, filed, ...mediansOf(counts, [id]) })),
    rest: rest.length > 0 ? { names: rest.map(({ name }) => name), filed: sum(rest.map(group => group.filed)) } : null,
  }
}

const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0)

interface Sized {
  id: string
  filed: number
}

/** The groups that are large enough by themselves, and the others; with the next smallest ones while those are too few together. */
function parted<G extends Sized>(groups: readonly G[], together: (groups: readonly G[]) => Cell) {
  const isAlone = (group: G) => isLargeCell(together([group]))
  const ordered = [...groups].sort(
    (one, other) => Number(isAlone(one)) - Number(isAlone(other)) || one.filed - other.filed,
  )
  let few = ordered.filter(group => !isAlone(group)).length
  while (few < ordered.length && !isOpen(together(ordered.slice(0, few)))) few++
  const rest = new Set(ordered.slice(0, few))
  return { shown: groups.filter(group => !rest.has(group)), rest: groups.filter(group => rest.has(group)) }
}

/** Over some groups together; null where so few were answered, or settled, that the middle would be one of them. */
function mediansOf(counts: Counts, groups: readonly string[]): Medians {
  const of = (what: 'answer' | 'finish') => {
    const buckets = new Map<number, number>()
    for (const group of groups) {
      const prefix = `${openPrefix}${group}:${what}:`
      for (const [name, number] of Object.entries(counts))
        if (name.startsWith(prefix)) {
          const bucket = Number(name.slice(prefix.length))
          buckets.set(bucket, (buckets.get(bucket) ?? 0) + number)
        }
    }
    return isLarge(sum([...buckets.values()])) ? medianOf(buckets) : null
  }
  return { answer: of('answer'), finish: of('finish') }
}
