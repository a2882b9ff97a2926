/** Runs reads and changes for a caller: in its transaction or plainly, counted, and under the rule that an index serves. */
import { metered } from '../../pattern'
import { CloudError, type AdminRequest, type Caller, type Host } from '../../plugin'
import type { Faults } from '../faults'
import type { Random } from '../faults/random'
import type { Change } from './changes'
import { failed, noCollection, unindexed } from './errors'
import { fieldsOf } from './query/clauses'
import { countMatching, find, type Found, type Question } from './query/find'
import type { Plan } from './query/plan'
import { text } from './request'
import type { Catalogue } from './store/catalogue'
import type { Collection } from './store/collection'
import type { Reader, Store, Writer } from './store/store'
import { Locked } from './transactions/locks'
import type { Transactions } from './transactions/transactions'
import type { Doc } from './values'

export class Runner {
  constructor(
    readonly host: Host,
    readonly store: Store,
    readonly catalogue: Catalogue,
    readonly transactions: Transactions,
  ) {}

  /** @throws CloudError when there is no such collection */
  collection(name: string): Collection {
    const collection = this.catalogue.get(name)
    if (!collection) throw noCollection(name)
    return collection
  }

  /** Refuses, or only reports, a plan that reads a declared collection without an index (ARCHITECTURE §4.3). */
  checked(collection: Collection, query: Doc, sort: string[] = []): (plan: Plan) => void {
    return plan => {
      if (plan.served || !collection.declared) return
      const fields = [...fieldsOf(query), ...sort.map(field => `sort by ${field}`)]
      const indexes = collection.indexes.map(
        ({ name, keys }) => `${name}(${keys.map(key => key.join(' ')).join(', ')})`,
      )
      const error = unindexed(collection.name, fields, indexes)
      if (this.host.options.unindexed === 'refuse') throw error
      this.host.log('database.unindexed', { collection: collection.name, fields, message: error.message })
    }
  }

  count(request: AdminRequest, caller: Caller, returned: number, found?: Pick<Found, 'examined' | 'plan'>) {
    this.host.count(caller, {
      action: request.action,
      collection: text(request, 'collectionName'),
      examined: found?.examined ?? 0,
      returned,
      index: found ? found.plan.index : '_id',
    })
  }

  /** By which the next read for a caller is shuffled, when that is a fault on purpose. */
  chance({ action }: AdminRequest, caller: Caller): Random | undefined {
    return this.host.plugin<Faults>('faults').order(caller, action)
  }

  /** Answers a question from the transaction of the request, or from what is committed. */
  async find(request: AdminRequest, caller: Caller, question: Question): Promise<Doc[]> {
    const collection = this.collection(text(request, 'collectionName'))
    const check = this.checked(
      collection,
      question.query,
      question.sort?.map(([field]) => field),
    )
    const chance = this.chance(request, caller)
    const ask = (reader: Reader) => attempted(() => find(reader, collection, { ...question, check, chance }))
    const transaction = this.transactionOf(request)
    const found = transaction ? await transaction.next(async () => ask(transaction.view)) : ask(this.store.latest)
    this.count(request, caller, found.docs.length, found)
    return found.docs
  }

  /** Reads of an aggregation, all of one state and counted together as one operation. */
  reading(request: AdminRequest, caller: Caller) {
    const main = this.collection(text(request, 'collectionName'))
    const snapshot = this.store.snapshot()
    const sum = { examined: 0, returned: 0, plan: undefined as Plan | undefined }
    return {
      read: (name: string, question: Question): Doc[] => {
        const collection = name === main.name ? main : this.catalogue.get(name)
        // Joining with a collection that is not there finds nothing, as in MongoDB.
        if (!collection) return []
        const check = this.checked(
          collection,
          question.query,
          question.sort?.map(([field]) => field),
        )
        const found = find(snapshot, collection, { ...question, check, chance: this.chance(request, caller) })
        sum.examined += found.examined
        sum.returned += found.docs.length
        sum.plan ??= found.plan
        return found.docs
      },
      finish: () => {
        snapshot.release()
        if (sum.plan) this.count(request, caller, sum.returned, { examined: sum.examined, plan: sum.plan })
      },
    }
  }

  /** How many documents answer a query; without one, the keys are counted and no document is read. */
  async total(request: AdminRequest, caller: Caller, query: Doc): Promise<number> {
    const collection = this.collection(text(request, 'collectionName'))
    const found = attempted(() =>
      countMatching(this.store.latest, collection, { query, check: this.checked(collection, query) }),
    )
    this.count(request, caller, found.total, found)
    return found.total
  }

  /** Decides and writes a change alone. A plain one waits while a transaction has what it needs. */
  async change<T>(
    request: AdminRequest,
    caller: Caller,
    decide: (writer: Writer, collection: Collection) => Change<T>,
    returned: (result: T) => number,
  ): Promise<T> {
    const collection = this.collection(text(request, 'collectionName'))
    const transaction = this.transactionOf(request)
    const { result, found } = transaction
      ? await transaction.next(async () => {
          const { touched, found, apply } = attempted(() => decide(transaction.view, collection))
          await transaction.lock(touched)
          return { result: attempted(apply), found }
        })
      : await this.whenFree(caller, writer => {
          const { touched, found, apply } = attempted(() => decide(writer, collection))
          this.transactions.locks.requireFree([...touched.keys, ...touched.unique])
          return { result: attempted(apply), found }
        })
    this.count(request, caller, returned(result), found)
    return result
  }

  private async whenFree<T>(caller: Caller, change: (writer: Writer) => T): Promise<T> {
    for (;;) {
      try {
        return await this.store.write(change)
      } catch (error) {
        if (!(error instanceof Locked)) throw error
        const { id: transaction, ended: until } = error.holder
        this.transactions.onWait({ caller, transaction, until })
        await until
      }
    }
  }

  private transactionOf({ transactionId }: AdminRequest) {
    return typeof transactionId === 'string' ? this.transactions.require(transactionId) : undefined
  }
}

/**
 * Runs what a request asks for, all of it at once: its regular expressions share the steps that they may take, and what mingo or
 * the driver refuses is the caller's mistake, not a failure of the server.
 */
export function attempted<T>(action: () => T): T {
  try {
    return metered(action)
  } catch (error) {
    if (error instanceof CloudError || error instanceof Locked) throw error
    throw failed('BadValue', (error as Error).message)
  }
}
