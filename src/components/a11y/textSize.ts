import { drawnByPage } from '@/platform/feedback'
import { load, save } from '@/platform/storage'
import { chosenTextSize } from '@/platform/screen'
import { createStore, useStore } from '@/platform/store'

/** How large a person wants to read: a step of each edition, whose classes of sizes are in `styles/tokens.scss`. */
export type TextSize = 'standard' | 'elder' | 'largest'
type Edition = 'standard' | 'elder'

/** How the app looks on this phone: what the person chose, or as long as they never did, what the phone wishes. */
export interface Look {
  edition: Edition
  size: TextSize
  /** When the person's choice was kept; the phone's memory of it gives way to a newer one. */
  at?: string
  /** Chosen here, and nobody else knows it yet. */
  unsent?: boolean
}

const KEY = 'look'

/** At the first start the phone's own wish counts: WeChat's standard is 16 px, its largest step about 23. */
function firstLook(): Look {
  const px = chosenTextSize()
  const size = load<TextSize>('textSize') ?? (px >= 22 ? 'largest' : px >= 19 ? 'elder' : 'standard')
  return { edition: 'standard', size }
}

const store = createStore<Look>(load<Look>(KEY) ?? firstLook())
drawnByPage.set(store.get().edition === 'elder')

export const currentLook = store.get

export const useLook = () => useStore(store)

export const useTextSize = () => useLook().size

/** 长辈版: one question a screen, one line and one action a card. */
export const useElder = () => useLook().edition === 'elder'

/** Changes all pages and the tab bar at once, and stays over a restart. */
export function setLook(look: Look): void {
  save(KEY, look)
  drawnByPage.set(look.edition === 'elder')
  store.set(look)
}

/** The sizes in `styles/tokens.scss`: the elder edition begins a step higher, and has one of its own above. */
const steps: Record<Edition, Record<TextSize, string>> = {
  standard: { standard: 'size-standard', elder: 'size-elder', largest: 'size-largest' },
  elder: { standard: 'size-elder', elder: 'size-largest', largest: 'size-largest size-huge' },
}

/** The classes for a root: the page's, and the tab bar's own in WeChat. */
export function useSizeClass(): string {
  const { edition, size } = useLook()
  return `${steps[edition][size]} edition-${edition}`
}
