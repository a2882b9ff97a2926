/** How a query is answered: which index, which ranges of it, and how much of the order comes from there. */
import type { Collection } from '../store/collection'
import { after, headOf, invert, part, treePrefix, typeTag } from '../store/keys'
import { isDoc, rankOf, type Doc, type Value } from '../values'
import { boundsOf, type Bounds, type Limit } from './bounds'
import { conjunctsOf } from './clauses'

export type Sort = [field: string, direction: 1 | -1][]

interface Range {
  start: Buffer
  end: Buffer
  /** Bytes that all keys of this range share; behind them is what orders a merge of ranges. */
  shared: number
}

export interface Scan {
  /** `_id`, the name of a declared index, or `natural`. */
  index: string
  /** The ranges, in the order of their keys. */
  ranges: Range[]
  /** The entries are the documents themselves. */
  documents: boolean
  reverse: boolean
  /** Read the ranges side by side by what follows their shared bytes, instead of one after another. */
  merge: boolean
  /** How many of the sort's keys the reading order provides. */
  sorted: number
  /** A document can have several entries. */
  repeats: boolean
  /** Whether the filter limits the ranges, rather than the index only giving the order. */
  bounded: boolean
}

export interface Plan {
  scans: Scan[]
  /** Whether `_id` or an index limits what is read (an empty filter needs no limit, but an order). */
  served: boolean
  /** Name of what serves it, null for a scan of the collection. */
  index: string | null
  sorted: number
}

interface Candidate {
  name: string
  tree: number
  keys: [string, 1 | -1][]
  unique: boolean
  arrays: readonly string[]
}

/** More combinations of values than this are left to the filter. */
const mostRanges = 1000

/** Chooses how to read a collection for a filter and a sort. */
export function planQuery(collection: Collection, query: Doc, sort: Sort, whole = false): Plan {
  const clauses = conjunctsOf(query).flatMap(withExpression)
  const best = bestScan(collection, clauses, sort)
  if (best?.bounded) return single(best, true)
  const union = unionPlan(collection, clauses)
  if (union) return union
  const scan = best ?? scanOf(inserted(collection), new Map(), sort)
  const inOrder = scan.sorted === sort.length
  // Without a filter nothing is read in vain, unless it must be sorted first, or all of it is wanted.
  return {
    ...single(scan, !clauses.length && inOrder && !whole),
    index: clauses.length && !scan.sorted ? null : scan.index,
  }
}

/** `$expr: { $eq: ['$field', value] }` limits an index as an equality does; the filter stays as it is. */
function withExpression([key, value]: [string, Value]): [string, Value][] {
  if (key !== '$expr' || !isDoc(value)) return [[key, value]]
  const parts = Array.isArray(value.$and) ? value.$and : [value]
  const equalities = parts.flatMap((part): [string, Value][] => {
    const [field, other] = isDoc(part) && Array.isArray(part.$eq) ? part.$eq : []
    if (typeof field !== 'string' || !/^\$[^$]/.test(field) || !isDoc(other) || !('$literal' in other)) return []
    return [[field.slice(1), { $eq: other.$literal as Value }]]
  })
  return [[key, value], ...equalities]
}

const single = (scan: Scan, served: boolean): Plan => ({
  scans: [scan],
  served,
  index: scan.index,
  sorted: scan.sorted,
})

const identity = ({ tree }: Collection): Candidate => ({
  name: '_id',
  tree,
  keys: [['_id', 1]],
  unique: true,
  arrays: [],
})

/** The documents as they were inserted: the order of a read that asks for none and is served by no index. */
const inserted = ({ natural }: Collection): Candidate => ({
  name: 'natural',
  tree: natural,
  keys: [],
  unique: false,
  arrays: [],
})

function bestScan(collection: Collection, clauses: [string, Value][], sort: Sort): Scan | undefined {
  const bounds = boundsOf(clauses)
  let best: { scan: Scan; score: number } | undefined
  for (const candidate of [identity(collection), ...collection.indexes]) {
    const scan = scanOf(candidate, bounds, sort)
    const score = scoreOf(candidate, bounds, scan, sort)
    if (score > (best?.score ?? 0)) best = { scan, score }
  }
  return best?.scan
}

/** Every alternative of one `$or` has an index of its own. */
function unionPlan(collection: Collection, clauses: [string, Value][]): Plan | undefined {
  for (const [key, alternatives] of clauses) {
    if (key !== '$or' || !Array.isArray(alternatives)) continue
    const scans = alternatives.map(branch => bestScan(collection, [...clauses, ...conjunctsOf(branch as Doc)], []))
    if (!scans.every(scan => scan?.bounded)) continue
    const names = [...new Set(scans.map(scan => (scan as Scan).index))]
    const repeating = scans.map(scan => ({ ...(scan as Scan), repeats: true }))
    return { scans: repeating, served: true, index: names.join('+'), sorted: 0 }
  }
  return undefined
}

