/** Many documents changed alike. */
import { _, db } from '../sdk'
import type { Collection } from './collection'
import { matching, plan, type Equal } from './query'

/**
 * Changes all that an index finds, in one trip, whatever their number: for what is the same for each, and harms nobody twice.
 * @param also what else must hold, beside the index
 * @returns how many were changed
 */
export async function updateAll<T extends { _id: string }>(
  { name, indexes }: Collection<T>,
  indexName: string,
  equal: Equal,
  change: Record<string, unknown>,
  also: Equal = {},
): Promise<number> {
  const { filter } = plan(name, indexes, indexName, equal)
  const more = Object.entries(also).map(([field, value]) => ({ [field]: matching(field, value) }))
  const answer = await db
    .collection(name)
    .where(more.length === 0 ? filter : _.and([filter, ...more]))
    .update({ data: change })
  return (answer as { stats: { updated: number } }).stats.updated
}
