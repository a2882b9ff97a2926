/** For whose household the festival's pages are open: one's own, or of somebody who asked one to act for them. */
import { createStore, useStore } from '@/platform/store'
import { useMe } from '../people/useMe'

const chosen = createStore<string | undefined>(undefined)

export const chooseForWhom = chosen.set

/** `{ for }` as every call of the household takes it; nothing for one's own. A mandate that ended is none. */
export function useForWhom(): { for?: string } {
  const principals = useMe().data?.actsFor ?? []
  const whom = useStore(chosen)
  return whom !== undefined && principals.some(({ personId }) => personId === whom) ? { for: whom } : {}
}
