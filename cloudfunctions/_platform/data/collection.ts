/** A typed collection: its schema, its indexes, and the only way to it. Nothing is ever scanned (query.ts). */
import * as z from '@shared/z'
import { withPlatformFields, type AnyDocument } from '../privacy/personalData'
import { _, db } from '../sdk'
import type { Declaration } from './declaration'
import { withFinds } from './finds'
import { inFlight } from './inFlight'
import { withMentions, type Mentions } from './mentions'
import { bothOf, cursorAfter, decodeCursor, holdingAll, indexesOf, plan, scalar } from './query'
import type { Equal, Index, Scalar } from './query'
import { takenOn } from './takenOn'
import { undamaged } from './undamaged'

export interface PageOptions {
  cursor?: string
  limit?: number
  /** Bounds on the ordering field, inclusive below and exclusive above. */
  from?: Scalar
  before?: Scalar
  /** From the end of the index to its beginning. */
  backwards?: boolean
  /** Top-level fields to read; all when absent. */
  select?: readonly string[]
  /** What another index finds too, in the same order: the database reads both side by side. */
  or?: { index: string; equal: Equal }
  /** What else must hold: one value of a field, or several that all stand in it. */
  also?: Record<string, Scalar | readonly Scalar[]>
  /** Damaged documents too, as they are: for whoever looks for damage, and for what must leave no trace. */
  damagedToo?: boolean
}

const defaultPage = 20

/**
 * What is read is held against the schema: a document that is damaged, however it came about, is set aside (_platform/setAside), and to
 * whoever asks it is not there. So nobody loses the others.
 */
export interface Collection<T extends { _id: string }> extends Omit<Declaration<T>, 'indexes' | 'found'> {
  name: string
  schema: z.ZodMiniType<T>
  indexes: Record<string, Index>
  /** Whether its documents carry messages that are on their way. */
  hasOutbox: boolean
  /** A document as it is written: with the ids of everybody whom it names. @throws when it does not fit the schema */
  complete(document: T): T
  /** Those of these documents that are as the schema says; the others are set aside. @param select the fields that were read; all when absent */
  sound(documents: T[], select?: readonly string[]): T[]
  /** The document, or null. One trip. */
  find(id: string, options?: Pick<PageOptions, 'select' | 'damagedToo'>): Promise<T | null>
  /** The documents that exist of these, in no order. A trip for each 100 ids, a few at a time. */
  findMany(ids: readonly string[], options?: Pick<PageOptions, 'damagedToo'>): Promise<T[]>
  /**
   * One page in the index's order, after the cursor. One trip, about a page of documents examined.
   * @param options.only what the reader may know of: the others leave room for those behind them, and no cursor tells of them
   */
  page(
    index: string,
    equal: Equal,
    options?: PageOptions & { only?(document: T): boolean },
  ): Promise<{ items: T[]; next: string | null }>
  /** How many match the equality, up to what the database counts on the index alone. One trip. */
  count(index: string, equal: Equal): Promise<number>
  /** False when the `_id` is taken: uniqueness is the `_id`, never a count. */
  insert(document: T): Promise<boolean>
  /** Inserts those whose `_id` is free and answers the ids of the others. */
  insertMany(documents: T[]): Promise<string[]>
  /** Writes what differs, if the stored version is still `before.version` and `also` holds; false when somebody was first. */
  save(before: Versioned<T>, after: Versioned<T>, also?: object): Promise<boolean>
  /** Conditional update of one document by its id; false when the condition did not hold. */
  updateIf(id: string, condition: Record<string, unknown>, change: Record<string, unknown>): Promise<boolean>
  /** Deletes one document by its id; false when there was none. Only for what must leave no trace (DOMAIN §3). */
  remove(id: string): Promise<boolean>
}

type Versioned<T> = T & { version: number }
/** A collection, whatever its documents are. */
export type AnyCollection = Collection<AnyDocument>

