/** Dividing whole grams so that they add up (DOMAIN §6). Pure. */

/**
 * The largest-remainder method (Hamilton, Hare quota): each gets the whole part of `total · weight / Σ weights`, and the grams that are left over
 * go one each to the largest remainders; of equal ones to whoever stands first. The parts add up to `total`, and each differs from its exact
 * part by less than a gram. Exact: whole numbers of any size, no fractions.
 * @param total whole, 0 or more
 * @param weights whole, 0 or more, not all 0 unless there are none
 */
export function apportioned(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n)
  if (sum === 0n) {
    if (total > 0) throw new RangeError('nobody to share it with')
    return weights.map(() => 0)
  }
  const exact = weights.map(weight => BigInt(total) * BigInt(weight))
  const parts = exact.map(each => Number(each / sum))
  const left = total - parts.reduce((all, part) => all + part, 0)
  const byRemainder = exact
    .map((each, at) => ({ at, remainder: each % sum }))
    .sort((one, other) =>
      one.remainder === other.remainder ? one.at - other.at : one.remainder < other.remainder ? 1 : -1,
    )
  for (const { at } of byRemainder.slice(0, left)) parts[at] = (parts[at] ?? 0) + 1
  return parts
}
