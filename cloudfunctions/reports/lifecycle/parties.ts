/** What somebody is to a report, and so which events they may cause now. */
import { householdOf, may, type Actor } from '@shared/permissions'
import { reaches } from '@shared/reports/reach'
import { eventRules, nextState, reportEvents, standing, type Party, type ReportEvent } from '@shared/reports/flow'
import { addDays, type Time } from '../../_platform/time'
import { reportRules } from '@config/community/limits'
import { canExtend, isAppealed } from './clocks'
import type { Report } from '../collections'
import { isByChoice, joinOf, recusedIn } from '../duplicates/joins'
import { isComplaint } from '../rates/contribution'
import { isSecond, mayExclude } from '../exclusions/exclusion'
import { actsForReporter } from './acting'

export const thingOf = (
  report: Pick<Report, 'reporter' | 'holder' | 'supervisors' | 'copies' | 'ladder' | 'hiddenFrom'>,
) => ({
  ownerId: report.reporter.personId,
  heldBy: [report.holder, ...report.supervisors, ...report.copies].flatMap(p => p?.personId ?? []),
  ladder: report.ladder,
  hiddenFrom: report.hiddenFrom,
})

export function partiesOf(report: Report, actor: Actor): Set<Party> {
  const parties = new Set<Party>()
  const join = joinOf(report, actor)
  if (report.reporter.personId === actor.personId || actsForReporter(report, actor)) parties.add('reporter')
  else if (join) parties.add('joiner')
  if (join && isByChoice(report, join)) parties.add('neighbour')
  if (actor.posts.some(p => p.role === 'dispatcher')) parties.add('dispatcher')
  if (isKin(report, actor)) parties.add('kin')
  const { ownerId: _mine, ...asStaff } = thingOf(report)
  if (mayCall(report, actor)) parties.add('caller')
  // Whoever declined it has no say in the appeal.
  const declined = report.state === 'declined' && report.declinedBy?.personId === actor.personId
  // Whoever is suspended, or whose term is over, holds it until it is transferred, and changes nothing in it.
  if (declined) parties.delete('dispatcher')
  else if (report.holder?.personId === actor.personId && may(actor, 'report.handle', asStaff)) parties.add('holder')
  else if (standsAbove(report, actor)) parties.add('parent')
  if (may(actor, 'report.review', { ladder: asStaff.ladder, hiddenFrom: asStaff.hiddenFrom })) parties.add('reviewer')
  if (mayExclude(report, actor)) parties.add('counter')
  if (parties.has('counter') && isSecond(report, actor)) parties.add('secondCounter')
  return parties
}

/** Of the household of whoever reported it, or they themselves: they decide nothing in it. */
const isKin = (report: Report, actor: Actor) =>
  !reaches({ hiddenFrom: [], recused: [...recusedIn(report), report.reporter.personId] }, householdOf(actor), 'handle')

/** May somebody be the one who asks by phone how it came out? Never who handled it, nor who lives with them. */
const mayCall = ({ callBack, ladder, hiddenFrom }: Report, actor: Actor) =>
  callBack !== undefined &&
  may(actor, 'report.callBack', { ladder, hiddenFrom }) &&
  reaches({ hiddenFrom: callBack.keepOut, recused: [] }, householdOf(actor), 'handle')

/**
 * Stands a post of theirs above the holder's, over a part of the grid that holds the place? The duty desk stands above all of them; of a declined
 * report they stand above whoever declined it, the duty desk too.
 */
function standsAbove({ state, declinedBy, holder, ladder, hiddenFrom }: Report, actor: Actor): boolean {
  const decliner = state === 'declined' ? declinedBy?.role : undefined
  const below = decliner ?? holder?.role
  const height = below ? standing[below] : 0
  const inPost = (post: Actor['posts'][number]) => ({ ...actor, posts: [post] })
  return (
    may(actor, 'report.assign', { ladder, hiddenFrom }) &&
    actor.posts.some(
      post =>
        ((post.role === 'dispatcher' && !decliner) || standing[post.role] > height) &&
        may(inPost(post), 'report.assign', { ladder }),
    )
  )
}

/** Rules of DOMAIN §4 that the state table alone cannot say. */
const guards: Partial<Record<ReportEvent, (report: Report, now: Time, parties: Set<Party>) => boolean>> = {
  // What somebody above found to be ours is not declined again; and nobody's, while others went into it.
  decline: ({ appeal, took = [] }) => !appeal && took.length === 0,
  // Once, and while people remember it.
  appeal: ({ appeal, declinedBy }, now) =>
    !appeal && (!declinedBy || now < addDays(declinedBy.at, reportRules.appealDays)),
  decideAppeal: ({ appeal }) => appeal?.upheld === null,
  remind: report => report.state !== 'declined' || isAppealed(report),
  escalate: report => report.state !== 'declined' || isAppealed(report),
  reopen: (report, now) => report.resolvedAt !== null && now < addDays(report.resolvedAt, reportRules.reopenDays),
  // A second send-back went to the parent, who must decide.
  sendBack: report => report.sendBacks < 2,
  review: ({ reviewAt }) => Boolean(reviewAt),
  // Neighbours rely on it: it is not one person's to take back, and what was merged into it would be lost with it.
  withdraw: ({ joined = 0, took = [] }) => joined === 0 && took.length === 0,
  rateJoined: ({ resolvedAt }, now) => resolvedAt !== null && now < addDays(resolvedAt, reportRules.reopenDays),
  // What took others in stays: so there are no chains, and no cycles.
  merge: ({ took = [], hiddenFrom }) => took.length === 0 && hiddenFrom.length === 0,
  // Its holder asks once: then it waits for the answer.
  suspend: ({ pause }, _now, parties) => parties.has('parent') || !pause,
  approveSuspension: ({ pause }) => pause?.since === null,
  extend: canExtend,
  calledBack: ({ callBackAt }) => Boolean(callBackAt),
  exclude: report => !report.exclusion && !isComplaint(report),
  confirmExclusion: ({ exclusion }) => Boolean(exclusion && !exclusion.agreed),
  include: ({ exclusion }) => Boolean(exclusion),
}

/** Why an event is not possible now: the wrong state, or the wrong person. Null when it is possible. */
export function refusal(
  report: Report,
  event: ReportEvent,
  parties: Set<Party>,
  now: Time,
): 'notNow' | 'forbidden' | null {
  const rule = eventRules[event]
  if (nextState(report.state, event) === null) return 'notNow'
  if (!rule.by.some(party => parties.has(party))) return 'forbidden'
  if (rule.impartial && parties.has('kin')) return 'forbidden'
  return guards[event]?.(report, now, parties) === false ? 'notNow' : null
}

/** The events that this person may cause now, in the table's order: the buttons. */
export function allowedEvents(report: Report, actor: Actor, now: Time): ReportEvent[] {
  const parties = partiesOf(report, actor)
  return reportEvents.filter(event => refusal(report, event, parties, now) === null)
}

/** Does somebody decide over a report: hold it, or stand above? Not over their own household's. */
export function decidesOver(report: Report, actor: Actor): boolean {
  const parties = partiesOf(report, actor)
  return !parties.has('kin') && (['holder', 'parent', 'dispatcher'] as const).some(party => parties.has(party))
}
