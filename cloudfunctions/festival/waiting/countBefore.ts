import { _, db } from '../../_platform/sdk'
import { entries, type Entry } from '../collections'

/** How many households wait before this one: those before it in line. One trip on the index, which alone is read. */
export async function countBefore({ session, line, at }: Pick<Entry, 'session' | 'line' | 'at'>): Promise<number> {
  const { total } = (await db
    .collection(entries.name)
    .where({ session, state: 'waiting', line: _.lt(line ?? at) })
    .count()) as { total: number }
  return total
}
