/** Everybody whom a notice is for, as the community is at this moment: in slices, in the order of their ids. */
import { people, type Person } from '../../_platform/call/members'
import { inRanges } from '../../_platform/data/inRanges'
import type { Time } from '../../_platform/time'
import type { Audience } from '../schema'
import { rangesOf } from './places'
import { placeAmong, tieFields } from './whom'

type Whom = Pick<Audience, 'tags' | 'in' | 'out'>

/** Somebody whom it is for, and where they belong to it. */
export interface Addressee<P> {
  person: P
  place: string
}

/** People that one trip reads: as many as the database gives (PLATFORM §3.5). */
export const sliceOf = 1_000

/**
 * One slice, in one trip. Somebody whose document is damaged is set aside and takes nothing from the others.
 * @param after the id behind which it begins
 * @returns `next`: the id behind which the next one begins; null when nobody is left
 */
export async function slice<Field extends keyof Person & string>(
  audience: Whom,
  after: string,
  at: Time,
  select: readonly Field[],
): Promise<{ found: Addressee<Pick<Person, Field | '_id' | (typeof tieFields)[number]>>[]; next: string | null }> {
  const fields = [...new Set([...tieFields, ...select])]
  const page = await inRanges(people, 'posts.node', rangesOf(audience), { after, limit: sliceOf, select: fields })
  const found = page.items.flatMap(person => {
    const place = placeAmong(person, audience, at)
    return place === null ? [] : [{ person, place }]
  })
  return { found, next: page.next }
}

/** All of them. A trip for each thousand people who live there. */
export async function everybody<Field extends keyof Person & string>(
  audience: Whom,
  at: Time,
  select: readonly Field[],
) {
  type Found = Awaited<ReturnType<typeof slice<Field>>>
  const all: Found['found'] = []
  for (let after: string | null = ''; after !== null;) {
    const { found, next }: Found = await slice(audience, after, at, select)
    all.push(...found)
    after = next
  }
  return all
}

/** How many they are. */
export const sizeOf = async (audience: Whom, at: Time): Promise<number> => (await everybody(audience, at, [])).length
