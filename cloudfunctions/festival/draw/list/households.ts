/** What the rule asks of a household: does somebody old or disabled live there, and were they not drawn last year? Asked once, at closing. */
import { people, homesAt, type Person } from '../../../_platform/call/members'
import { inFlight } from '../../../_platform/data/inFlight'
import type { Time } from '../../../_platform/time'
import { entries, type Entry } from '../../collections'

/** Homes of one trip, and trips that are under way together. */
const homesAtOnce = 100
const tripsAtOnce = 4
const most = 999

/** Somebody old or disabled, as whoever answers for them noted it; whoever chose 长辈版 is taken for an elder, as for notices. */
const isFrail = ({ care = [], settings }: Pick<Person, 'care' | 'settings'>) =>
  care.some(note => note === 'elder' || note === 'livesAlone' || note === 'disabled') || settings?.edition === 'elder'

export interface HouseholdFacts {
  reserved: boolean
  lostBefore: boolean
}

/** Of each home: who lives there now. */
async function livingIn(homes: readonly string[], at: Time): Promise<Person[]> {
  const select = ['posts', 'home', 'care', 'settings']
  const found: Person[] = []
  for (let cursor: string | undefined; ;) {
    const { items, next } = await people.page('byPlace', { 'posts.node': homes }, { limit: most, cursor, select })
    found.push(...items.filter(person => homesAt(person, at)[0]))
    if (next === null) return found
    cursor = next
  }
}

/** Sign-ups of the year before, of these homes. */
async function ofYearBefore(homes: readonly string[], edition: number): Promise<Entry[]> {
  const { items } = await entries.page('byHome', { home: homes }, { limit: most, also: { edition: edition - 1 }, select: ['home', 'state', 'by', 'for'] }) // prettier-ignore
  return items
}

/**
 * By the code of the home. Who was not drawn last year comes first only where somebody of them still lives there, and only if they had no place in
 * any session of that year. Two trips for a hundred homes.
 */
export async function householdFacts(
  homes: readonly string[],
  edition: number,
  at: Time,
): Promise<Map<string, HouseholdFacts>> {
  const unique = [...new Set(homes)]
  const batches = Array.from({ length: Math.ceil(unique.length / homesAtOnce) }, (_batch, nth) =>
    unique.slice(nth * homesAtOnce, (nth + 1) * homesAtOnce),
  )
  const known = await inFlight(tripsAtOnce, batches, async batch => {
    const [persons, before] = await Promise.all([livingIn(batch, at), ofYearBefore(batch, edition)])
    return batch.map((home): [string, HouseholdFacts] => {
      const living = persons.filter(person => homesAt(person, at)[0]?.node === home)
      return [home, { reserved: living.some(isFrail), lostBefore: lostIn(before, home, living) }]
    })
  })
  return new Map(known.flat())
}

function lostIn(before: readonly Entry[], home: string, living: readonly Pick<Person, '_id'>[]): boolean {
  const theirs = before.filter(entry => entry.home === home)
  const hadPlace = theirs.some(({ state }) => ['placed', 'checkedIn', 'noShow', 'offered', 'passed'].includes(state))
  const isStill = ({ by, for: whom }: Entry) => living.some(({ _id }) => _id === by.personId || _id === whom?.personId)
  return !hadPlace && theirs.some(entry => ['notDrawn', 'waiting'].includes(entry.state) && isStill(entry))
}
