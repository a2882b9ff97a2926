/** Which collections there are, with their indexes and the trees of the key space that hold them. */
import type { CollectionSpec } from '../../../plugin'
import { failed } from '../errors'
import { arraysOf, multikeyMark, ownTree, type Collection, type Index } from './collection'
import { buildIndex, endOfOrder } from './documents'
import { after, treePrefix } from './keys'
import type { Reader, Store, Writer } from './store'

interface Stored {
  name: string
  tree: number
  natural: number
  indexes: Omit<Index, 'arrays'>[]
}

const mostIndexes = 20
const mostKeys = 7
/** How records are made (`documents.ts`); `walk.cjs` refuses others. */
const format = '2'
const formatKey = Buffer.concat([treePrefix(ownTree), Buffer.from('format')])
const keyOf = (name: string) => Buffer.concat([treePrefix(ownTree), Buffer.from(`c:${name}`)])

export class Catalogue {
  private collections = new Map<string, Collection>()
  private nextTree = 1

  constructor(private store: Store) {
    this.load()
  }

  get(name: string) {
    return this.collections.get(name)
  }

  all() {
    return [...this.collections.values()]
  }

  /** Makes an empty collection without indexes; false when it is there already. */
  async add(name: string): Promise<boolean> {
    if (this.collections.has(name)) return false
    const collection = this.create(name)
    await this.store.write(writer => this.save(writer, collection))
    return true
  }

  /**
   * Takes over what the manifest declares: makes collections, builds new or changed indexes and drops others.
   * @throws CloudError for more than 20 indexes, more than 7 keys, or duplicates under a unique index
   */
  declare(specs: Record<string, CollectionSpec>) {
    for (const [name, spec] of Object.entries(specs)) {
      if (spec.indexes.length > mostIndexes) throw failed('CannotCreateIndex', `${name} has more than 20 indexes`)
      const collection = this.collections.get(name) ?? this.create(name)
      collection.declared = true
      const indexes = spec.indexes.map(({ name: index, keys, unique = false }) => {
        if (keys.length > mostKeys) throw failed('CannotCreateIndex', `${name}.${index} has more than 7 keys`)
        const known = collection.indexes.find(
          ({ name, keys: old, unique: was }) =>
            name === index && JSON.stringify(old) === JSON.stringify(keys) && was === unique,
        )
        return known ?? { name: index, keys, unique, tree: this.nextTree++, arrays: [] }
      })
      const dropped = collection.indexes.filter(index => !indexes.includes(index))
      const added = indexes.filter(index => !collection.indexes.includes(index))
      this.store.writeNow(writer => {
        for (const index of dropped) removeTree(writer, index.tree)
        for (const index of added) buildIndex(writer, collection, index)
        this.save(writer, { ...collection, indexes })
      })
      collection.indexes = indexes
    }
  }

  /** After the store was emptied: the declared collections stay, without documents. */
  async renew() {
    for (const collection of this.all()) {
      if (!collection.declared) this.collections.delete(collection.name)
      for (const index of collection.indexes) index.arrays = []
    }
    await this.store.write(writer => this.all().forEach(collection => this.save(writer, collection)))
  }

  /** After the store was put back to a mark: what it says now, with the collections that were declared by then. */
  reload(declared: ReadonlySet<string>) {
    this.collections.clear()
    this.load()
    for (const collection of this.all()) collection.declared = declared.has(collection.name)
  }

  /** The names of the declared collections. */
  declared(): Set<string> {
    return new Set(this.all().flatMap(({ name, declared }) => (declared ? [name] : [])))
  }

  private create(name: string): Collection {
    const collection = {
      name,
      tree: this.nextTree++,
      natural: this.nextTree++,
      nextPlace: 0,
      indexes: [],
      declared: false,
    }
    this.collections.set(name, collection)
    return collection
  }

  private save(writer: Writer, { name, tree, natural, indexes }: Collection) {
    const stored: Stored = {
      name,
      tree,
      natural,
      indexes: indexes.map(({ name, keys, unique, tree }) => ({ name, keys, unique, tree })),
    }
    writer.put(formatKey, Buffer.from(format))
    writer.put(keyOf(name), Buffer.from(JSON.stringify(stored)))
  }

  private load() {
    const prefix = keyOf('')
    const reader: Reader = this.store.latest
    for (const { value } of reader.range(prefix, after(prefix))) {
      const { name, tree, natural, indexes } = JSON.parse(value.toString()) as Stored
      const full = indexes.map(index => ({ ...index, arrays: arraysOf(index, reader.get(multikeyMark(index.tree))) }))
      const nextPlace = endOfOrder(reader, natural)
      this.collections.set(name, { name, tree, natural, nextPlace, indexes: full, declared: false })
      this.nextTree = Math.max(this.nextTree, natural + 1, ...indexes.map(index => index.tree + 1))
    }
  }
}

function removeTree(writer: Writer, tree: number) {
  const prefix = treePrefix(tree)
  const keys = [...writer.range(prefix, after(prefix))].map(({ key }) => key)
  for (const key of keys) writer.remove(key)
}
