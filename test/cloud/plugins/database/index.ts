/**
 * The document database of WeChat Cloud: the `database.*` actions of the SDK's protocol (PLATFORM §2) on a durable
 * store with real indexes.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AdminAction, CollectionSpec, Plugin, PluginFactory } from '../../plugin'
import { actionsOf } from './actions'
import { replacement } from './changes'
import { planQuery, type Sort } from './query/plan'
import { Runner } from './runner'
import { Catalogue } from './store/catalogue'
import { documentIn } from './store/documents'
import { after, treePrefix } from './store/keys'
import { openStore } from './store/store'
import { Transactions } from './transactions/transactions'
import type { Doc } from './values'

export interface DatabasePlugin extends Plugin {
  actions: Record<string, AdminAction>
  /** Open transactions; tests shorten their life or end them. */
  transactions: Pick<Transactions, 'life' | 'close' | 'drop' | 'onWait'>
  /** Takes over the manifest's collections: makes them and brings their indexes up to date, before it returns. */
  declare(collections: Record<string, CollectionSpec>): void
  /**
   * Writes many documents at once, for seeding; one with the same `_id` is overwritten, the collection is made if need be.
   * Resolves when they are on disk.
   */
  insertMany(collection: string, documents: object[]): Promise<void>
  /** Whether there is no document at all. */
  isEmpty(): boolean
  /** All documents of a collection in the order of `_id`, as of now. @throws CloudError for an unknown collection */
  dump(collection: string): Iterable<Doc>
  /** The same as the bytes that are stored (`documentIn` reads them), for whoever mostly finds what they know. */
  records(collection: string): Iterable<Buffer>
  /** Removes all documents, and the collections that are not declared. */
  clear(): Promise<void>
  /** Remembers the state of the data, for `rewind`. */
  mark(): void
  /** Puts the data back to the mark, in milliseconds, however large it is. @throws without a mark */
  rewind(): Promise<void>
  /** How a query would be answered: the index (null: a scan), and how many keys of the sort come from it. */
  explain(collection: string, query: Doc, sort?: Sort): { index: string | null; served: boolean; sorted: number }
}

const chunk = 500

/** Makes the plugin; the manifest's collections are declared by then. */
export const database: PluginFactory<DatabasePlugin> = async host => {
  const { memory, dataDir } = host.options
  const folder = join(dataDir, 'database')
  mkdirSync(folder, { recursive: true })
  const store = openStore(folder, memory)
  const catalogue = new Catalogue(store)
  const transactions = new Transactions(store)

  catalogue.declare(host.manifest.collections)
  const runner = new Runner(host, store, catalogue, transactions)
  let declaredAtMark = new Set<string>()

  function* records(name: string): Iterable<Buffer> {
    const prefix = treePrefix(runner.collection(name).tree)
    for (const { value } of store.latest.range(prefix, after(prefix))) yield value
  }

  return {
    name: 'database',
    transactions,
    actions: actionsOf(runner),
    declare(specs) {
      // What an open transaction has prepared knows nothing of a new index.
      transactions.close()
      catalogue.declare(specs)
    },
    async insertMany(name, documents) {
      await catalogue.add(name)
      const collection = runner.collection(name)
      for (let at = 0; at < documents.length; at += chunk) {
        const docs = documents.slice(at, at + chunk) as Doc[]
        await store.write(writer => replacement(writer, collection, docs))
      }
    },
    isEmpty: () =>
      catalogue.all().every(({ tree }) => {
        const prefix = treePrefix(tree)
        for (const _ of store.latest.range(prefix, after(prefix))) return false
        return true
      }),
    *dump(name) {
      for (const record of records(name)) yield documentIn(record)
    },
    records,
    async clear() {
      transactions.close()
      await store.clear()
      await catalogue.renew()
    },
    mark() {
      declaredAtMark = catalogue.declared()
      store.mark()
    },
    async rewind() {
      transactions.close()
      await store.rewind()
      catalogue.reload(declaredAtMark)
    },
    explain(name, query, sort = []) {
      const { index, served, sorted } = planQuery(runner.collection(name), query, sort)
      return { index, served, sorted }
    },
    async stop() {
      transactions.close()
      await store.close()
    },
  }
}
