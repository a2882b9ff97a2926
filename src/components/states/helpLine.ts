import { createStore } from '@/platform/store'

/** Whom to call when nothing else helps: `features` says so as soon as it is known on this phone. */
export const helpLine = createStore<{ who: string; phone: string } | undefined>(undefined)
