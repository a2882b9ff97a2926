/** The directory as it is now: what the community began with, and what staff made of it. */
import { directoryEntries, directoryRules, type DirectoryEntry } from '@config/community/directory'
import { addDays, dateOf, startOfDay, type DateText, type Time } from '../../_platform/time'
import { keptEntries, type StoredEntry } from './collections'

/** An entry, whoever wrote it. */
export interface Entry extends DirectoryEntry {
  version: number
  /** Who last touched it; null for what nobody has. */
  by: StoredEntry['by'] | null
  removed: boolean
}

/** All of them, removed ones too. One trip. */
export async function allEntries(): Promise<Entry[]> {
  const { items } = await keptEntries.page('byList', { list: 'directory' }, { limit: directoryRules.most })
  return mergedEntries(items)
}

/** What staff made of an entry stands where it was; what they added stands behind. Pure. */
export function mergedEntries(kept: readonly StoredEntry[]): Entry[] {
  const byId = new Map(kept.map(each => [each._id, entryOf(each)]))
  const first = directoryEntries.map(entry => byId.get(entry.id) ?? shipped(entry))
  const ids = new Set(directoryEntries.map(({ id }) => id))
  return [...first, ...kept.filter(({ _id }) => !ids.has(_id)).map(entryOf)]
}

const shipped = (entry: DirectoryEntry): Entry => ({ ...entry, version: 0, by: null, removed: false })

export const entryOf = ({ _id, version, name, needs, phone, where, hours, note, checkedOn, by, removed }: StoredEntry): Entry => ({ id: _id, version, name, needs, phone, where, hours, note, checkedOn, by, removed }) // prettier-ignore

/** An entry that nobody has touched yet, by its id; null where the community began without it. */
export const shippedEntry = (id: string): DirectoryEntry | null =>
  directoryEntries.find(entry => entry.id === id) ?? null

/** Nobody has made sure of it for long. */
export const isStale = ({ checkedOn }: { checkedOn: DateText }, now: Time) =>
  startOfDay(checkedOn) < addDays(startOfDay(dateOf(now)), -directoryRules.staleDays)
