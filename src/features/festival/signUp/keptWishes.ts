/** What a household began to wish for, kept on the phone until it is signed up: closing the app loses none of it. */
import { harvestRoles } from '@shared/festival/entryFlow'
import { forget, load, save } from '@/platform/storage'
import type { Wishes } from '../useFestival'

const KEY = 'festivalWishes'

/** Of a session that is not chosen yet, or of the last sign-up on this phone: nothing that is known of the household. */
const first: Wishes = { partySize: 2, roles: [] }

export const loadWishes = (most: number): Wishes => {
  const { partySize, roles } = load<Wishes>(KEY) ?? first
  return { partySize: Math.min(Math.max(1, partySize), most), roles: harvestRoles.filter(role => roles.includes(role)) }
}
export const keepWishes = (wishes: Wishes) => save(KEY, wishes)
export const dropWishes = () => forget(KEY)
