/** What a query on an index takes: scalars in its fields' order, and a cursor of ours. */
import { fail } from '@shared/errors'
import { _ } from '../sdk'
import type { Equal, Index, Scalar } from './collection'

export function scalar(field: string, value: unknown): Scalar {
  const kind = typeof value
  if (value === null || kind === 'string' || kind === 'number' || kind === 'boolean') return value as Scalar
  throw new TypeError(`a filter on ${field} takes a scalar, not ${kind}`)
}

/** The place in a list that a cursor names. @throws invalid when it is none of ours */
export function decodeCursor(cursor: string): [Scalar, string] {
  try {
    const [last, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown]
    if (typeof id === 'string') return [scalar('cursor', last), id]
  } catch {
    // falls through: whatever is not a cursor of ours is the caller's mistake
  }
  throw fail('invalid', { fields: { cursor: '列表翻页出错,请下拉刷新' } })
}

const matching = (field: string, value: Equal[string] | undefined) =>
  Array.isArray(value) ? _.in(value.map((one: unknown) => scalar(field, one))) : scalar(field, value)

/** The filter that an index serves: equality on its first fields, in its order, and the field that orders the rest. */
export function plan(collectionName: string, indexes: Record<string, Index>, indexName: string, equal: Equal) {
  const keys = indexes[indexName]?.keys
  if (!keys) throw new TypeError(`${collectionName} has no index ${indexName}`)
  const given = Object.keys(equal)
  const prefix = keys.slice(0, given.length).map(([field]) => field)
  if (prefix.some(field => !given.includes(field))) {
    throw new TypeError(`${collectionName}.${indexName} wants ${prefix.join(', ')}, not ${given.join(', ')}`)
  }
  const [order, direction] = keys[given.length] ?? ['_id', 1 as const]
  return { order, direction, filter: Object.fromEntries(given.map(field => [field, matching(field, equal[field])])) }
}
