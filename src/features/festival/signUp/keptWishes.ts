/** What a household wishes for, before it is signed up: kept on the phone, so that closing the app loses none of it. */
import { harvestRoles, type HarvestRole } from '@shared/festival/entryFlow'
import type { EntryView } from '@shared/festival/signUp'
import { forget, load, save } from '@/platform/storage'

export interface Draft {
  /** Null: not said yet. */
  partySize: number | null
  roles: HarvestRole[]
}

const KEY = 'festivalWishes'

/** How many of the household came the last time that it signed up, this year or before: what is known of it. Null the first time. */
export const lastSize = (entries: readonly EntryView[]): number | null =>
  [...entries].sort((one, other) => Date.parse(other.at) - Date.parse(one.at))[0]?.partySize ?? null

/** What was begun on this phone; else as many as the last time, and nothing that nobody said. */
export function loadWishes(entries: readonly EntryView[]): Draft {
  const { partySize, roles } = load<Draft>(KEY) ?? { partySize: lastSize(entries), roles: [] }
  return { partySize, roles: harvestRoles.filter(role => roles.includes(role)) }
}
export const keepWishes = (wishes: Draft) => save(KEY, wishes)
export const dropWishes = () => forget(KEY)
