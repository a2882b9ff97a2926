/** Dotted paths through documents and arrays, as MongoDB follows them. */
import { isDoc, type Doc, type Value } from './values'

/** Under Jest each look at a global is a call into its sandbox, and a document is walked for every field of every index. */
const { isArray } = Array
const { hasOwn } = Object

/**
 * Visits every value that a path reaches: through an array it goes into each element (and, for a number, to that place).
 * A missing end is visited as undefined. Stops when `visit` answers true, and then answers true.
 */
export function reach(value: Value | undefined, path: string[], visit: (leaf: Value | undefined) => boolean): boolean {
  return walk(value, path, 0, visit)
}

function walk(
  value: Value | undefined,
  path: string[],
  at: number,
  visit: (leaf: Value | undefined) => boolean,
): boolean {
  const name = path[at]
  if (name === undefined) return visit(value)
  if (isArray(value)) {
    const place = placeOf(name)
    if (place !== undefined && place < value.length && walk(value[place], path, at + 1, visit)) return true
    return value.some(element => isDoc(element) && walk(element, path, at, visit))
  }
  return isDoc(value) ? walk(fieldOf(value, name), path, at + 1, visit) : visit(undefined)
}

const paths = new Map<string, string[]>()

/** The steps of an index's field, `a.b`: there are few of them, and each is taken for every document. */
export function pathOf(field: string): string[] {
  const known = paths.get(field)
  if (known) return known
  const path = field.split('.')
  paths.set(field, path)
  return path
}

/** An own field; never something inherited. */
export const fieldOf = (doc: Doc, name: string): Value | undefined => (hasOwn(doc, name) ? doc[name] : undefined)

/** Makes it an own field, also when its name is `__proto__`. */
export function setField(doc: Doc, name: string, value: Value): void {
  Object.defineProperty(doc, name, { value, enumerable: true, writable: true, configurable: true })
}

export const placeOf = (name: string) => (/^(0|[1-9]\d{0,6})$/.test(name) ? Number(name) : undefined)

/** What an index on a path holds of a document: one entry for each element of an array; nothing there counts as null. */
export function indexed(doc: Doc, path: string[]): { values: (Value | undefined)[]; multikey: boolean } {
  const values: (Value | undefined)[] = []
  let multikey = false
  let ends = 0
  reach(doc, path, leaf => {
    ends++
    if (isArray(leaf)) {
      multikey = true
      values.push(...leaf)
      // An empty array sorts like a missing value; it never equals null, which the filter sees to.
      if (!leaf.length) values.push(undefined)
    } else values.push(leaf)
    return false
  })
  if (!values.length) values.push(undefined)
  return { values, multikey: multikey || ends !== 1 }
}
