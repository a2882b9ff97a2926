/** Who need not be confirmed by a person: the office's roster has them in that home (DOMAIN §3). */
import type { Time } from '../../_platform/time'
import { homesAt, people, type Member, type Person } from '../../_platform/call/members'
import { rosterEntries, type Binding, type RosterEntry } from './collections'
import { endOf } from '../residence/lease'

/** How the roster is named where else a person would be. */
export const rosterDecides = { personId: 'roster', name: '花名册', role: null }

/** More people than live behind any door, or ever did. */
const mostInHome = 100

/** Who is on the roster of a home. One trip. */
export const entriesOf = async (home: string): Promise<RosterEntry[]> =>
  (await rosterEntries.page('byHome', { home }, { limit: mostInHome })).items

/** Did this entry bind them already, and nothing is new? A tenant may have said another lease than the office has. */
export const holdsBy = (entry: RosterEntry, before: Binding, wish: Wish, actor: Member): boolean =>
  before.rosterEntry === entry._id &&
  before.name === wish.name &&
  before.leaseUntil === entry.leaseUntil &&
  actor.posts.some(post => post.role === 'resident' && post.node === wish.home && post.relation === wish.relation)

/** Is somebody else of this name bound to the home already? Then the entry is most likely theirs. One trip. */
export async function isSomebodyElse({ home, name, personId }: Wish, at: Time): Promise<boolean> {
  const bound = await people.page('byPlace', { 'posts.node': home }, { limit: mostInHome, select: [...boundFields] })
  return bound.items.some(
    person =>
      person._id !== personId &&
      bare(person.name) === bare(name) &&
      homesAt(person, at).some(({ node }) => node === home),
  )
}
const boundFields = ['name', 'posts', 'home'] as const satisfies readonly (keyof Person)[]

type Wish = Pick<Binding, 'home' | 'name' | 'relation' | 'personId'>

/** Names are compared as they sound: spaces, dots and the width of letters make no difference. */
const bare = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/[\s·•.'-]/g, '')
    .toLowerCase()

/** Is this entry this person, living there as they say, and nobody else's yet? A tenant's lease must still run. */
export const matchesEntry = (entry: RosterEntry, { home, name, relation, personId }: Wish, at: Time): boolean =>
  entry.home === home &&
  bare(entry.name) === bare(name) &&
  entry.relation === relation &&
  (entry.relation !== 'tenant' || (entry.leaseUntil !== null && endOf(entry.leaseUntil) > at)) &&
  (entry.claimedBy === null || entry.claimedBy === personId)

/** The one entry that fits; null when none does, or several. */
export function entryOf(entries: RosterEntry[], wish: Wish, at: Time): RosterEntry | null {
  const [entry, ...others] = entries.filter(each => matchesEntry(each, wish, at))
  return entry && others.length === 0 ? entry : null
}
