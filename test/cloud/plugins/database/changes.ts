/** Inserting, modifying and removing documents: first decided, then written. */
import { randomBytes } from 'node:crypto'
import type { Random } from '../faults/random'
import { duplicate, failed } from './errors'
import { find, type Found } from './query/find'
import type { Plan } from './query/plan'
import type { Collection } from './store/collection'
import { documentKey, getDocument, preparePut, removeDocument, uniqueKeys } from './store/documents'
import type { Writer } from './store/store'
import type { Touched } from './transactions/transactions'
import { applyChanges, checkNewDocument, parseUpdate } from './update/apply'
import { copy, encodeDoc, stringify, type Doc, type Value } from './values'

/** A decided change; `apply` writes it and answers. */
export interface Change<T> {
  touched: Touched
  found?: Found
  apply(): T
}

/** Adds documents, in order: like MongoDB, the ones before a failing one stay. The answer is their `_id`s. */
export function insertion(writer: Writer, collection: Collection, docs: Doc[]): Change<Value[]> {
  const complete = docs.map((doc): Doc & { _id: Value } => {
    checkNewDocument(doc)
    return doc._id === undefined || doc._id === null ? { _id: newId(), ...withoutId(doc) } : { ...doc, _id: doc._id }
  })
  return {
    touched: touched(collection, complete, []),
    apply: () =>
      complete.map(doc => {
        if (writer.get(documentKey(collection, doc._id))) throw duplicate(collection.name, '_id_', idText(doc))
        preparePut(writer, collection, undefined, doc)()
        return doc._id
      }),
  }
}

export interface Modification {
  query: Doc
  data: Doc
  multi: boolean
  /** Update operators on what is there, or (false) a whole new document. */
  merge: boolean
  upsert: boolean
  check?: (plan: Plan) => void
  chance?: Random
}

interface Modified {
  updated: number
  upsertId?: Value
  /** The last document as it is now. */
  doc?: Doc
}

/**
 * Changes what a query finds. Assumption: `updated` counts as MongoDB's nModified, so a change to the same value is none.
 */
export function modification(
  writer: Writer,
  collection: Collection,
  { query, data, multi, merge, upsert, ...reading }: Modification,
  now: number,
): Change<Modified> {
  const changes = merge ? parseUpdate(operatorsOf(data)) : []
  const found = find(writer, collection, { query, limit: multi ? undefined : 1, ...reading })
  if (!found.docs.length && upsert) return upsertion(writer, collection, query, data, merge, found)
  const pairs = found.docs
    .map(old => ({ old, doc: merge ? applyChanges(old, changes, query, now) : replaced(old, data) }))
    .map(pair => ({ ...pair, changed: !encodeDoc(pair.old).equals(encodeDoc(pair.doc)) }))
  const changed = pairs.filter(pair => pair.changed)
  return {
    touched: touched(
      collection,
      found.docs,
      changed.map(({ doc }) => doc),
    ),
    found,
    apply: () => {
      for (const { old, doc } of changed) preparePut(writer, collection, old, doc)()
      return { updated: changed.length, doc: pairs.at(-1)?.doc }
    },
  }
}

function upsertion(
  writer: Writer,
  collection: Collection,
  query: Doc,
  data: Doc,
  merge: boolean,
  found: Found,
): Change<Modified> {
  if (merge) throw failed('BadValue', 'an upsert with update operators is not supported here: no SDK sends it')
  const { touched, apply } = insertion(writer, collection, [{ _id: query._id ?? newId(), ...withoutId(data) }])
  return { touched, found, apply: () => ({ updated: 0, upsertId: apply()[0] }) }
}

/** Removes what a query finds; the answer is how many. */
export function removal(
  writer: Writer,
  collection: Collection,
  { query, multi, ...reading }: Pick<Modification, 'query' | 'multi' | 'check' | 'chance'>,
): Change<number> {
  const found = find(writer, collection, { query, limit: multi ? undefined : 1, ...reading })
  return {
    touched: touched(collection, found.docs, []),
    found,
    apply: () => {
      for (const doc of found.docs) removeDocument(writer, collection, doc)
      return found.docs.length
    },
  }
}

/** Documents as they are given, for seeding: an existing one is overwritten. */
export function replacement(writer: Writer, collection: Collection, docs: Doc[]) {
  for (const given of docs) {
    const doc = given._id === undefined ? { _id: newId(), ...given } : given
    preparePut(writer, collection, getDocument(writer, documentKey(collection, doc._id)), doc)()
  }
}

function replaced(old: Doc, data: Doc): Doc {
  checkNewDocument(data)
  return { _id: old._id as Value, ...copy(withoutId(data)) }
}

function withoutId({ _id, ...rest }: Doc): Doc {
  return rest
}

/** Raw data without any operator means `$set`, as the SDK's own `update` does. */
function operatorsOf(data: Doc): Doc {
  return Object.keys(data).some(key => key.startsWith('$')) ? data : { $set: data }
}

function touched(collection: Collection, before: Doc[], afterwards: Doc[]): Touched {
  const docs = [...before, ...afterwards]
  return {
    keys: before.map(doc => documentKey(collection, doc._id)),
    unique: docs.flatMap(doc => uniqueKeys(collection, doc)),
  }
}

/** As the cloud makes them: 32 hexadecimal digits. */
const newId = () => randomBytes(16).toString('hex')

const idText = (doc: Doc) => `{ _id: ${stringify(doc._id ?? null)} }`
