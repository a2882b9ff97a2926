/** What becomes of an entry when somebody keeps it. Pure. */
import { fail } from '@shared/errors'
import type { KeptEntry } from '@shared/services/directory/directory'
import { dateOf, type Time } from '../../../_platform/time'
import type { StoredEntry } from '../collections'
import { isStale, shippedEntry, type Entry } from '../entries'

type Someone = StoredEntry['by']
type Words = Pick<StoredEntry, 'name' | 'needs' | 'phone' | 'where' | 'hours' | 'note'>

/** An entry before anybody touches it: kept, or shipped. @throws notFound for one that is nowhere */
export function entryBefore(before: StoredEntry | null, id: string, by: Someone, at: Time): StoredEntry {
  if (before) return before
  const entry = shippedEntry(id)
  if (!entry) throw fail('notFound')
  const { name, needs, phone, where, hours, note, checkedOn } = entry
  return { _id: id, version: 0, name, needs: [...needs], phone, where, hours: hours as StoredEntry['hours'], note, checkedOn, by, removed: false, list: 'directory', mentions: [], at } // prettier-ignore
}

/** An entry as somebody wrote it: who writes has just made sure of it. */
export function written(before: StoredEntry | null, id: string, words: Words, by: Someone, at: Time): StoredEntry {
  const base = before ?? { _id: id, version: 0, mentions: [], list: 'directory' as const }
  return { ...base, ...words, by, checkedOn: dateOf(at), removed: false, at }
}

/** An entry as whoever keeps it sees it. */
export function keptView(entry: Entry, now: Time): KeptEntry {
  const { id, version, name, needs, phone, where, hours, note, checkedOn, by, removed } = entry
  const shown = { id, version, name, needs: [...needs], phone, where, hours: hours as KeptEntry['hours'], note }
  return { ...shown, checkedOn, stale: isStale(entry, now), by: by?.name ?? '', removed }
}
