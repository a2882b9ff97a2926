/** What the SDK's requests ask for, read and checked once. */
import type { AdminRequest } from '../../plugin'
import { invalid } from './errors'
import type { Sort } from './query/plan'
import { parseDoc, type Doc } from './values'

const mostDocuments = 1000
const usualDocuments = 100

/** @throws CloudError when it is missing */
export function text(request: AdminRequest, field: string): string {
  const value = request[field]
  if (typeof value !== 'string' || !value) throw invalid(`${field} is required`)
  return value
}

/** The filter; none is everything. */
export const queryOf = (request: AdminRequest, now: number): Doc => (request.query ? parseDoc(request.query, now) : {})

/** @throws CloudError for a direction that is neither 1 nor -1 */
export function sortOf(request: AdminRequest, now: number): Sort {
  return request.order ? readSort(parseDoc(request.order, now)) : []
}

export function readSort(order: Doc): Sort {
  return Object.entries(order).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalid(`bad sort specification of ${field}`)
    return [field, direction]
  })
}

export function pageOf({ offset, limit }: AdminRequest): { skip: number; limit: number } {
  const wanted = typeof limit === 'number' && limit > 0 ? limit : usualDocuments
  return { skip: typeof offset === 'number' && offset > 0 ? offset : 0, limit: Math.min(wanted, mostDocuments) }
}

/** A document or update: `set` and `add` send EJSON text, older callers the object itself. */
export function dataOf(data: unknown, now: number): Doc {
  return parseDoc(typeof data === 'string' ? data : JSON.stringify(data), now)
}
