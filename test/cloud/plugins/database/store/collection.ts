/** A collection and its indexes, as the store keeps them. */
import { treePrefix } from './keys'
import type { Writer } from './store'

export interface Index {
  name: string
  keys: [field: string, direction: 1 | -1][]
  unique: boolean
  tree: number
  /** The fields of which an array was ever indexed: then a document can have several entries. Never goes back. */
  arrays: readonly string[]
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

/** Remembers in which of its fields an index holds arrays, with the write that made it so. */
export function markMultikey(writer: Writer, index: Index, fields: readonly string[]) {
  index.arrays = [...new Set([...index.arrays, ...fields])]
  writer.put(multikeyMark(index.tree), Buffer.from(JSON.stringify(index.arrays)))
}

/** What was remembered; of an older store, which did not say in which field, all of them. */
export function arraysOf({ keys }: Pick<Index, 'keys'>, mark: Buffer | undefined): readonly string[] {
  if (!mark) return []
  return mark[0] === 1 ? keys.map(([field]) => field) : (JSON.parse(mark.toString()) as string[])
}
