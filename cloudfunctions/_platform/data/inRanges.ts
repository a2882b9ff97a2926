/** Documents of which a value lies in some ranges, in the order of their ids: to go through very many of them, and to go on where one stopped. */
import { _, db } from '../sdk'
import type { Collection } from './collection'

export interface Range {
  from: string
  /** Exclusive. */
  before: string
}

interface Options {
  /** The id behind which it goes on; empty for the first. */
  after: string
  limit: number
  /** Top-level fields to read. */
  select: readonly string[]
}

/**
 * One page, in one trip. Of a list that holds several values any of them may lie at either end of a range: whoever reads it looks again.
 * @returns the sound ones of them; and the id after which it goes on, null when there is nothing more
 */
export async function inRanges<T extends { _id: string }>(
  { name, sound }: Pick<Collection<T>, 'name' | 'sound'>,
  field: string,
  ranges: readonly Range[],
  { after, limit, select }: Options,
): Promise<{ items: T[]; next: string | null }> {
  if (ranges.length === 0) return { items: [], next: null }
  const within = ranges.map(({ from, before }) => ({ [field]: _.gte(from).and(_.lt(before)) }))
  const { data } = (await db
    .collection(name)
    .where(_.and([_.or(within) as never, { _id: _.gt(after) }]))
    .orderBy('_id', 'asc')
    .limit(limit)
    .field(Object.fromEntries(select.map(each => [each, true])))
    .get()) as unknown as { data: T[] }
  return { items: sound(data, select), next: data.length < limit ? null : (data.at(-1)?._id ?? null) }
}