/** Of a read by ids: as many as the database gives without being asked for more (PLATFORM §3.5). */
const idsAtOnce = 100
/** Reads by ids that are under way together. */
const readsAtOnce = 4
/** Reads that fill one page where many documents are left out. */
const mostPages = 10
/** Declares a collection; cloudfunctions/collections.ts names all of them. */
export function collection<T extends { _id: string }>(
  name: string,
  schema: z.ZodMiniType<T>,
  { indexes: declared = {}, label, personal, work, found, grows }: Declaration<T>,
): Collection<T> {
  const indexes = indexesOf(declared)
  const stored = () => db.collection(name)
  const read = async (query: { get(): unknown }) => ((await query.get()) as { data: T[] }).data
  const fields = Object.keys((schema as { shape?: object }).shape ?? {})
  const complete = (document: T): T => {
    const named = fields.includes('mentions') ? withMentions<T & Mentions>(document) : document
    const whole = found ? withFinds<T & { finds?: string[] }>(named, found(named)) : named
    z.parse(schema, whole)
    return whole
  }
  const sound = undamaged(name, schema)

  /** The condition that it did not grow since. */
  const grown = (document: T) =>
    grows === undefined ? {} : { [grows]: (document as Record<string, unknown>)[grows] ?? _.exists(false) }

  const fieldsOf = (select: readonly string[]) => Object.fromEntries(select.map(field => [field, true]))

  function planOf(indexName: string, equal: Equal, or: PageOptions['or']) {
    const own = plan(name, indexes, indexName, equal)
    return or ? bothOf(own, plan(name, indexes, or.index, or.equal)) : own
  }

  /** One page as it is stored. */
  async function readPage(
    indexName: string,
    equal: Equal,
    options: PageOptions,
  ): Promise<{ order: string; found: T[]; isLast: boolean }> {
    const { cursor, limit = defaultPage, from, before, select, backwards = false, also = {} } = options
    const { order, direction: forwards, filter } = planOf(indexName, equal, options.or)
    const direction = backwards ? -forwards : forwards
    const conditions: object[] = [filter]
    if (from !== undefined) conditions.push({ [order]: _.gte(scalar(order, from)) })
    if (before !== undefined) conditions.push({ [order]: _.lt(scalar(order, before)) })
    for (const [field, value] of Object.entries(also)) conditions.push({ [field]: holdingAll(field, value) })
    if (cursor) {
      const [last, id] = decodeCursor(cursor)
      // Starts the index scan at the cursor's value; the second condition only skips what was already shown of it.
      conditions.push({ [order]: direction === 1 ? _.gte(last) : _.lte(last) })
      conditions.push(
        _.or([
          { [order]: direction === 1 ? _.gt(last) : _.lt(last) },
          { _id: direction === 1 ? _.gt(id) : _.lt(id) },
        ]) as object,
      )
    }
    const word = direction === 1 ? 'asc' : 'desc'
    const query = stored()
      .where(conditions.length === 1 ? filter : _.and(conditions))
      .orderBy(order, word)
      .orderBy('_id', word)
      .limit(limit)
    const found = await read(select ? query.field(fieldsOf([...select, order])) : query)
    return { order, found, isLast: found.length < limit }
  }

  return {
    name,
    schema,
    indexes,
    label,
    personal: withPlatformFields(personal, fields),
    ...(work ? { work } : {}),
    ...(grows === undefined ? {} : { grows }),
    hasOutbox: fields.includes('outbox'),
    complete,
    sound,

    async find(id, { select, damagedToo } = {}) {
      const query = stored()
        .where({ _id: scalar('_id', id) })
        .limit(1)
      const found = await read(select ? query.field(fieldsOf(select)) : query)
      return (damagedToo ? found : sound(found, select))[0] ?? null
    },

    async findMany(ids, { damagedToo } = {}) {
      const unique = [...new Set(ids)].map(id => scalar('_id', id))
      const batches = Array.from({ length: Math.ceil(unique.length / idsAtOnce) }, (_batch, at) =>
        unique.slice(at * idsAtOnce, (at + 1) * idsAtOnce),
      )
      const found = await inFlight(readsAtOnce, batches, batch =>
        read(
          stored()
            .where({ _id: _.in(batch) })
            .limit(idsAtOnce),
        ),
      )
      return damagedToo ? found.flat() : sound(found.flat())
    },

    async page(indexName, equal, options = {}) {
      const { limit = defaultPage, select, damagedToo, only = () => true } = options
      let { cursor } = options
      const shown: T[] = []
      for (let pages = 1; ; pages++) {
        // One more than a page, so that its end tells of nothing that is left out.
        const missing = limit + 1 - shown.length
        const { order, found, isLast } = await readPage(indexName, equal, { ...options, cursor, limit: missing })
        shown.push(...(damagedToo ? found : sound(found, select)).filter(only))
        const items = shown.slice(0, limit)
        if (shown.length > limit) return { items, next: cursorAfter(items, order) }
        const next = isLast ? null : cursorAfter(found, order)
        if (next === null || pages === mostPages) return { items, next }
        cursor = next
      }
    },

    async count(indexName, equal) {
      const { filter } = plan(name, indexes, indexName, equal)
      return ((await stored().where(filter).count()) as { total: number }).total
    },

    async insert(document) {
      return !(await takenOn(stored(), complete(document)))
    },

    async insertMany(documents) {
      const taken = new Set<string>()
      let left = documents.map(complete)
      while (left.length > 0) {
        const ids = left.map(({ _id }) => _id)
        const failed = await takenOn(stored(), left)
        if (!failed) break
        // Some are there (a repeated delivery): which ones is read, and the others go in together.
        const there = await this.findMany(ids, { damagedToo: true })
        if (there.length === 0) throw failed
        for (const { _id } of there) taken.add(_id)
        left = left.filter(({ _id }) => !taken.has(_id))
      }
      return [...taken]
    },

    async save(before, after, also = {}) {
      const whole = complete(after)
      const change: Record<string, unknown> = {}
      for (const key of new Set([...Object.keys(before), ...Object.keys(whole)])) {
        const [was, is] = [before, whole].map(each => (each as Record<string, unknown>)[key])
        // `set` keeps the SDK from merging an object into the old one field by field.
        if (was !== is) change[key] = is === undefined ? _.remove() : _.set(is)
      }
      return this.updateIf(before._id, { version: before.version, ...grown(before), ...also }, change)
    },

    async updateIf(id, condition, change) {
      const answer = await stored()
        .where({ _id: scalar('_id', id), ...condition })
        .update({ data: change })
      return (answer as { stats: { updated: number } }).stats.updated === 1
    },

    async remove(id) {
      const answer = await stored()
        .where({ _id: scalar('_id', id) })
        .remove()
      return (answer as { stats: { removed: number } }).stats.removed === 1
    },
  }
}
