/** `$bucket`: documents by the interval that a value lies in. mingo puts a value on a boundary into the wrong one. */
import { Aggregator } from 'mingo/aggregator'
import { failed } from '../errors'
import { evaluate, mingoOptions } from '../expressions/evaluate'
import { compare, isDoc, type Doc, type Value } from '../values'

/** @throws CloudError for boundaries out of order, and for a value outside of them without a default */
export function buckets(docs: Doc[], { groupBy, boundaries, default: rest, output }: Doc): Doc[] {
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw failed('Location40192', '$bucket needs at least 2 boundaries')
  if (boundaries.some((value, at) => at > 0 && compare(boundaries[at - 1], value) >= 0)) {
    throw failed('Location40194', "The 'boundaries' option to $bucket must be sorted")
  }
  const groups: Doc[][] = boundaries.map(() => [])
  for (const doc of docs) {
    const value = evaluate(groupBy ?? null, doc)
    const above = boundaries.findIndex(boundary => compare(value, boundary) < 0)
    // The last group is of what lies outside: below the first boundary, or not below the last one.
    const at = above > 0 ? above - 1 : boundaries.length - 1
    if (above <= 0 && rest === undefined) {
      throw failed(
        'Location40066',
        '$switch could not find a matching branch for an input, and no default was specified.',
      )
    }
    groups[at]?.push(doc)
  }
  const names: Value[] = [...boundaries.slice(0, -1), rest ?? null]
  return groups
    .flatMap((group, at) => (group.length ? [{ _id: names[at] ?? null, ...summary(group, output) }] : []))
    .sort((a, b) => compare(a._id, b._id))
}

function summary(group: Doc[], output: Value | undefined): Doc {
  const fields = isDoc(output) ? output : { count: { $sum: 1 } }
  const [sums = {}] = new Aggregator([{ $group: { ...fields, _id: null } }], mingoOptions).run<Doc>(group)
  const { _id, ...rest } = sums
  return rest
}
