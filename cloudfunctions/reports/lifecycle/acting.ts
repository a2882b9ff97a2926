/** Acting for somebody, 代办 (DOMAIN §3): whose report it is, and that each use is written down with the mandate it rests on. */
import { fail } from '@shared/errors'
import { may, type Actor } from '@shared/permissions'
import type { ReportEvent } from '@shared/reports/flow'
import { auditActor, personEntity, record } from '../../_platform/privacy/audit'
import { homesAt, isKnown, postsAt, type Member, type Person } from '../../_platform/call/members'
import { toPersonId } from '../../_platform/personId'
import type { Time } from '../../_platform/time'
import { runTransaction, type Transaction } from '../../_platform/data/transaction'
import { mandates } from '../../people/mandates/collections'
import { holdsAt, mandateId } from '../../people/mandates/mandate'
import { reports, type Report } from '../collections'
import { saveWithin } from './past'

const gone = () => fail('notFound', { message: '您现在不能替这个人办事,请他在「我的」里重新选您' })

/** Somebody whose report it is, as routing and the report know them. */
export interface Reporter {
  personId: string
  name: string
  home: string | null
  /** Whether they have a home or a post here: others may report an emergency only. */
  bound: boolean
}

/**
 * Whose report it becomes: the caller's, or that of somebody for whom they act.
 * @param named whom the input names, as the caller's own trip read them
 * @throws notFound when the caller may not act for them at this moment
 */
export function reporterOf(actor: Member, named: Person[], principal: string | undefined, at: Time): Reporter {
  const { personId, name, home } = actor
  const id = principal === undefined ? personId : toPersonId(principal)
  if (id === personId) return { personId, name, home, bound: isKnown(actor) }
  const person = named.find(p => p._id === id)
  if (!person || !may(actor, 'report.submit', { ownerId: id })) throw gone()
  return {
    personId: id,
    name: person.name,
    home: homesAt(person, at)[0]?.node ?? null,
    bound: postsAt(person.posts, at).length > 0,
  }
}

/** Whoever works on a report: they never have the reporter's word too, whoever lets them act. */
const isHandling = (report: Report, personId: string) =>
  report.firstUnit.personId === personId || [report.holder, ...report.supervisors].some(p => p.personId === personId)

/** Does this person have the reporter's word only because the reporter lets them act? */
export const actsForReporter = (report: Report, actor: Actor): boolean =>
  report.reporter.personId !== actor.personId &&
  may(actor, 'report.own', { ownerId: report.reporter.personId, hiddenFrom: report.hiddenFrom }) &&
  !isHandling(report, actor.personId)

/** A new report of a principal, and the use of the mandate, as one. False when it is there already. */
export const insertActing = (report: Report, actor: Actor): Promise<boolean> =>
  runTransaction(async transaction => {
    if (await transaction.find(reports, report._id)) return false
    await use(transaction, report, actor, 'submit', report.submittedAt)
    await transaction.insert(reports, report)
    return true
  })

/** A change of a principal's report, and the use of the mandate, as one. False when somebody was first. */
export const saveActing = (
  before: Report,
  after: Report,
  actor: Actor,
  event: ReportEvent,
  at: Time,
): Promise<boolean> =>
  runTransaction(async transaction => {
    const current = await transaction.find(reports, before._id)
    if (current?.version !== before.version) return false
    await use(transaction, after, actor, event, at)
    await saveWithin(transaction, current, after)
    return true
  })

/** Writes the use into the principal's audit, if the mandate still holds. @throws notFound when it was ended meanwhile */
async function use(
  transaction: Transaction,
  report: Report,
  actor: Actor,
  event: ReportEvent,
  at: Time,
): Promise<void> {
  const { personId: subject } = report.reporter
  const mandate = await transaction.find(mandates, mandateId(subject, actor.personId))
  if (!mandate || !holdsAt(mandate, at)) throw gone()
  const deed = { entity: personEntity(subject), action: 'actFor' as const, by: auditActor(actor), subject }
  await record(transaction, { ...deed, what: { event, report: report._id, no: report.no } }, at)
}
