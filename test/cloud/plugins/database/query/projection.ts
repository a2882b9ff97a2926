/** Which fields of a document are answered: `field({ … })`. */
import { failed } from '../errors'
import { fieldOf, setField } from '../paths'
import { isDoc, type Doc, type Value } from '../values'
import { elementMatcher } from './match'

/** What is taken or left, by names that come from outside: not an object, which has names of its own. */
type Tree = Map<string, Tree | true>

/** @throws CloudError for a mix of taking and leaving out, and for what is not supported */
export function projector(projection: Doc): (doc: Doc) => Doc {
  const special = Object.entries(projection).filter(([, value]) => isDoc(value))
  const plain = Object.entries(projection).filter(([, value]) => !isDoc(value))
  const flags = plain.filter(([field]) => field !== '_id').map(([, value]) => !!value)
  const takes = flags[0] ?? (special.some(([, value]) => '$elemMatch' in (value as Doc)) || projection._id === 1)
  if (flags.some(flag => flag !== takes))
    throw failed('BadValue', 'Projection cannot have a mix of inclusion and exclusion.')
  const tree: Tree = new Map()
  for (const [field, value] of plain) if (field !== '_id' || !!value === takes) grow(tree, field.split('.'))
  for (const [field] of special) if (takes) grow(tree, field.split('.'))
  if (takes && projection._id !== 0) tree.set('_id', true)
  return doc => {
    const kept = takes ? take(doc, tree) : leave(doc, tree)
    // Left out beside fields that are taken, or the other way round.
    if (takes && projection._id === 0) delete kept._id
    for (const [field, value] of special) applySpecial(kept, field, value as Doc)
    return kept
  }
}

function grow(tree: Tree, [name, ...rest]: string[]) {
  const branch = name === undefined ? true : tree.get(name)
  if (name === undefined || branch === true) return
  if (!rest.length) {
    tree.set(name, true)
    return
  }
  const deeper: Tree = branch ?? new Map()
  tree.set(name, deeper)
  grow(deeper, rest)
}

function take(doc: Doc, tree: Tree): Doc {
  return mapped(doc, (name, value) => {
    const branch = tree.get(name)
    return branch === true || branch === undefined ? branch && value : inside(value, deeper => take(deeper, branch))
  })
}

/** A scalar has nothing inside that could be taken. */
function inside(value: Value, apply: (doc: Doc) => Doc): Value | undefined {
  if (Array.isArray(value)) return value.flatMap(element => inside(element, apply) ?? [])
  return isDoc(value) ? apply(value) : undefined
}

function leave(doc: Doc, tree: Tree): Doc {
  return mapped(doc, (name, value) => {
    const branch = tree.get(name)
    return branch === true ? undefined : branch ? each(value, deeper => leave(deeper, branch)) : value
  })
}

/** The fields of a document, each as `field` gives it; undefined is none. */
function mapped(doc: Doc, field: (name: string, value: Value) => Value | undefined): Doc {
  const kept: Doc = {}
  for (const [name, value] of Object.entries(doc)) {
    const found = field(name, value)
    if (found !== undefined) setField(kept, name, found)
  }
  return kept
}

function each(value: Value, apply: (doc: Doc) => Doc): Value {
  if (Array.isArray(value)) return value.map(element => each(element, apply))
  return isDoc(value) ? apply(value) : value
}

function applySpecial(kept: Doc, field: string, value: Doc) {
  const [operator] = Object.keys(value)
  const array = fieldOf(kept, field)
  switch (operator) {
    case '$slice':
      if (Array.isArray(array)) setField(kept, field, slice(array, value.$slice as Value))
      return
    case '$elemMatch': {
      const found = Array.isArray(array) ? array.find(elementMatcher(value.$elemMatch as Value)) : undefined
      if (found === undefined) delete kept[field]
      else setField(kept, field, [found])
      return
    }
    default:
      throw failed('BadValue', `Unsupported projection option: ${field}: ${operator ?? '{}'}`)
  }
}

/** `n` from the beginning (from the end when negative), or `[skip, n]`. */
function slice(array: Value[], by: Value): Value[] {
  if (typeof by === 'number') return by < 0 ? array.slice(by) : array.slice(0, by)
  const [skip, count] = Array.isArray(by) ? by : []
  if (typeof skip !== 'number' || typeof count !== 'number')
    throw failed('BadValue', '$slice needs a number or [skip, number]')
  const start = skip < 0 ? Math.max(array.length + skip, 0) : skip
  return array.slice(start, start + count)
}
