/** Acting for somebody, 代办 (DOMAIN §3): whose application it becomes, and that each use is written down with the mandate it rests on. */
import { fail } from '@shared/errors'
import { householdOf, may } from '@shared/permissions'
import type { ServiceUse } from '@shared/services/uses'
import { ofPerson } from '../../../_platform/call/authorisation'
import { homesAt, type Member } from '../../../_platform/call/members'
import type { Transaction } from '../../../_platform/data/transaction'
import { auditActor, personEntity, type AuditEvent } from '../../../_platform/privacy/audit'
import type { Time } from '../../../_platform/time'
import { mandates } from '../../../people/mandates/collections'
import { holdsAt, mandateId, namesServices } from '../../../people/mandates/mandate'
import type { Application } from '../schema'

const gone = () => fail('notFound', { message: '您现在不能替这个人办事，请他在「我的」里再选您一次，同意您替他交材料' })

/** Somebody who applies, with the home they live in now. */
export interface Applicant {
  personId: string
  name: string
  homes: readonly string[]
  home: string | null
}

/** Whose it becomes without somebody else being named: the caller's. */
export const asApplicant = (actor: Member): Applicant => ({ ...householdOf(actor), name: actor.name, home: actor.home })

/** Somebody for whom the caller acts at this moment. @throws notFound when they may not, or there is nobody */
export const principal = ofPerson((person, personId, { actor, clock }): Applicant => {
  if (personId === actor.personId) return asApplicant(actor)
  if (!person || !may(actor, 'service.apply', { ownerId: personId })) throw gone()
  const homes = homesAt(person, clock.now()).map(({ node }) => node)
  return { personId, name: person.name, homes, home: homes[0] ?? null }
})

/**
 * The use of a mandate, for the principal's audit, if it still holds within this change.
 * @throws notFound when it was ended meanwhile
 */
export async function useOfMandate(
  transaction: Transaction,
  { _id, no, applicant, service }: Pick<Application, '_id' | 'no' | 'applicant' | 'service'>,
  actor: Member,
  event: ServiceUse,
  at: Time,
): Promise<AuditEvent> {
  const mandate = await transaction.find(mandates, mandateId(applicant.personId, actor.personId))
  if (!mandate || !holdsAt(mandate, at) || !namesServices(mandate)) throw gone()
  const what = { event, service: service.id, application: _id, no }
  return {
    entity: personEntity(applicant.personId),
    action: 'actFor',
    by: auditActor(actor),
    subject: applicant.personId,
    what,
  }
}
