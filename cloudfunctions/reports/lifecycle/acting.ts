/** Acting for somebody, 代办 (DOMAIN §3): whose report it is, and that each use is written down with the mandate it rests on. */
import { fail } from '@shared/errors'
import { householdOf, may, type Actor } from '@shared/permissions'
import type { ReportUse } from '@shared/reports/uses'
import type { Household } from '@shared/reports/reach'
import { ofPerson } from '../../_platform/call/authorisation'
import { auditActor, personEntity, type AuditEvent } from '../../_platform/privacy/audit'
import { homesAt, isKnown, postsAt, type Member } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'
import type { Transaction } from '../../_platform/data/transaction'
import { mandates } from '../../people/mandates/collections'
import { holdsAt, mandateId } from '../../people/mandates/mandate'
import type { Report } from '../collections'

const gone = () => fail('notFound', { message: '您现在不能替这个人办事，请他在「我的」里重新选您' })

/** Somebody whose report it is, as routing and the report know them. */
export interface Reporter extends Household {
  name: string
  /** Whether they have a home or a post here: others may report an emergency only. */
  bound: boolean
}

/** Whose report it becomes without somebody else being named: the caller's. */
export const asReporter = (actor: Member): Reporter => ({
  ...householdOf(actor),
  name: actor.name,
  bound: isKnown(actor),
})

/** Somebody for whom the caller acts at this moment. @throws notFound when they may not, or there is nobody */
export const principal = ofPerson((person, personId, { actor, clock }): Reporter => {
  if (personId === actor.personId) return asReporter(actor)
  if (!person || !may(actor, 'report.submit', { ownerId: personId })) throw gone()
  const at = clock.now()
  return {
    personId,
    name: person.name,
    homes: homesAt(person, at).map(({ node }) => node),
    bound: postsAt(person.posts, at).length > 0,
  }
})

/** Whoever works on a report: they never have the reporter's word too, whoever lets them act. */
export const isHandling = (report: Pick<Report, 'firstUnit' | 'holder' | 'supervisors'>, personId: string) =>
  [report.firstUnit, report.holder, ...report.supervisors].some(p => p?.personId === personId)

/** Whoever wrote it down for the reporter, or lives with them: they never have the reporter's word too. */
const wroteIt = ({ onBehalf, agent }: Pick<Report, 'onBehalf' | 'agent'>, actor: Actor): boolean =>
  onBehalf !== undefined &&
  (agent?.personId === actor.personId || householdOf(actor).homes.some(home => onBehalf.homes.includes(home)))

/** Does this person have the reporter's word only because the reporter lets them act? */
export const actsForReporter = (report: Report, actor: Actor): boolean =>
  report.reporter.personId !== actor.personId &&
  may(actor, 'report.own', { ownerId: report.reporter.personId, hiddenFrom: report.hiddenFrom }) &&
  !isHandling(report, actor.personId) &&
  !wroteIt(report, actor)

/**
 * The use of a mandate, for the principal's audit, if it still holds within this change.
 * @param subject whose word it was: the reporter's, or that of somebody who follows the report
 * @throws notFound when it was ended meanwhile
 */
export async function useOfMandate(
  transaction: Transaction,
  report: Report,
  actor: Actor,
  event: ReportUse,
  at: Time,
  subject: string = report.reporter.personId,
): Promise<AuditEvent> {
  const mandate = await transaction.find(mandates, mandateId(subject, actor.personId))
  if (!mandate || !holdsAt(mandate, at)) throw gone()
  const what = { event, report: report._id, no: report.no }
  return { entity: personEntity(subject), action: 'actFor', by: auditActor(actor), subject, what }
}
