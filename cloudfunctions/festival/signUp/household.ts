/** For which household somebody signs up: the one in whose home they live, or that of somebody who asked them to act (DOMAIN §6). */
import { fail } from '@shared/errors'
import type { Relation } from '@shared/people/labels'
import { ofPerson } from '../../_platform/call/authorisation'
import type { PersonContext } from '../../_platform/call/context'
import { homesAt, type DatedPost } from '../../_platform/call/members'

export interface Applicant {
  personId: string
  name: string
  home: string
  /** What ties them to the home. */
  relation: Relation | null
  /** Since when it does; null: nobody knows. */
  since: string | null
  /** What else they are bound to: a person with two homes signs up for the one in which they live. */
  otherHomes: string[]
}

const applicant = (who: { personId: string; name: string }, bindings: DatedPost[]): Applicant | null => {
  const [lived, ...others] = bindings
  if (!lived) return null
  return {
    ...who,
    home: lived.node,
    relation: lived.relation ?? null,
    since: lived.from ?? null,
    otherHomes: others.map(({ node }) => node).filter(node => node !== lived.node),
  }
}

/** The caller as somebody of their own household; null for whoever lives nowhere here. */
export function asApplicant({ actor, clock }: Pick<PersonContext, 'actor' | 'clock'>): Applicant | null {
  const { personId, name } = actor
  return applicant({ personId, name }, homesAt(actor, clock.now()))
}

/** Somebody for whom the caller acts at this moment. @throws notFound when they may not, or there is nobody */
export const principal = ofPerson((person, personId, ctx): Applicant | null => {
  if (personId === ctx.actor.personId) return asApplicant(ctx)
  if (!person || !ctx.actor.actsFor.some(each => each.personId === personId)) {
    throw fail('notFound', { message: '您现在不能替这个人办事，请他在「我的」里重新选您' })
  }
  return applicant({ personId, name: person.name }, homesAt(person, ctx.clock.now()))
})

/** @throws notBound for whoever lives nowhere here */
export function bound(found: Applicant | null): Applicant {
  if (!found) throw fail('notBound', { message: '请先在「我的」里绑定房屋，柿子节一户报一次' })
  return found
}

/** One household, one sign-up for a session, whoever of it taps. */
export const entryIdOf = (session: string, home: string) => `${session}#${home}`

/** Who lives in a home that is let decides for it: an owner who doesn't live there neither reads nor changes what a tenant said, and blocks nobody. */
export function speaksFor(who: Pick<Applicant, 'personId' | 'relation'>, entry: Spoken): boolean {
  if (entry.by.personId === who.personId || entry.for?.personId === who.personId) return true
  return !(who.relation === 'owner' && entry.relation === 'tenant')
}

/** A tenant speaks for the household from now on, where an owner who lives elsewhere had signed up. */
export const takesOver = (who: Pick<Applicant, 'personId' | 'relation'>, entry: Spoken): boolean =>
  who.relation === 'tenant' && entry.relation === 'owner'

interface Spoken {
  by: { personId: string }
  for: { personId: string } | null
  relation: Relation | null
}
