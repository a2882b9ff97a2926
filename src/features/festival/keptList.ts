/**
 * What was done at the gate or at the scales and has no answer yet: kept on the phone before it is sent, so that no scan and no weight is lost
 * when the phone dies or has no network. Each entry bears the key of its call: however often it is sent, it counts once (ARCHITECTURE §4).
 */
import { sentenceOf, toCallError } from '@/api/errors'
import { isOnline } from '@/platform/network'
import { load, save } from '@/platform/storage'
import { createStore, useStore } from '@/platform/store'

export interface Kept {
  key: string
  /** Why the server did not take it; absent while it waits. */
  problem?: string
  /** It would take it, if whoever sent it looked again and is sure. */
  asks?: boolean
}

/** Refusals that say nothing about the entry itself: it waits for another try. */
const later = ['offline', 'busy', 'unexpected']
export const isPassing = (error: unknown) => later.includes(toCallError(error).code)

/** A list of one kind. @param send sends some of them, the oldest first, and answers those that are through; throws when none can be sent now */
export function keptList<T extends Kept>(name: string, atOnce: number, send: (some: readonly T[]) => Promise<Sent>) {
  const store = createStore<readonly T[]>(load<T[]>(name) ?? [])
  const put = (next: readonly T[]) => {
    // Kept first: what cannot be kept must not look as if it were.
    save(name, next)
    store.set(next)
  }
  const waiting = () => store.get().filter(({ problem }) => problem === undefined)

  let running: Promise<void> | undefined
  const sendAll = (): Promise<void> => {
    running ??= all().finally(() => (running = undefined))
    return running
  }
  async function all(): Promise<void> {
    for (let some = waiting().slice(0, atOnce); some.length > 0 && isOnline(); some = waiting().slice(0, atOnce)) {
      const before = waiting().length
      try {
        const { through, refused } = await send(some)
        put(
          store
            .get()
            .filter(({ key }) => !through.includes(key))
            .map(entry => ({ ...entry, ...refused[entry.key] })),
        )
      } catch (error) {
        if (isPassing(error)) return
        const problem = sentenceOf(error)
        put(store.get().map(entry => (some.some(({ key }) => key === entry.key) ? { ...entry, problem } : entry)))
      }
      if (waiting().length >= before) return
    }
  }

  return {
    use: () => useStore(store),
    keep: (entry: T) => put([...store.get(), entry]),
    drop: (key: string) => put(store.get().filter(entry => entry.key !== key)),
    sendAll,
  }
}

export interface Sent {
  /** Keys of what the server has. */
  through: readonly string[]
  /** Of what it refuses: why. */
  refused: Record<string, { problem: string; asks?: boolean }>
}
