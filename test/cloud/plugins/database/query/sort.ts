/** Sorting documents in memory, as MongoDB orders them: an array counts by its smallest or largest element. */
import { indexed } from '../paths'
import { encode, invert } from '../store/keys'
import { compare, type Doc, type Value } from '../values'
import type { Sort } from './plan'

/** The documents in order; equal ones stay as they are. */
export function sorted(docs: Doc[], sort: Sort): Doc[] {
  const paths = sort.map(([field, direction]) => ({ path: field.split('.'), direction }))
  return docs
    .map(doc => ({ doc, key: Buffer.concat(paths.map(({ path, direction }) => keyPart(doc, path, direction))) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ doc }) => doc)
}

/** Plain values in order. */
export const sortValues = (values: Value[], direction: 1 | -1) => [...values].sort((a, b) => compare(a, b) * direction)

/** The value that a document is sorted by in one direction. */
function sortValue(doc: Doc, path: string[], direction: 1 | -1): Value | undefined {
  const { values } = indexed(doc, path)
  return values.reduce((best, value) => (compare(value, best) * direction < 0 ? value : best), values[0])
}

function keyPart(doc: Doc, path: string[], direction: 1 | -1) {
  const bytes = encode(sortValue(doc, path, direction))
  return direction > 0 ? bytes : invert(bytes)
}

/** Whether two documents are alike in the first keys of a sort. */
export function alike(a: Doc, b: Doc, keys: Sort): boolean {
  return keys.every(([field, direction]) => {
    const path = field.split('.')
    return compare(sortValue(a, path, direction), sortValue(b, path, direction)) === 0
  })
}
