/** What somebody is to a report, and so which events they may cause now. */
import { may, type Actor } from '@shared/permissions'
import { eventRules, nextState, reportEvents, standing, type Party, type ReportEvent } from '@shared/reports/flow'
import { addDays, type Time } from '../../_platform/time'
import { reportRules } from '@config/community/limits'
import type { Report } from '../collections'
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
  if (report.reporter.personId === actor.personId || actsForReporter(report, actor)) parties.add('reporter')
  if (actor.posts.some(p => p.role === 'dispatcher')) parties.add('dispatcher')
  const { ownerId: _mine, ...asStaff } = thingOf(report)
  // Whoever is suspended, or whose term is over, holds it until it is transferred, and changes nothing in it.
  if (report.holder?.personId === actor.personId && may(actor, 'report.handle', asStaff)) parties.add('holder')
  else if (standsAbove(report, actor)) parties.add('parent')
  if (may(actor, 'report.review', { ladder: asStaff.ladder, hiddenFrom: asStaff.hiddenFrom })) parties.add('reviewer')
  if (mayExclude(report, actor)) parties.add('counter')
  if (parties.has('counter') && isSecond(report, actor)) parties.add('secondCounter')
  return parties
}

/** Stands a post of theirs above the holder's, over a part of the grid that holds the place? The duty desk stands above all of them. */
function standsAbove({ holder, ladder, hiddenFrom }: Report, actor: Actor): boolean {
  const height = holder ? standing[holder.role] : 0
  const inPost = (post: Actor['posts'][number]) => ({ ...actor, posts: [post] })
  return (
    may(actor, 'report.assign', { ladder, hiddenFrom }) &&
    actor.posts.some(
      post =>
        (post.role === 'dispatcher' || standing[post.role] > height) && may(inPost(post), 'report.assign', { ladder }),
    )
  )
}

/** Rules of DOMAIN §4 that the state table alone cannot say. */
const guards: Partial<Record<ReportEvent, (report: Report, now: Time) => boolean>> = {
  reopen: (report, now) => report.resolvedAt !== null && now < addDays(report.resolvedAt, reportRules.reopenDays),
  // A second send-back went to the parent, who must decide.
  sendBack: report => report.sendBacks < 2,
  review: ({ reviewAt }) => Boolean(reviewAt),
  // It is asked for once: it waits for the answer, or waits already.
  askSuspend: ({ pause }) => !pause,
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
  if (!rule.offered || nextState(report.state, event) === null) return 'notNow'
  if (!rule.by.some(party => parties.has(party))) return 'forbidden'
  return guards[event]?.(report, now) === false ? 'notNow' : null
}

/** The events that this person may cause now, in the table's order: the buttons. */
export function allowedEvents(report: Report, actor: Actor, now: Time): ReportEvent[] {
  const parties = partiesOf(report, actor)
  return reportEvents.filter(event => refusal(report, event, parties, now) === null)
}
