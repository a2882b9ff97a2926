/** Reading documents by a plan: only as many as the answer needs. */
import { shuffled, type Random } from '../../faults/random'
import type { Collection } from '../store/collection'
import { documentIn, getDocument } from '../store/documents'
import type { Entry, Reader } from '../store/store'
import type { Doc } from '../values'
import { metresTo, nearOf, type Near } from './geoOperators'
import { matcher } from './match'
import { planQuery, type Plan, type Scan, type Sort } from './plan'
import { alike, sorted } from './sort'

export interface Question {
  query: Doc
  sort?: Sort
  skip?: number
  limit?: number
  /** Everything is wanted, not a page: then even an empty filter needs an index. */
  whole?: boolean
  /** Shuffles whatever the sort leaves open (`plugins/faults`). */
  chance?: Random
  /** Called with the plan before anything is read; may throw. */
  check?: (plan: Plan) => void
}

export interface Found {
  docs: Doc[]
  /** Documents that had to be looked at. */
  examined: number
  plan: Plan
}

/** Answers a question from one state of the data. */
export function find(reader: Reader, collection: Collection, question: Question): Found {
  const { query, sort = [], skip = 0, limit, check, chance } = question
  const plan = planQuery(collection, query, sort, question.whole)
  check?.(plan)
  const count = { examined: 0 }
  const matching = filtered(read(reader, plan, count), query)
  const near = sort.length ? undefined : nearOf(query)
  const inPlanOrder = plan.sorted >= sort.length ? matching : inOrder(matching, sort, plan.sorted)
  // An order that ends in `_id` leaves nothing open.
  const open = chance && sort.every(([field]) => field !== '_id')
  const asked = open ? sorted(shuffled(matching, chance), sort) : inPlanOrder
  const ordered = near ? byDistance(asked, near) : asked
  const docs: Doc[] = []
  let passed = 0
  if (limit !== 0) {
    for (const doc of ordered) {
      if (passed++ < skip) continue
      docs.push(doc)
      if (docs.length === limit) break
    }
  }
  return { docs, examined: count.examined, plan }
}

/** Counts what answers a query, without keeping it. */
export function countMatching(reader: Reader, collection: Collection, { query, check }: Question) {
  const plan = planQuery(collection, query, [])
  check?.(plan)
  const count = { examined: 0 }
  let total = 0
  if (!Object.keys(query).length) for (const _ of entries(reader, plan.scans[0] as Scan)) total++
  else for (const _ of filtered(read(reader, plan, count), query)) total++
  return { total, examined: count.examined, plan }
}

function* filtered(docs: Iterable<Doc>, query: Doc): Iterable<Doc> {
  const matches = matcher(query)
  for (const doc of docs) if (matches(doc)) yield doc
}

/** Sorts within groups that are alike in what is in order already; without any that is one group. */
function* inOrder(docs: Iterable<Doc>, sort: Sort, given: number): Iterable<Doc> {
  const keys = sort.slice(0, given)
  let group: Doc[] = []
  for (const doc of docs) {
    const [first] = group
    if (given && first && !alike(first, doc, keys)) {
      yield* sorted(group, sort)
      group = []
    }
    group.push(doc)
  }
  yield* sorted(group, sort)
}

function byDistance(docs: Iterable<Doc>, { path, centre }: Near): Doc[] {
  return [...docs]
    .map(doc => ({ doc, metres: metresTo(doc, path, centre) ?? Infinity }))
    .sort((a, b) => a.metres - b.metres)
    .map(({ doc }) => doc)
}

function* read(reader: Reader, plan: Plan, count: { examined: number }): Iterable<Doc> {
  const seen = new Set<string>()
  for (const scan of plan.scans) {
    for (const { key, value } of entries(reader, scan)) {
      if (scan.repeats) {
        const place = (scan.documents ? key : value).toString('latin1')
        if (seen.has(place)) continue
        seen.add(place)
      }
      const doc = scan.documents ? documentIn(value) : getDocument(reader, value)
      count.examined++
      if (doc) yield doc
    }
  }
}

function* entries(reader: Reader, { ranges, reverse, merge }: Scan): Iterable<Entry> {
  if (merge && ranges.length > 1) return yield* merged(reader, ranges, reverse)
  for (const { start, end } of reverse ? [...ranges].reverse() : ranges) yield* reader.range(start, end, reverse)
}

/** Several ranges read as one, ordered by what follows their shared bytes. */
function* merged(reader: Reader, ranges: Scan['ranges'], reverse: boolean): Iterable<Entry> {
  const turn = reverse ? -1 : 1
  const heads = ranges.map(({ start, end, shared }) => {
    const entries = reader.range(start, end, reverse)[Symbol.iterator]()
    return { entries, shared, next: entries.next() }
  })
  try {
    for (;;) {
      let first: (typeof heads)[number] | undefined
      for (const head of heads) {
        if (head.next.done) continue
        if (!first || turn * compareRest(head, first) < 0) first = head
      }
      if (!first) return
      yield first.next.value as Entry
      first.next = first.entries.next()
    }
  } finally {
    for (const { entries } of heads) entries.return?.()
  }
}

interface Head {
  shared: number
  next: IteratorResult<Entry>
}

function compareRest(a: Head, b: Head) {
  const [x, y] = [a, b].map(({ next, shared }) => (next.value as Entry).key.subarray(shared)) as [Buffer, Buffer]
  return Buffer.compare(x, y)
}
