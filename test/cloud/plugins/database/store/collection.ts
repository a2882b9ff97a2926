/** A collection and its indexes, as the store keeps them. */
import { treePrefix } from './keys'
import type { Writer } from './store'

export interface Index {
  name: string
  keys: [field: string, direction: 1 | -1][]
  unique: boolean
  tree: number
  /** Whether an array was ever indexed: then a document can have several entries. Never goes back. */
  multikey: boolean
}

export interface Collection {
  name: string
  /** The tree that holds the documents by their `_id`. */
  tree: number
  /** The tree that leads to them by their places: the natural order, in which they were inserted. */
  natural: number
  /** The place of the next document that is inserted. */
  nextPlace: number
  indexes: Index[]
  /** From the manifest: then its queries must be served by an index. */
  declared: boolean
}

/** The tree of the key space that holds the catalogue itself. */
export const ownTree = 0

export const multikeyMark = (tree: number) => Buffer.concat([treePrefix(ownTree), Buffer.from(`m:${tree}`)])

/** Remembers that an index holds arrays, with the write that made it so. */
export function markMultikey(writer: Writer, index: Index) {
  index.multikey = true
  writer.put(multikeyMark(index.tree), Buffer.from([1]))
}
