import { _, db } from '../sdk'
import type { Time } from '../time'
import type { Collection } from './collection'

/** An index by whose first field documents are due. */
export interface Probe {
  collection: string
  field: string
}

/** The field by which an index of a collection orders what is due. @throws TypeError when there is no such index */
export function dueBy(
  { name, indexes }: Pick<Collection<{ _id: string }>, 'name' | 'indexes'>,
  indexName: string,
): Probe {
  const [field] = indexes[indexName]?.keys[0] ?? []
  if (!field) throw new TypeError(`${name} has no index ${indexName}`)
  return { collection: name, field }
}

/**
 * One document, and for each probe whether there is anything that is due: all in one trip, however many they are. Each is read on its
 * index and no further than to the first.
 * @returns null when that document is not there
 */
export async function findWithDue<T>(
  { name }: { name: string },
  id: string,
  probes: readonly Probe[],
  now: Time,
): Promise<{ document: T; due: boolean[] } | null> {
  const looked = probes.reduce(
    (query, { collection, field }, nth) =>
      query.lookup({
        from: collection,
        pipeline: [{ $match: { [field]: { $gte: '', $lte: now } } }, { $limit: 1 }, { $project: { _id: 1 } }],
        as: `due${nth}`,
      } as never),
    db
      .collection(name)
      .aggregate()
      .match({ _id: _.eq(id) }),
  )
  const { list } = (await looked.end()) as { list: (T & Record<string, unknown[]>)[] }
  const [document] = list
  return document ? { document, due: probes.map((_probe, nth) => (document[`due${nth}`]?.length ?? 0) > 0) } : null
}
