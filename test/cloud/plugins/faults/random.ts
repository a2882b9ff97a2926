/** Chance from a seed: the same seed gives the same numbers, in the order in which they are asked for. */
export type Random = () => number

/** Numbers from 0 to below 1 (the "mulberry32" generator: 32 bits of state, enough for faults, not for secrets). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The same things in another order; all orders are equally likely. */
export function shuffled<T>(things: Iterable<T>, random: Random): T[] {
  const rest = [...things]
  for (let left = rest.length; left > 1; left--) {
    const chosen = Math.floor(random() * left)
    ;[rest[left - 1], rest[chosen]] = [rest[chosen] as T, rest[left - 1] as T]
  }
  return rest
}
