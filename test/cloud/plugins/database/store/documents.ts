/**
 * Documents and the entries of their indexes, always changed together. A record is the document's place in the natural order
 * (`walk.cjs` knows its length), and the document as BSON.
 */
import { duplicate, failed } from '../errors'
import { indexed, pathOf } from '../paths'
import { decodeDoc, encodeDoc, stringify, type Doc, type Value } from '../values'
import { markMultikey, type Collection, type Index } from './collection'
import { after, part, treePrefix } from './keys'
import type { Reader, Writer } from './store'

const mostBytes = 16 * 1024 * 1024
const placeBytes = 6

/** Where a document lies. */
export const documentKey = ({ tree }: Collection, id: Value | undefined) =>
  Buffer.concat([treePrefix(tree), part(id).bytes])

export function getDocument(reader: Reader, key: Buffer): Doc | undefined {
  const record = reader.get(key)
  return record && documentIn(record)
}

/** The document of a record. */
export const documentIn = (record: Buffer): Doc => decodeDoc(record.subarray(placeBytes))

/** Where the natural order leads to a document. */
const naturalKey = ({ natural }: Collection, place: Buffer) => Buffer.concat([treePrefix(natural), place])

function newPlace(collection: Collection): Buffer {
  const place = Buffer.allocUnsafe(placeBytes)
  place.writeUIntBE(collection.nextPlace++, 0, placeBytes)
  return place
}

/** The place behind the last document. */
export function endOfOrder(reader: Reader, natural: number): number {
  const all = treePrefix(natural)
  for (const { key } of reader.range(all, after(all), true)) return key.readUIntBE(all.length, placeBytes) + 1
  return 0
}

/** The keys that a unique index allows only once, to lock them; with the name of their index. */
export function uniqueKeys({ indexes }: Collection, doc: Doc): Buffer[] {
  return indexes.filter(index => index.unique).flatMap(index => prefixesOf(index, doc).prefixes)
}

/**
 * Prepares to put a document in the place of `old`; nothing is written before the answer is called.
 * @throws CloudError when it is too large or collides under a unique index
 */
export function preparePut(writer: Writer, collection: Collection, old: Doc | undefined, doc: Doc): () => void {
  const bytes = encodeDoc(doc)
  if (bytes.length > mostBytes) throw failed('BSONObjectTooLarge', `object to write is larger than ${mostBytes} bytes`)
  const key = documentKey(collection, doc._id)
  const stored = old && writer.get(key)
  const place = stored?.subarray(0, placeBytes) ?? newPlace(collection)
  // Most changes leave most indexes as they are, and making keys is what a write costs most.
  const concerned = old && stored ? collection.indexes.filter(index => !isAlike(index, old, doc)) : collection.indexes
  const changes = concerned.map(index => {
    const { prefixes, arrays } = prefixesOf(index, doc)
    if (index.unique) checkUnique(writer, collection, index, prefixes, key, doc)
    return { index, arrays, now: entries(prefixes, place), before: old ? entriesOf(index, old, place) : [] }
  })
  return () => {
    writer.put(key, Buffer.concat([place, bytes]))
    if (!old) writer.put(naturalKey(collection, place), key)
    for (const { index, arrays, now, before } of changes) {
      if (arrays.some(field => !index.arrays.includes(field))) markMultikey(writer, index, arrays)
      for (const entry of before) if (!now.some(other => other.equals(entry))) writer.remove(entry)
      for (const entry of now) if (!before.some(other => other.equals(entry))) writer.put(entry, key)
    }
  }
}

export function removeDocument(writer: Writer, collection: Collection, doc: Doc) {
  const key = documentKey(collection, doc._id)
  const place = writer.get(key)?.subarray(0, placeBytes)
  if (!place) return
  for (const index of collection.indexes) for (const entry of entriesOf(index, doc, place)) writer.remove(entry)
  writer.remove(naturalKey(collection, place))
  writer.remove(key)
}

/** Fills a new index from the documents that are there. */
export function buildIndex(writer: Writer, collection: Collection, index: Index) {
  const all = treePrefix(collection.tree)
  for (const { key, value } of writer.range(all, after(all))) {
    const own = Buffer.from(key)
    const doc = documentIn(value)
    const { prefixes, arrays } = prefixesOf(index, doc)
    if (index.unique) checkUnique(writer, collection, index, prefixes, own, doc)
    if (arrays.some(field => !index.arrays.includes(field))) markMultikey(writer, index, arrays)
    for (const entry of entries(prefixes, value.subarray(0, placeBytes))) writer.put(entry, own)
  }
}

/** An entry ends in the document's place, so that equal values stay apart and come in the natural order. */
const entries = (prefixes: Buffer[], place: Buffer) => prefixes.map(prefix => Buffer.concat([prefix, place]))
const entriesOf = (index: Index, doc: Doc, place: Buffer) => entries(prefixesOf(index, doc).prefixes, place)

/** Whether two versions of a document have the same entries in an index; false also where that is not seen at a glance. */
const isAlike = (index: Index, old: Doc, doc: Doc): boolean =>
  index.keys.every(([field]) => {
    const [before, now] = [indexed(old, pathOf(field)), indexed(doc, pathOf(field))]
    return (
      before.multikey === now.multikey &&
      before.values.length === now.values.length &&
      before.values.every((value, at) => value === now.values[at])
    )
  })

function prefixesOf(index: Index, doc: Doc): { prefixes: Buffer[]; arrays: string[] } {
  const fields = index.keys.map(([field, direction]) => ({ field, direction, ...indexed(doc, pathOf(field)) }))
  if (fields.filter(({ values }) => values.length > 1).length > 1)
    throw failed('CannotIndexParallelArrays', `cannot index parallel arrays in ${index.name}`)
  let pieces = [[treePrefix(index.tree)]]
  for (const { values, direction } of fields) {
    const parts = values.map(value => part(value, direction < 0).bytes)
    pieces = pieces.flatMap(before => parts.map(bytes => [...before, bytes]))
  }
  const prefixes = pieces.map(each => Buffer.concat(each))
  const distinct = prefixes.length > 1 ? [...new Map(prefixes.map(p => [p.toString('latin1'), p])).values()] : prefixes
  return { prefixes: distinct, arrays: fields.flatMap(({ field, multikey }) => (multikey ? [field] : [])) }
}

function checkUnique(reader: Reader, { name }: Collection, index: Index, prefixes: Buffer[], own: Buffer, doc: Doc) {
  for (const prefix of prefixes) {
    for (const { value } of reader.range(prefix, after(prefix))) {
      if (own.equals(value)) continue
      const fields = index.keys.map(
        ([field]) => `${field}: ${stringify(indexed(doc, pathOf(field)).values[0] ?? null)}`,
      )
      throw duplicate(name, index.name, `{ ${fields.join(', ')} }`)
    }
  }
}
