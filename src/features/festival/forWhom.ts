/** For whose household the festival's pages are open: one's own, or of somebody who asked one to act for them. */
import { createStore, useStore } from '@/platform/store'

const chosen = createStore<string | undefined>(undefined)

export const chooseForWhom = chosen.set

/** `{ for }` as every call of the household takes it; nothing for one's own. */
export function useForWhom(): { for?: string } {
  const whom = useStore(chosen)
  return whom === undefined ? {} : { for: whom }
}
