/** Whom a notice is for: people as their posts, homes and what is known of them say it. Pure. */
import { keysOfAudience, keysOfPerson, type Tie } from '@shared/notices/terms'
import { isCareTag, isHomeTag, isWorkTag, type CareTag } from '@shared/notices/tags'
import { homesAt, postsAt, type Member, type Person } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'
import { communityCode } from '../../grid/places/community'
import type { Audience } from '../schema'
import { liesIn } from './places'

/** What of a person says whether something is for them. */
export const tieFields = ['posts', 'home', 'settings', 'care'] as const
type Tied = Pick<Person, 'posts' | 'home' | 'settings' | 'care'>

/** What holds of them: whoever chose 长辈版 is taken for an elder. */
export function careOf({ care = [], settings }: Pick<Tied, 'care' | 'settings'>): CareTag[] {
  const tags = care.filter(isCareTag)
  return settings?.edition === 'elder' && !tags.includes('elder') ? [...tags, 'elder'] : tags
}

type Whom = Pick<Audience, 'tags' | 'in' | 'out'>

/** Where somebody belongs to whom it is for: the home they live in first; null when it is not for them. */
export function placeAmong(person: Tied, audience: Whom, at: Time): string | null {
  const { tags } = audience
  const works = tags.filter(isWorkTag)
  const lives = tags.filter(isHomeTag)
  const care = careOf(person)
  if (tags.filter(isCareTag).some(tag => !care.includes(tag))) return null
  const places =
    works.length > 0
      ? postsAt(person.posts, at).filter(({ role, suspended }) => works.some(tag => tag === role) && !suspended)
      : homesAt(person, at).filter(({ relation }) => lives.length === 0 || lives.some(tag => tag === relation))
  return places.find(({ node }) => liesIn(audience, node))?.node ?? null
}

type Reader = Pick<Member, 'posts' | 'home' | 'settings' | 'care'>

const homesOf = ({ posts }: Pick<Reader, 'posts'>): Tie[] =>
  posts.flatMap(({ role, node, relation }) => (role === 'resident' ? [{ code: node, as: relation }] : []))
const worksOf = ({ posts }: Pick<Reader, 'posts'>): Tie[] =>
  posts.flatMap(({ role, node }) => (role === 'resident' ? [] : [{ code: node, as: role }]))

/**
 * The keys of what somebody reads: what is for them, what is said to everybody where they work, and, whoever they are, what is said to the whole
 * community (DOMAIN §3).
 */
export const keysOfReader = (reader: Reader): string[] => [
  ...new Set([
    ...keysOfPerson([...homesOf(reader), { code: communityCode }], worksOf(reader), careOf(reader)),
    ...keysOfPerson(
      worksOf(reader).map(({ code }) => ({ code })),
      [],
      [],
    ),
  ]),
]

/** Is it for them to read, whether or not it is sent to them? The keys find it; homes that were moved out of it are looked at here. */
export function isForReader(audience: Whom, reader: Reader): boolean {
  const keys = new Set(keysOfAudience(audience))
  const places = [...homesOf(reader), ...worksOf(reader), { code: communityCode }]
  return places.some(
    place => liesIn(audience, place.code) && keysOfPerson([place], [], careOf(reader)).some(key => keys.has(key)),
  )
}
