/** Who has which part in an application: whoever applies, the clerk who has it, the counter. Nobody decides for their own household (DOMAIN §7). Pure. */
import { householdOf, may, type Actor } from '@shared/permissions'
import { marksOf } from '@shared/reports/reach'
import { applicationEventsOf, type ApplicationEvent, type ApplicationParty } from '@shared/services/flow'
import type { Application, Doer } from './schema'

type Parted = Pick<Application, 'applicant' | 'agent' | 'recused' | 'ladder' | 'holder' | 'state' | 'delivery' | 'how'>

/** Whose it is, and whoever they let act for them. */
export const isApplicant = (
  { applicant, agent, how }: Pick<Parted, 'applicant' | 'agent' | 'how'>,
  actor: Actor,
): boolean =>
  may(actor, 'service.own', { ownerId: applicant.personId }) &&
  // Who wrote it down at the counter never has their word too, whoever lets them act.
  !(how !== null && agent?.personId === actor.personId)

/** Do they work at the counter for that home, whoever it is about? */
export const isCounter = ({ ladder }: Pick<Parted, 'ladder'>, actor: Actor): boolean =>
  may(actor, 'service.handle', { ladder })

/** It is their own, their household's, or that of somebody for whom they wrote it down or act. */
export const isOwn = ({ recused, applicant }: Pick<Parted, 'recused' | 'applicant'>, actor: Actor): boolean =>
  marksOf(householdOf(actor)).some(mark => recused.includes(mark)) ||
  (actor.actsFor ?? []).some(({ personId }) => personId === applicant.personId)

/** Those who may decide over it: the counter without the household. */
export const mayDecide = (application: Parted, actor: Actor): boolean =>
  isCounter(application, actor) && !isOwn(application, actor)

/** Who may know of it at all. */
export const maySee = (application: Parted, actor: Actor): boolean =>
  isApplicant(application, actor) || mayDecide(application, actor)

/** Has this clerk the case in hand? Only they see the papers. */
export const hasIt = ({ holder }: Pick<Parted, 'holder'>, { personId }: Pick<Actor, 'personId'>): boolean =>
  holder?.personId === personId

/** What nobody has in hand, whoever looks at it first takes with it. */
export function partiesOf(application: Parted, actor: Actor): ApplicationParty[] {
  const decides = mayDecide(application, actor)
  return [
    ...(isApplicant(application, actor) ? (['applicant'] as const) : []),
    ...(decides ? (['counter'] as const) : []),
    ...(decides && (application.holder === null || hasIt(application, actor)) ? (['holder'] as const) : []),
  ]
}

/** What somebody may do with it now: the table, and what it does not say. */
export const allowedOn = (application: Parted, actor: Actor): ApplicationEvent[] =>
  applicationEventsOf(application.state, partiesOf(application, actor)).filter(event => {
    if (event === 'submit') return false
    if (event === 'take') return application.holder === null
    if (event === 'handOver') return hasIt(application, actor)
    if (event === 'deliver') return application.delivery
    return true
  })

/** Whoever acts, as the history has them: at the counter with the post in which they do. */
export const doerOf = ({ ladder }: Pick<Parted, 'ladder'>, actor: Actor, atCounter: boolean): Doer => {
  const posts = actor.posts.filter(post => may({ ...actor, posts: [post] }, 'service.handle', { ladder }))
  return { personId: actor.personId, name: actor.name, role: atCounter ? (posts[0]?.role ?? null) : null }
}
