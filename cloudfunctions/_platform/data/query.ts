/**
 * The form of a query: which index serves it, and where a page goes on. Filters are scalars of declared indexes, so that no `{}`,
 * `undefined` or `$operator` can widen a query (PLATFORM §3.3).
 */
import { fail } from '@shared/errors'
import { _ } from '../sdk'

export type Scalar = string | number | boolean | null
type Direction = 1 | -1
export interface Index {
  keys: [field: string, direction: Direction][]
}

/** What a collection says of an index: equality on the first fields, order by the last, `['reporterId', '-no']`. */
export type IndexFields = readonly string[]

/** The whole of an index: `_id` breaks ties and ends it. */
function index(fields: IndexFields): Index {
  const keys = fields.map((f): [string, Direction] => (f.startsWith('-') ? [f.slice(1), -1] : [f, 1]))
  return { keys: [...keys, ['_id', keys.at(-1)?.[1] ?? 1]] }
}

export const indexesOf = (declared: Record<string, IndexFields>): Record<string, Index> =>
  Object.fromEntries(Object.entries(declared).map(([name, fields]) => [name, index(fields)]))

/** Equality on the first fields of an index; a list stands for any of its values. */
export type Equal = Record<string, Scalar | readonly Scalar[]>

const isScalar = (value: unknown): value is Scalar =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

/** @throws TypeError for anything that could be more than one value */
export function scalar(field: string, value: unknown): Scalar {
  if (isScalar(value)) return value
  throw new TypeError(`a filter on ${field} takes a scalar, not ${typeof value}`)
}

/** The cursor after an item of a list: its value in the ordering field, and its `_id`. */
export const encodeCursor = (last: Scalar, id: string) => Buffer.from(JSON.stringify([last, id])).toString('base64url')

export function decodeCursor(cursor: string): [Scalar, string] {
  try {
    const [last, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown]
    if (typeof id === 'string') return [scalar('cursor', last), id]
  } catch {
    // falls through: whatever is not a cursor of ours is the caller's mistake
  }
  throw fail('invalid', { fields: { cursor: '列表翻页出错，请下拉刷新' } })
}

/** The cursor after the last document of a page whose place can be said. */
export function cursorAfter(shown: readonly { _id: string }[], order: string): string | null {
  const valueOf = (document: object) => (document as Record<string, unknown>)[order]
  const last = shown.filter(document => isScalar(valueOf(document)) && isScalar(document._id)).at(-1)
  return last ? encodeCursor(valueOf(last) as Scalar, last._id) : null
}

/** That a field has this value, or one of these. */
export const matching = (field: string, value: Equal[string] | undefined) =>
  Array.isArray(value) ? _.in(value.map((one: unknown) => scalar(field, one))) : scalar(field, value)

/** That a field has this value, or that all of these stand in it. */
export const holdingAll = (field: string, value: Equal[string]) =>
  Array.isArray(value) ? _.all(value.map((one: unknown) => scalar(field, one))) : scalar(field, value)

/** The filter that an index serves: equality on its first fields, in its order, and the field that orders the rest. */
export function plan(collectionName: string, indexes: Record<string, Index>, indexName: string, equal: Equal) {
  const keys = indexes[indexName]?.keys
  if (!keys) throw new TypeError(`${collectionName} has no index ${indexName}`)
  const given = Object.keys(equal)
  const prefix = keys.slice(0, given.length).map(([field]) => field)
  if (prefix.some(field => !given.includes(field))) {
    throw new TypeError(`${collectionName}.${indexName} wants ${prefix.join(', ')}, not ${given.join(', ')}`)
  }
  const [order, direction] = keys[given.length] ?? ['_id', 1 as Direction]
  return { order, direction, filter: Object.fromEntries(given.map(field => [field, matching(field, equal[field])])) }
}

/** What either of two indexes finds, which must be in the same order. */
export function bothOf(one: ReturnType<typeof plan>, other: ReturnType<typeof plan>): ReturnType<typeof plan> {
  if (one.order !== other.order || one.direction !== other.direction)
    throw new TypeError(`by ${one.order} and by ${other.order} are two orders`)
  return { ...one, filter: _.or([one.filter, other.filter]) as never }
}
