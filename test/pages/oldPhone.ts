/**
 * Takes from the mini-program's scripts what old phones don't have (newerBuiltIns.ts), and from nobody else: the simulator and the tests
 * live in the same world and use it. Whoever asks is known by the address that wechatScope.ts gives its scripts.
 */
import { newerBuiltIns } from '../newerBuiltIns'

/** Begins the address of each script, as it stands in a stack trace. */
export const scheme = 'weapp:'

function askedByScript(): boolean {
  // The error itself, this function, the property's getter, and then whoever asked.
  const asker = new Error().stack?.split('\n')[3] ?? ''
  return asker.includes(scheme)
}

let taken = false

/** Once for a world. Returns the names of globals that a script must not find. */
export function takeNewerAway(): string[] {
  for (const { owner, property } of taken ? [] : newerBuiltIns) {
    const original = owner && Object.getOwnPropertyDescriptor(owner, property)
    if (!owner || !original?.configurable) continue
    Object.defineProperty(owner, property, {
      configurable: true,
      enumerable: original.enumerable,
      get(this: unknown): unknown {
        if (askedByScript()) return undefined
        return original.get ? (original.get.call(this) as unknown) : original.value
      },
      set(this: object, value: unknown) {
        Object.defineProperty(this, property, { value, writable: true, configurable: true, enumerable: true })
      },
    })
  }
  taken = true
  return newerBuiltIns.flatMap(({ owner, property }) => (owner ? [] : property))
}
