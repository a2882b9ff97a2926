/**
 * Several documents in one atomic change, for the few changes that one document cannot hold. Documents are named by
 * `_id` only: within a transaction `where().update` and `count` run outside of it (PLATFORM §3.1).
 */
import { fail } from '@shared/errors'
import { chance, wait } from '../clock'
import type { Collection } from './collection'
import { logError } from '../log'
import { _, quietDb } from '../sdk'

/** What a change may do with documents while it is one with the others. */
export interface Transaction {
  /**
   * The document as it was when the transaction began, with what this one changed; null when there is none.
   * @throws damaged when it is not as its schema says: a change must not rest on it, nor take its place
   */
  find<T extends { _id: string }>(collection: Collection<T>, id: string): Promise<T | null>
  /** Writes the top-level fields that differ. */
  save<T extends { _id: string }>(collection: Collection<T>, before: T, after: T): Promise<void>
  insert<T extends { _id: string }>(collection: Collection<T>, document: T): Promise<void>
  remove<T extends { _id: string }>(collection: Collection<T>, id: string): Promise<void>
}

interface Handle {
  collection(name: string): {
    doc(id: string): {
      get(): Promise<{ data: unknown }>
      update(options: { data: object }): Promise<unknown>
      remove(): Promise<unknown>
    }
    add(options: { data: object }): Promise<unknown>
  }
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

/** Twenty scales that write into one ledger in the same moment get their turn within these. */
const tries = 12
/** The longest pause before the second try, in milliseconds; each further one doubles it, up to the longest of all. */
const pause = 25
const longestPause = 800

// The SDK loses the code of a conflict inside the body and does not retry it (PLATFORM §3.2): the text still says it.
const isConflict = (error: unknown) => {
  const { errMsg, message, code } = error as { errMsg?: string; message?: string; code?: string }
  // An `_id` that somebody took meanwhile: whoever reads again finds it.
  return /TransactionConflict|TRANSACTION_CONFLICT|E11000/.test(`${errMsg ?? ''} ${message ?? ''} ${code ?? ''}`)
}

/**
 * Runs `work` as one change: everything or nothing. On a conflict with another it begins again, a few times, after
 * a pause by chance; so `work` reads all that it decides on itself, and does nothing else to the world.
 * @throws busy when the conflicts do not end; whatever `work` throws, and then nothing was written
 */
export async function runTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const handle = (await quietDb.startTransaction()) as Handle
    try {
      const result = await work(within(handle))
      await handle.commit()
      return result
    } catch (error) {
      // After a conflict it is gone already; a failing rollback must not hide why.
      await handle.rollback().catch((late: unknown) => logError('transaction.rollback', late))
      if (!isConflict(error)) throw error
      if (attempt === tries) throw fail('busy')
      await wait(chance() * Math.min(pause * 2 ** attempt, longestPause))
    }
  }
}

const within = (handle: Handle): Transaction => ({
  async find<T extends { _id: string }>({ name, sound }: Collection<T>, id: string) {
    const found = (await handle.collection(name).doc(id).get()).data as T | null
    if (found && sound([found]).length === 0) throw fail('damaged')
    return found
  },

  async save({ name, complete }, before, after) {
    const [was, is] = [before, complete(after)] as Record<string, unknown>[]
    const changed = Object.keys({ ...was, ...is }).filter(key => key !== '_id' && was?.[key] !== is?.[key])
    const data = Object.fromEntries(changed.map(key => [key, is?.[key] === undefined ? _.remove() : _.set(is[key])]))
    if (changed.length > 0) await handle.collection(name).doc(before._id).update({ data })
  },

  async insert({ name, complete }, document) {
    await handle.collection(name).add({ data: complete(document) })
  },

  async remove({ name }, id) {
    await handle.collection(name).doc(id).remove()
  },
})