/** More equalities beat a range, a range with the order beats one without. */
function scoreOf({ keys, unique }: Candidate, bounds: Map<string, Bounds>, scan: Scan, sort: Sort): number {
  const points = keys.findIndex(([field]) => !bounds.get(field)?.points)
  const equalities = points < 0 ? keys.length : points
  const interval = equalities < keys.length && bounds.has(keys[equalities]?.[0] as string)
  const order = sort.length && scan.sorted ? (scan.sorted === sort.length ? 8 : 4) : 0
  return equalities * 10 + (interval ? 6 : 0) + order + (unique && points < 0 ? 100 : 0)
}

function scanOf(candidate: Candidate, bounds: Map<string, Bounds>, sort: Sort): Scan {
  let prefixes = [treePrefix(candidate.tree)]
  let singles = 0
  let used = 0
  for (const [field, direction] of candidate.keys) {
    const points = bounds.get(field)?.points
    if (!points || (used && prefixes.length * points.length > mostRanges)) break
    const parts = distinct(points.map(value => part(value, direction < 0).bytes))
    prefixes = prefixes.flatMap(prefix => parts.map(bytes => Buffer.concat([prefix, bytes])))
    if (prefixes.length === 1) singles++
    used++
  }
  const rest = candidate.keys.slice(used)
  const interval = rest[0] && bounds.get(rest[0][0])
  const bounded = used > 0 || (!!interval && !interval.points)
  const ranges = prefixes
    .sort(Buffer.compare)
    .map(prefix =>
      rangeOf(
        prefix,
        rest[0]?.[1] ?? 1,
        interval && !interval.points ? interval : {},
        isArray(candidate, rest[0]?.[0]),
      ),
    )
  const order = orderOf(candidate, singles, used, sort)
  return {
    index: candidate.name,
    ranges,
    documents: candidate.name === '_id',
    repeats: candidate.arrays.length > 0,
    bounded,
    ...order,
  }
}

const isArray = ({ arrays }: Pick<Candidate, 'arrays'>, field: string | undefined) =>
  field !== undefined && arrays.includes(field)

/**
 * Either the ranges follow each other in the wanted order, or a merge of them does. Of a field that held an array no order comes, as it stands under
 * several of its values; what follows it in the index is in order for each of them.
 */
function orderOf({ keys, arrays }: Candidate, singles: number, used: number, sort: Sort) {
  const fixed = new Set(keys.slice(0, singles).flatMap(([field]) => (isArray({ arrays }, field) ? [] : [field])))
  const wanted = sort.map(([field, direction], place) => ({ field, direction, place })).filter(s => !fixed.has(s.field))
  const [inLine, merged] = [keys.slice(singles), keys.slice(used)].map(order => {
    let matched = 0
    const turn = wanted[0] && order[0] && wanted[0].field === order[0][0] ? wanted[0].direction * order[0][1] : 1
    while (wanted[matched] && order[matched]) {
      const [field, direction] = order[matched] as [string, 1 | -1]
      if (isArray({ arrays }, field)) break
      if (wanted[matched]?.field !== field || wanted[matched]?.direction !== direction * turn) break
      matched++
    }
    const next = wanted[matched]
    return { sorted: next ? next.place : sort.length, reverse: turn < 0 }
  }) as [{ sorted: number; reverse: boolean }, { sorted: number; reverse: boolean }]
  return merged.sorted > inLine.sorted ? { ...merged, merge: true } : { ...inLine, merge: false }
}

/** Keys begin with `prefix`, and their next part lies within the limits (of a descending part, upside down). */
function rangeOf(prefix: Buffer, direction: 1 | -1, { lower, upper }: Bounds, multikey: boolean): Range {
  const shared = prefix.length
  if (!lower && !upper) return { start: prefix, end: after(prefix), shared }
  const type = typeTag(rankOf((lower ?? upper)?.value))
  // In an array one element may hold the lower limit and another the upper one: only one of them can be used.
  const low = limitOf(lower) ?? { bytes: type, inclusive: true }
  const high = (multikey && lower ? undefined : limitOf(upper)) ?? { bytes: type, inclusive: true }
  const empty = { start: prefix, end: prefix, shared }
  if (!multikey && lower && upper && rankOf(lower.value) !== rankOf(upper.value)) return empty
  const [first, last] = direction > 0 ? [low, high] : [inverted(high), inverted(low)]
  const [from, to] = [first, last].map(({ bytes }) => Buffer.concat([prefix, bytes])) as [Buffer, Buffer]
  const start = first.inclusive ? from : after(from)
  const end = last.inclusive ? after(to) : to
  return Buffer.compare(start, end) < 0 ? { start, end, shared } : empty
}

const inverted = (limit: { bytes: Buffer; inclusive: boolean }) => ({ ...limit, bytes: invert(limit.bytes) })

function limitOf(limit: Limit | undefined) {
  if (!limit) return undefined
  const { bytes, exact } = part(limit.value)
  return exact ? { bytes, inclusive: limit.inclusive } : { bytes: headOf(bytes), inclusive: true }
}

const distinct = (keys: Buffer[]) => [...new Map(keys.map(key => [key.toString('latin1'), key])).values()]
