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
/** Nobody, or enough. */
const isOpen = (number: number) => number === 0 || isLarge(number)

export function openView(counts: Counts, month: string, running: boolean): OpenNumbers {
  const of = (group: string, what: string) => counts[`${openPrefix}${group}:${what}`] ?? 0
  const sizes = openGroups.map(group => ({ ...group, filed: of(group.id, 'filed'), settled: of(group.id, 'settled') }))
  const filed = sum(sizes.map(group => group.filed))
  const settled = sum(sizes.map(group => group.settled))
  const large = isLarge(filed)
  const { shown, rest } = large && !running ? parted(sizes) : { shown: [], rest: [] }
  return {
    month,
    running,
    filed: isOpen(filed) ? filed : null,
    // Beside the sum it says how many are left.
    settled: large && isOpen(settled) && isOpen(filed - settled) ? settled : null,
    ...mediansOf(counts, large ? openGroups.map(({ id }) => id) : []),
    groups: shown.map(({ id, name, filed }) => ({ id, name, filed, ...mediansOf(counts, [id]) })),
    rest: rest.length > 0 ? { names: rest.map(({ name }) => name), filed: sum(rest.map(group => group.filed)) } : null,
  }
}

const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0)

/** The groups that are large enough by themselves, and the others; with the next smallest ones while those are too few together. */
function parted<G extends { filed: number }>(groups: readonly G[]): { shown: G[]; rest: G[] } {
  const ordered = [...groups].sort((one, other) => one.filed - other.filed)
  let few = ordered.findIndex(({ filed }) => isLarge(filed))
  if (few === -1) few = ordered.length
  const together = () => sum(ordered.slice(0, few).map(({ filed }) => filed))
  while (few < ordered.length && !isOpen(together())) few++
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
