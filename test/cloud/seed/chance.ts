/** Chance that can be repeated: the same seed gives the same numbers. */
import { numberOf } from '@config/community/names'

export interface Chance {
  /** True in so many of 100 cases. */
  percent(of100: number): boolean
  /** A whole number of `low` … `high`, both included. */
  between(low: number, high: number): number
  pick<T>(list: readonly T[]): T
}

const fine = 2 ** 30

export function chanceOf(seed: string): Chance {
  let drawn = 0
  const next = () => numberOf(`${seed}/${drawn++}`, fine) / fine
  return {
    percent: of100 => next() * 100 < of100,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick(list) {
      const chosen = list[Math.floor(next() * list.length)]
      if (chosen === undefined) throw new Error('nothing to pick from')
      return chosen
    },
  }
}
