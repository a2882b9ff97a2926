/**
 * The pure middle: a report, an event, and the report after it. State, version, timeline and outbox change together
 * (DOMAIN §4, ARCHITECTURE §4.1). No trip, no clock, no chance.
 */
import { fail } from '@shared/errors'
import { leadRoles, type Role } from '@shared/permissions'
import { eventRules, nextState, type ReportEvent } from '@shared/reports/flow'
import type { Holder } from '@shared/grid/node'
import { reportRules } from '@config/community/limits'
import { withMentions } from '../../_platform/data/mentions'
import { withOutbox } from '../../_platform/messages/outbox'
import { withNewPhotos } from '../../_platform/photoChecks/check'
import { isPseudonym } from '../../_platform/personId'
import { addDays, type Time } from '../../_platform/time'
import type { Entry, Report } from '../collections'
import type { Change, Doer } from './events'
import { pauseAfter, resumesAt, stands, withTimeBack } from './pause'
import { climbed, escalatesAt } from '../ladder/climb'
import { messagesOf } from './notices'
import { reviewed, waitsSince } from './reviews'

/**
 * The report after an event. Permission was asked before (`parties.refusal`); this only knows the table.
 * @throws notNow when the table has no such event in this state
 */
export function advance(report: Report, change: Change, by: Doer, now: Time): Report {
  const state = change.type === 'submit' ? report.state : nextState(report.state, change.type)
  if (state === null || !eventRules[change.type].offered) throw fail('notNow')
  const changed: Report = {
    ...report,
    ...effects(report, change, now),
    ...pauseAfter(report, change, now),
    state,
    version: report.version + 1,
  }
  const told = { ...changed, timeline: [...changed.timeline, entryOf(change, by, now)] }
  const after = withNewPhotos(told, 'photos' in change ? change.photos : [], now)
  const settled = {
    ...after,
    ...clocks(after, change.type, now),
    ...resumesAt(after),
    ...escalatesAt(after),
    reviewAt: waitsSince(after),
  }
  return withMentions(withOutbox(settled, messagesOf(settled, change, by, now), now))
}

/** What an event changes beside state, version and timeline. */
function effects(report: Report, change: Change, now: Time): Partial<Report> {
  switch (change.type) {
    case 'assign':
    case 'transfer':
      return { holder: change.to, firstUnit: report.firstUnit ?? firstUnitOf(change) }
    case 'sendBack':
      return { holder: change.to, sendBacks: report.sendBacks + 1 }
    case 'resolve':
      return { outcome: change.outcome, resolvedAt: now, rating: null }
    case 'rate':
      return { rating: { solved: change.solved, rating: change.rating, ...(change.note ? { note: change.note } : {}) } }
    case 'reopen':
      return {
        reopens: report.reopens + 1,
        supervisors: change.supervisor ? joined(report.supervisors, change.supervisor) : report.supervisors,
        rating: change.rating
          ? { solved: false, rating: change.rating, ...(change.note ? { note: change.note } : {}) }
          : report.rating,
        outcome: null,
        // Whoever settled it has left the community: the supervisor has it now, for somebody always does.
        holder: hasLeft(report.holder) && change.supervisor ? change.supervisor : report.holder,
      }
    case 'review':
      return reviewed(report, change.waits, change.verdict)
    case 'resume':
      return withTimeBack(report, now)
    case 'escalate':
      return climbed(report, change, now)
    default:
      return {}
  }
}

const firstUnitOf = ({ to, node }: { to: Holder; node?: string }) => ({
  personId: to.personId,
  ...(node === undefined ? {} : { node }),
})

const joined = (list: Holder[], one: Holder) => (list.some(s => s.personId === one.personId) ? list : [...list, one])

/** Which clock runs after an event: to acknowledge, to finish, until it closes by itself, or how long it has been over. */
function clocks(report: Report, event: ReportEvent, now: Time): Pick<Report, 'nextDueAt' | 'closesAt' | 'endedAt'> {
  const none = { nextDueAt: null, closesAt: null, endedAt: null }
  switch (report.state) {
    case 'submitted':
    case 'assigned':
      return { ...none, nextDueAt: report.ackDueAt }
    case 'inProgress':
      return { ...none, nextDueAt: report.dueAt }
    case 'resolved':
      return { ...none, closesAt: event === 'resolve' ? addDays(now, reportRules.silenceDays) : report.closesAt }
    case 'suspended':
      // A pause that waits for others than the resident stops no clock (DOMAIN §4).
      return { ...none, nextDueAt: stands(report) ? null : report.dueAt }
    case 'closed':
    case 'declined':
    case 'withdrawn':
      return { ...none, endedAt: now }
  }
}

function entryOf(change: Change, by: Doer, now: Time): Entry {
  const note = 'note' in change ? change.note : undefined
  const photos = 'photos' in change && change.photos.length > 0 ? change.photos : undefined
  const to = 'to' in change ? change.to : change.type === 'reopen' ? change.supervisor : null
  return {
    at: now,
    by: { personId: by.personId, name: by.name, role: by.role },
    ...(by.acting ? { acting: true } : {}),
    event: change.type,
    ...(to ? { to: { personId: to.personId, name: to.name, role: to.role } } : {}),
    ...(change.type === 'resolve' ? { outcome: change.outcome } : {}),
    ...('until' in change ? { until: change.until } : {}),
    ...(change.type === 'review' ? { verdict: change.verdict } : {}),
    ...(change.type === 'review' && change.waits.every(({ kind }) => kind === 'photo')
      ? { looked: 'photo' as const }
      : {}),
    ...(note ? { note } : {}),
    ...(note && by.doubtful ? { textCheck: 'review' as const } : {}),
    ...(photos ? { photos } : {}),
    ...('percent' in change ? { clock: change.clock, percent: change.percent } : {}),
    ...('noPhoto' in change && change.noPhoto && !photos ? { noPhoto: change.noPhoto } : {}),
  }
}

const hasLeft = (who: Holder | null) => who !== null && isPseudonym(who.personId)

/** Those above who can still be asked: not who left, nor who has it. */
const stillAbove = ({ above, holder }: Report) =>
  above.filter(who => !hasLeft(who) && who.personId !== holder?.personId)

/**
 * Who supervises after a reopening: first the next lead above the holder, then one level higher, after that only the
 * chief lead (DOMAIN §4). Null when nobody stands above.
 */
export function supervisorAfterReopen(report: Report): Holder | null {
  const leads = stillAbove(report).filter(p => (leadRoles as readonly Role[]).includes(p.role))
  return (report.reopens >= 2 ? leads.at(-1) : (leads[report.reopens] ?? leads.at(-1))) ?? null
}

/**
 * Who decides after a send-back: the duty desk, and after the second time the lead above the holder (DOMAIN §4). Where nobody else is left,
 * whoever has it.
 * @throws notNow when nobody has it
 */
export function deciderAfterSendBack(report: Report): Holder {
  const others = stillAbove(report)
  const decider = (report.sendBacks === 0 ? others.at(-1) : others[0]) ?? report.holder
  if (!decider) throw fail('notNow')
  return decider
}
