/** Who of a household hears what becomes of its sign-up: everybody who lives there and belongs to it, not only who tapped (DOMAIN §6). */
import { homesAt, people, type Person } from '../../_platform/call/members'
import { inFlight } from '../../_platform/data/inFlight'
import { isPseudonym } from '../../_platform/personId'
import type { Time } from '../../_platform/time'
import type { Entry } from '../collections'
import { speaksFor } from './household'

/** Homes of one trip, trips that are under way together, and people of one page. */
const homesAtOnce = 100
const tripsAtOnce = 4
const most = 999

type SignUp = Pick<Entry, 'home' | 'relation' | 'by' | 'for' | 'at'>
export type Neighbour = Pick<Person, '_id' | 'posts' | 'home'>

/**
 * Whoever signed up, whom they signed up for, and who lives with them. Not an owner who lives elsewhere, where a tenant signed up; nor who moved in
 * since: that is another household. Pure.
 * @param neighbours everybody who is bound to the home, or ever was
 */
export function hearersOf(entry: SignUp, neighbours: readonly Neighbour[], now: Time): string[] {
  const household = neighbours.flatMap(({ _id: personId, posts, home }) => {
    const [lived] = homesAt({ posts, home }, now)
    if (lived?.node !== entry.home || (lived.from && lived.from > entry.at)) return []
    return speaksFor({ personId, relation: lived.relation ?? null }, entry) ? [personId] : []
  })
  const ids = [entry.by.personId, ...(entry.for ? [entry.for.personId] : []), ...household]
  return [...new Set(ids)].filter(id => !isPseudonym(id))
}

/** Everybody who is bound to one of these homes, or ever was. Two trips for some hundred homes. */
export async function neighboursOf(homes: readonly string[]): Promise<Neighbour[]> {
  const unique = [...new Set(homes)]
  const batches = Array.from({ length: Math.ceil(unique.length / homesAtOnce) }, (_batch, nth) =>
    unique.slice(nth * homesAtOnce, (nth + 1) * homesAtOnce),
  )
  const found = await inFlight(tripsAtOnce, batches, async batch => {
    const bound: Neighbour[] = []
    for (let cursor: string | undefined; ;) {
      const options = { limit: most, cursor, select: ['posts', 'home'] as const }
      const { items, next } = await people.page('byPlace', { 'posts.node': batch }, options)
      bound.push(...items)
      if (next === null) return bound
      cursor = next
    }
  })
  return [...new Map(found.flat().map(person => [person._id, person])).values()]
}

/** The same for many sign-ups, with their neighbours read: who hears, by the home. */
export function hearersByHome(
  signUps: readonly SignUp[],
  neighbours: readonly Neighbour[],
  now: Time,
): Map<string, string[]> {
  const homes = new Set(signUps.map(({ home }) => home))
  const living = new Map<string, Neighbour[]>()
  for (const person of neighbours) {
    const node = homesAt(person, now)[0]?.node
    if (node !== undefined && homes.has(node)) living.set(node, [...(living.get(node) ?? []), person])
  }
  return new Map(signUps.map(entry => [entry.home, hearersOf(entry, living.get(entry.home) ?? [], now)]))
}
