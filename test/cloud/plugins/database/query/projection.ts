/** Which fields of a document are answered: `field({ … })`. */
import { failed } from '../errors'
import { isDoc, type Doc, type Value } from '../values'
import { elementMatcher } from './match'

interface Tree {
  [name: string]: Tree | true
}

/** @throws CloudError for a mix of taking and leaving out, and for what is not supported */
export function projector(projection: Doc): (doc: Doc) => Doc {
  const special = Object.entries(projection).filter(([, value]) => isDoc(value))
  const plain = Object.entries(projection).filter(([, value]) => !isDoc(value))
  const flags = plain.filter(([field]) => field !== '_id').map(([, value]) => !!value)
  const takes = flags[0] ?? (special.some(([, value]) => '$elemMatch' in (value as Doc)) || projection._id === 1)
  if (flags.some(flag => flag !== takes))
    throw failed('BadValue', 'Projection cannot have a mix of inclusion and exclusion.')
  const tree: Tree = {}
  for (const [field, value] of plain) if (field !== '_id' || !!value === takes) grow(tree, field.split('.'))
  for (const [field] of special) if (takes) grow(tree, field.split('.'))
  if (takes && projection._id !== 0) tree._id = true
  return doc => {
    const kept = takes ? take(doc, tree) : leave(doc, tree)
    // Left out beside fields that are taken, or the other way round.
    if (takes && projection._id === 0) delete kept._id
    for (const [field, value] of special) applySpecial(kept, field, value as Doc)
    return kept
  }
}

function grow(tree: Tree, [name, ...rest]: string[]) {
  if (name === undefined || tree[name] === true) return
  if (!rest.length) tree[name] = true
  else grow((tree[name] ??= {}) as Tree, rest)
}

function take(doc: Doc, tree: Tree): Doc {
  const kept: Doc = {}
  for (const [name, value] of Object.entries(doc)) {
    const branch = Object.hasOwn(tree, name) ? tree[name] : undefined
    if (branch === true) kept[name] = value
    else if (branch) {
      const inner = inside(value, deeper => take(deeper, branch))
      if (inner !== undefined) kept[name] = inner
    }
  }
  return kept
}

/** A scalar has nothing inside that could be taken. */
function inside(value: Value, apply: (doc: Doc) => Doc): Value | undefined {
  if (Array.isArray(value)) return value.flatMap(element => inside(element, apply) ?? [])
  return isDoc(value) ? apply(value) : undefined
}

function leave(doc: Doc, tree: Tree): Doc {
  const kept: Doc = {}
  for (const [name, value] of Object.entries(doc)) {
    const branch = Object.hasOwn(tree, name) ? tree[name] : undefined
    if (branch === true) continue
    kept[name] = branch ? each(value, deeper => leave(deeper, branch)) : value
  }
  return kept
}

function each(value: Value, apply: (doc: Doc) => Doc): Value {
  if (Array.isArray(value)) return value.map(element => each(element, apply))
  return isDoc(value) ? apply(value) : value
}

function applySpecial(kept: Doc, field: string, value: Doc) {
  const [operator] = Object.keys(value)
  const array = kept[field]
  switch (operator) {
    case '$slice':
      if (Array.isArray(array)) kept[field] = slice(array, value.$slice as Value)
      return
    case '$elemMatch': {
      const found = Array.isArray(array) ? array.find(elementMatcher(value.$elemMatch as Value)) : undefined
      if (found === undefined) delete kept[field]
      else kept[field] = [found]
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
