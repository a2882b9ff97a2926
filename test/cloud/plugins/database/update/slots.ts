/** Places in a document that an update names, found and made as MongoDB does. */
import { failed } from '../errors'
import { fieldOf, placeOf, setField } from '../paths'
import { deepest, isDoc, stringify, type Doc, type Value } from '../values'

/** One place: a field of a document or an element of an array. */
export interface Slot {
  path: string
  get(): Value | undefined
  set(value: Value): void
  unset(): void
}

const mostPadding = 1_500_000

/**
 * Finds the place of a dotted path.
 * @param make whether missing documents on the way are made (when something is set); otherwise there may be no place
 * @throws CloudError when a scalar, a null or an array without that number is in the way
 */
export function slotAt(doc: Doc, path: string, make: boolean): Slot | undefined {
  const parts = path.split('.')
  if (parts.length > deepest) throw failed('Overflow', `The update path has more than ${deepest} levels`)
  if (parts.some(part => !part))
    throw failed('EmptyFieldName', `The update path '${path}' contains an empty field name`)
  let parent: Doc | Value[] = doc
  for (const [at, part] of parts.slice(0, -1).entries()) {
    let next: Value | undefined = childOf(parent, part)
    if (next === undefined) {
      if (!make) return undefined
      next = {}
      put(parent, part, next, parts.slice(0, at + 1).join('.'))
    }
    if (!isDoc(next) && !Array.isArray(next)) {
      if (!make) return undefined
      throw notViable(parts[at + 1] as string, part, next)
    }
    parent = next
  }
  const name = parts.at(-1) as string
  const holder = parent
  if (Array.isArray(holder) && placeOf(name) === undefined) {
    if (make) throw notViable(name, parts.at(-2) ?? '', holder)
    return undefined
  }
  return {
    path,
    get: () => childOf(holder, name),
    set: value => put(holder, name, value, path),
    unset() {
      // An element cannot leave an array this way: MongoDB puts null in its place.
      if (Array.isArray(holder)) {
        if (childOf(holder, name) !== undefined) put(holder, name, null, path)
      } else delete holder[name]
    },
  }
}

function childOf(parent: Doc | Value[], name: string): Value | undefined {
  if (!Array.isArray(parent)) return fieldOf(parent, name)
  const place = placeOf(name)
  return place === undefined ? undefined : parent[place]
}

function put(parent: Doc | Value[], name: string, value: Value, path: string) {
  if (!Array.isArray(parent)) {
    setField(parent, name, value)
    return
  }
  const place = placeOf(name)
  if (place === undefined) throw notViable(name, path, parent)
  if (place - parent.length > mostPadding) throw failed('CannotBackfillArray', `cannot backfill array to ${place}`)
  while (parent.length < place) parent.push(null)
  parent[place] = value
}

const notViable = (field: string, parent: string, element: Value) =>
  failed('PathNotViable', `Cannot create field '${field}' in element {${parent}: ${stringify(element)}}`)
