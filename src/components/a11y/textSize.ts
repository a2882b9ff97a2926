import { load, save } from '@/platform/storage'
import { chosenTextSize } from '@/platform/screen'
import { createStore, useStore } from '@/platform/store'

/** How large a person wants to read: each is a class of sizes in `styles/tokens.scss`. */
export type TextSize = 'standard' | 'elder' | 'largest'

export const textSizes: { key: TextSize; label: string }[] = [
  { key: 'standard', label: '标准' },
  { key: 'elder', label: '大字' },
  { key: 'largest', label: '特大字' },
]

const KEY = 'textSize'

/** At the first start the phone's own wish counts: WeChat's standard is 16 px, its largest step about 23. */
function firstSize(): TextSize {
  const px = chosenTextSize()
  if (px >= 22) return 'largest'
  return px >= 19 ? 'elder' : 'standard'
}

const store = createStore<TextSize>(load<TextSize>(KEY) ?? firstSize())

export const useTextSize = () => useStore(store)

/** Changes all pages and the tab bar at once, and stays over a restart. */
export function setTextSize(size: TextSize): void {
  save(KEY, size)
  store.set(size)
}

/** The class for a root: the page's, and the tab bar's own in WeChat. */
export const useSizeClass = () => `size-${useTextSize()}`
