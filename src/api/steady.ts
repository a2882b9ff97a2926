/**
 * The same thing asked for again is the same thing: only the addresses of its photos are new each time. Kept as it was, a card is not drawn
 * again and its photo not loaded again.
 */
import { now } from '@/platform/clock'

/** Milliseconds for which an address is kept: well within its life (photoRules.addressMinutes). */
const KEPT = 8 * 60_000

/** What somebody reads of it; the query library keeps copies, so that two answers are not told apart by what they are. */
export const withoutAddresses = (value: unknown) =>
  JSON.stringify(value, (field, each: unknown) => (field === 'url' || field === 'thumb' ? Boolean(each) : each))

/** Remembers what was answered last under each name. */
export function steadier(most: number) {
  const kept = new Map<string, { text: string; value: unknown; at: number }>()
  return <T>(name: string, value: T): T => {
    const text = withoutAddresses(value)
    const before = kept.get(name)
    if (before?.text === text && now() - before.at < KEPT) return before.value as T
    kept.delete(name)
    kept.set(name, { text, value, at: now() })
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return value
  }
}
