/**
 * A city signs up: a million households in ten seconds for 30,000 places. One document bears so many conditional updates a second and no more, so
 * the places are split into k documents; a household asks the one of its home first, and goes round while there may be places. A model without a
 * database: what waits where, and for how long.
 */
import type { Figure } from './figure'

/** Assumed of one document on the platform (docs/architecture.md §4.6); what does not match writes nothing, and costs less. */
const writesPerSecond = 200
const missesPerSecond = 2_000

interface City {
  households: number
  places: number
  seconds: number
  buckets: number
}

/** When all places were given, the longest that a household waited for its answer, and what they cost. Times in seconds. */
export function signUps({ households, places, seconds, buckets: k }: City) {
  const left = Array.from({ length: k }, (_bucket, nth) => Math.floor(places / k) + Number(nth < places % k))
  /** Until when a document is busy with those who came before. */
  const busy = left.map(() => 0)
  const goneAt = left.map(() => Infinity)
  let [placed, operations, longest, last] = [0, 0, 0, 0]
  for (let nth = 0; nth < households; nth++) {
    let now = (nth / households) * seconds
    const came = now
    operations += 1
    const own = Math.imul(nth, 2654435761) >>> 0
    for (let around = 0; around < k; around++) {
      const at = (own + around) % k
      // That places are gone stays true, so whoever comes later is told so by what is remembered of it.
      if ((goneAt[at] ?? 0) <= now) continue
      operations += 1
      const begins = Math.max(now, busy[at] ?? 0)
      const has = (left[at] ?? 0) > 0
      now = begins + 1 / (has ? writesPerSecond : missesPerSecond)
      busy[at] = now
      if (!has) continue
      left[at] = (left[at] ?? 0) - 1
      if (left[at] === 0) goneAt[at] = now
      placed += 1
      last = Math.max(last, now)
      break
    }
    longest = Math.max(longest, now - came)
  }
  return { placed, operations: operations / households, longest, last }
}

const city = { households: 1_000_000, places: 30_000, seconds: 10 }
const counts = [1, 16, 64, 256]

export function buckets(): Figure[] {
  const found = counts.map(k => ({ k, ...signUps({ ...city, buckets: k }) }))
  const says = ({ k, longest, last }: (typeof found)[number]) => `k=${k}: all given after ${last.toFixed(1)} s, the longest wait ${longest.toFixed(1)} s` // prettier-ignore
  const wrong = found.reduce((sum, { placed }) => sum + Math.abs(placed - city.places), 0)
  const split = found.at(-1)
  return [
    { name: 'festival of a city: places beyond or below', measured: wrong, limit: 0, unit: 'places', note: found.map(says).join('; ') },
    { name: 'festival of a city: the longest wait', measured: split?.longest ?? Infinity, limit: 5, unit: 's', note: `in ${split?.k} documents, ${split?.operations.toFixed(2)} operations a household` },
  ]
} // prettier-ignore
