/** Guardians of children under 14 (个人信息保护法 第三十一条): adults bound to the same home, as far as we know. */
import { may } from '@shared/permissions'
import { homesAt, people, type DatedPost, type Member, type Person } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'
import type { Binding } from '../binding/collections'

/** More people than live behind any door. */
const most = 50

/** Somebody of whom we know that they are under 14: they said so when they were bound. */
export const isChild = (posts: DatedPost[]) => posts.some(p => p.under14)

const isAdultOf = (posts: DatedPost[], home: string) =>
  !isChild(posts) && posts.some(p => p.role === 'resident' && p.node === home)

/** Whoever is bound to a home now. One trip. */
export async function householdOf(home: string, at: Time): Promise<Person[]> {
  const found = await people.page('byPlace', { 'posts.node': home }, { limit: most, select: ['name', 'posts', 'home'] })
  return found.items.filter(person => homesAt(person, at).some(p => p.node === home))
}

/** The adults of a home, beside one person: an owner, the family, or the tenants whose child it is. One trip. */
export async function adultsOf(home: string, personId: string, at: Time): Promise<Person[]> {
  const household = await householdOf(home, at)
  return household.filter(person => person._id !== personId && isAdultOf(homesAt(person, at), home))
}

/** May this person say yes or no for the child of a request? */
export const mayConsent = (actor: Member, { personId, home }: Pick<Binding, 'personId' | 'home'>) =>
  actor.personId !== personId && isAdultOf(actor.posts, home)

/** May this person take a consent back: whoever gave it, an adult of the home, or for one given in person whoever decides. */
export const mayEndConsent = (actor: Member, request: Binding) =>
  mayConsent(actor, request) ||
  request.consent?.by.personId === actor.personId ||
  (request.consent?.inPerson !== undefined && may(actor, 'binding.decide', { ladder: request.deciders }))
