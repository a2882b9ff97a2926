/** Paths with `$` (the element that answered the query) and `$[]` (each element), made concrete for one document. */
import { failed } from '../errors'
import { conjunctsOf, isOperators } from '../query/clauses'
import { elementMatcher, matcher } from '../query/match'
import { reach } from '../paths'
import { isDoc, type Doc, type Value } from '../values'

/** @throws CloudError when no element answered, or there is no array */
export function concretePaths(doc: Doc, path: string, query: Doc): string[] {
  if (!path.includes('$')) return [path]
  return expand(doc, path.split('.'), 0, query)
}

function expand(doc: Doc, parts: string[], from: number, query: Doc): string[] {
  const at = parts.findIndex((part, place) => place >= from && part.startsWith('$'))
  if (at < 0) return [parts.join('.')]
  const sign = parts[at]
  const array = arrayAt(doc, parts.slice(0, at))
  if (sign === '$[]') {
    if (!array) throw failed('BadValue', `The path '${parts.slice(0, at).join('.')}' must exist and be an array`)
    return array.flatMap((_, place) => expand(doc, put(parts, at, place), at + 1, query))
  }
  if (sign !== '$') throw failed('BadValue', `No array filter found for identifier in path '${parts.join('.')}'`)
  const place = array ? answering(array, parts.slice(0, at).join('.'), query) : -1
  if (place < 0) throw failed('BadValue', 'The positional operator did not find the match needed from the query.')
  return expand(doc, put(parts, at, place), at + 1, query)
}

const put = (parts: string[], at: number, place: number) => parts.map((part, i) => (i === at ? String(place) : part))

function arrayAt(doc: Doc, path: string[]): Value[] | undefined {
  let found: Value[] | undefined
  reach(doc, path, leaf => {
    if (Array.isArray(leaf)) found = leaf
    return !!found
  })
  return found
}

/** The first element that answers what the query says about this array. */
function answering(array: Value[], path: string, query: Doc): number {
  for (const [key, condition] of conjunctsOf(query)) {
    const test =
      key === path
        ? onArray(condition)
        : key.startsWith(`${path}.`)
          ? onFields(key.slice(path.length + 1), condition)
          : undefined
    const place = test ? array.findIndex(test) : -1
    if (place >= 0) return place
  }
  return -1
}

function onArray(condition: Value): (element: Value) => boolean {
  if (isOperators(condition) && isDoc(condition.$elemMatch)) return elementMatcher(condition.$elemMatch)
  return elementMatcher(condition)
}

function onFields(rest: string, condition: Value): (element: Value) => boolean {
  const test = matcher({ [rest]: condition })
  return element => isDoc(element) && test(element)
}
