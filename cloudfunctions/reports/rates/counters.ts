/** In which counters a report stands, and what becomes of them: pure. */
import { kindOf, type NodeKind } from '@shared/grid/code'
import type { Time } from '../../_platform/time'
import { isNothing, openPrefix, sumOf, type Counts } from './contribution'
import type { ReportRate } from './collections'

/** A home is no part of anybody's figures; nor is a spot. */
const countedKinds: readonly (NodeKind | null)[] = ['unit', 'building', 'estate', 'area', 'community']

export const monthOf = (time: Time) => time.slice(0, 7)
export const rateId = (node: string, month: string) => `${node}#${month}`

/** One counter that a report stands in: its node, and the part of it to which the report belongs. */
interface Standing {
  node: string
  part: string | null
}

/** The counters of a report, lowest first. An area is shown by its buildings: its estates have no lead. */
export function standingsOf(ladder: readonly string[]): Standing[] {
  const nodes = ladder.filter(code => countedKinds.includes(kindOf(code)))
  return nodes.map(node => {
    const below = nodes.slice(0, nodes.indexOf(node)).reverse()
    const shown = kindOf(node) === 'area' ? below.filter(code => kindOf(code) !== 'estate') : below
    return { node, part: shown[0] ?? null }
  })
}

const rateOnly = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([name]) => !name.startsWith(openPrefix)))

/** A counter with one report's difference added. */
export function added(
  before: ReportRate | null,
  { node, part }: Standing,
  by: Counts,
  month: string,
  now: Time,
): ReportRate {
  const { counts, parts, at }: Pick<ReportRate, 'counts' | 'parts' | 'at'> = before ?? {
    counts: {},
    parts: {},
    at: now,
  }
  const own = kindOf(node) === 'community' ? by : rateOnly(by)
  const inPart = part === null ? {} : rateOnly(by)
  const of = part === null ? {} : sumOf(parts[part] ?? {}, inPart)
  const others = Object.fromEntries(Object.entries(parts).filter(([code]) => code !== part))
  return {
    _id: rateId(node, month),
    month,
    at: at > now ? at : now,
    counts: sumOf(counts, own),
    parts: part === null || isNothing(of) ? others : { ...others, [part]: of },
  }
}

export interface Moved {
  ladder: readonly string[]
  month: string
  by: Counts
}

/** All counters that some reports change, after them: what is read for it are the ids of `idsOf`. */
export function countersAfter(found: ReadonlyMap<string, ReportRate>, moved: readonly Moved[], now: Time) {
  const after = new Map(found)
  for (const { ladder, month, by } of moved.filter(each => !isNothing(each.by)))
    for (const standing of standingsOf(ladder)) {
      const id = rateId(standing.node, month)
      after.set(id, added(after.get(id) ?? null, standing, by, month, now))
    }
  return after
}

/** The counters that these reports stand in, each once. */
export const idsOf = (moved: readonly Moved[]): string[] => [
  ...new Set(
    moved
      .filter(({ by }) => !isNothing(by))
      .flatMap(({ ladder, month }) => standingsOf(ladder).map(({ node }) => rateId(node, month))),
  ),
]
