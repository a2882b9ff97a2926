/**
 * How long things took, as numbers in fixed steps, so that they can be counted up and down and a median read without keeping each: four steps
 * to a doubling, so a median is right to about a tenth. Pure.
 */
const stepsPerDoubling = 4

/** @param minutes from nought on */
export const bucketOf = (minutes: number): number => Math.floor(Math.log2(Math.max(0, minutes) + 1) * stepsPerDoubling)

/** The minutes in the middle of a step. */
export const minutesOf = (bucket: number): number => Math.round(2 ** ((bucket + 0.5) / stepsPerDoubling) - 1)

/** The median in minutes, by how many fell into each step; null when none did. Of an even number the lower of the two in the middle. */
export function medianOf(buckets: ReadonlyMap<number, number>): number | null {
  const sorted = [...buckets].filter(([, count]) => count > 0).sort(([one], [other]) => one - other)
  const middle = (sorted.reduce((sum, [, count]) => sum + count, 0) + 1) / 2
  let seen = 0
  for (const [bucket, count] of sorted) {
    seen += count
    if (seen >= Math.floor(middle)) return minutesOf(bucket)
  }
  return null
}
