/** What was looked for lately, on this phone only. Names are not kept. */
import { load, save } from '@/platform/storage'

const KEY = 'recentSearches'
const MOST = 6

export const recentSearches = () => load<string[]>(KEY) ?? []

export function rememberSearch(text: string): void {
  save(KEY, [text, ...recentSearches().filter(other => other !== text)].slice(0, MOST))
}

export const forgetSearches = () => save(KEY, [])
