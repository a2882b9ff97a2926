/**
 * The pure middle: a report, an event, and the report after it. State, version, timeline and outbox change together
 * (DOMAIN §4, ARCHITECTURE §4.1). No trip, no clock, no chance.
 */
import { fail } from '@shared/errors'
import { leadRoles, type Role } from '@shared/permissions'
import { nextState, type ReportEvent, type ReportState } from '@shared/reports/flow'
import type { Holder } from '@shared/grid/node'
import { reportRules } from '@config/community/limits'
import { withMentions } from '../../_platform/data/mentions'
import { withOutbox } from '../../_platform/messages/outbox'
import { withNewPhotos } from '../../_platform/photoChecks/check'
import { isStranger, isPseudonym } from '../../_platform/personId'
import { addDays, type Time } from '../../_platform/time'
import type { Entry, Report } from '../collections'
import { answerDueAt, begunAnew, extended, finishAnew, isAppealed } from './clocks'
import { isOtherwise, type Change, type Doer } from './events'
import { exclusionAfter } from '../exclusions/exclusion'
import { factsKept } from '../rates/contribution'
import { factsAfter } from '../rates/facts'
import { toCount } from '../rates/toCount'
import { pauseAfter, resumesAt, stands, withTimeBack } from './pause'
import { climbed, escalatesAt } from '../ladder/climb'
import { messagesOf } from './notices'
import { afterCall } from '../callBack/afterCall'
import { ratedBy, unrated } from '../duplicates/ratings'
import { withoutFollower } from '../duplicates/joins'
import { reviewed, waitsSince } from './reviews'

/**
 * The report after an event. Permission was asked before (`parties.refusal`); this only knows the table.
 * @throws notNow when the table has no such event in this state
 */
export function advance(report: Report, change: Change, by: Doer, now: Time): Report {
  const state = stateAfter(report, change)
  if (state === null) throw fail('notNow')
  const changed: Report = {
    ...report,
    ...effects(report, change, by, now),
    ...pauseAfter(report, change, now),
    state,
    version: report.version + 1,
  }
  const entry = entryOf(change, by, now)
  const stepped = { ...changed, timeline: [...changed.timeline, entry], facts: factsAfter(factsKept(report), entry) }
  const counted = { ...stepped, ...toCount(report, stepped, now) }
  const after = withNewPhotos(counted, 'photos' in change ? change.photos : [], now)
  const settled = {
    ...after,
    ...clocks(after, change.type, now),
    ...resumesAt(after),
    ...escalatesAt(after),
    reviewAt: waitsSince(after),
  }
  return withMentions(withOutbox(settled, messagesOf(settled, change, by, now), now))
}

/** Where an event leads: by the table; a new one stays where it begins, and what is taken out of another is where it was. */
function stateAfter({ state, merged }: Report, change: Change): ReportState | null {
  if (change.type === 'submit') return state
  const next = nextState(state, change.type, isOtherwise(change))
  return change.type === 'unmerge' && next !== null ? (merged?.state ?? next) : next
}

/** What an event changes beside state, version and timeline. */
function effects(report: Report, change: Change, by: Doer, now: Time): Partial<Report> {
  switch (change.type) {
    case 'assign':
    case 'transfer':
      return { holder: change.to, firstUnit: report.firstUnit ?? firstUnitOf(change) }
    case 'sendBack':
      return { holder: change.to, sendBacks: report.sendBacks + 1 }
    case 'resolve':
      return {
        outcome: change.outcome,
        resolvedAt: now,
        resolvedVersion: report.version + 1,
        rating: null,
        ...unrated(report),
      }
    case 'rate':
    case 'rateJoined':
      return ratedBy(report, by, change)
    case 'reopen':
      return {
        ...againOpen(report, change.supervisor, now),
        ...(change.rating ? ratedBy(report, by, { ...change, solved: false, rating: change.rating }) : {}),
      }
    case 'unfollow':
      return withoutFollower(report, by.joiner)
    case 'decline':
      return { declinedBy: { personId: by.personId, role: change.as, at: now } }
    case 'appeal':
      return { ...asked(report, now), holder: change.to }
    case 'decideAppeal':
      return {
        ...(report.appeal ? { appeal: { ...report.appeal, upheld: change.upheld } } : {}),
        ...(change.upheld ? { ...begunAnew(report, now), holder: change.to } : {}),
      }
    case 'extend':
      return extended(report, now)
    case 'close':
      return change.keepOut ? { callBackAt: now, callBack: { drawnAt: now, keepOut: change.keepOut, tries: 0 } } : {}
    case 'calledBack':
      return {
        ...afterCall(report, change, now),
        ...(change.reached && !change.solved ? againOpen(report, change.supervisor, now) : {}),
      }
    case 'review':
      return reviewed(report, change.waits, change.verdict)
    case 'resume':
      return withTimeBack(report, now)
    case 'merge':
      return { merged: { id: change.other.id, no: change.other.no, state: report.state } }
    case 'unmerge':
      return { merged: null }
    case 'exclude':
    case 'confirmExclusion':
    case 'include':
      return exclusionAfter(report, change, by, now)
    case 'escalate':
      return climbed(report, change, now)
    default:
      return {}
  }
}

/** Somebody has to answer. Supervision goes on from where it is, and whether their time ran out is a question of its own. */
const asked = ({ escalation }: Report, now: Time): Partial<Report> => ({
  appeal: { at: now, dueAt: answerDueAt(now), upheld: null },
  ...(escalation ? { escalation: { ...escalation, breachedAt: null } } : {}),
})

/** It is taken up again, with a supervisor more. */
const againOpen = (report: Report, supervisor: Holder | null, now: Time): Partial<Report> => ({
  ...finishAnew(report, now),
  reopens: report.reopens + 1,
  supervisors: supervisor ? joined(report.supervisors, supervisor) : report.supervisors,
  outcome: null,
  // Whoever settled it has left the community: the supervisor has it now, for somebody always does.
  holder: hasLeft(report.holder) && supervisor ? supervisor : report.holder,
  ...(report.callBackAt ? { callBackAt: null } : {}),
})

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
      return { ...none, closesAt: event === 'resolve' ? silentUntil(report, now) : report.closesAt }
    case 'suspended':
      // A pause that waits for others than the resident stops no clock (DOMAIN §4).
      return { ...none, nextDueAt: stands(report) ? null : report.dueAt }
    case 'declined':
      // An appeal waits for its answer as an open report waits for its holder.
      return report.appeal && isAppealed(report)
        ? { ...none, nextDueAt: report.appeal.dueAt }
        : { ...none, endedAt: now }
    case 'closed':
    case 'withdrawn':
    case 'merged':
      return { ...none, endedAt: now }
  }
}

/** Whoever has no account can say nothing by themselves: it is closed with the next minute, and they are asked by phone. */
const silentUntil = ({ reporter }: Report, now: Time) =>
  isStranger(reporter.personId) ? now : addDays(now, reportRules.silenceDays)

/** What the figures take as somebody's word: the reporter's, or of whoever follows it their own. That it is not solved counts from anybody. */
function wordOf(change: Change, { joiner }: Doer): Pick<Entry, 'word'> {
  const own = joiner === undefined || change.type === 'rateJoined'
  const rating = own && 'rating' in change && change.rating ? { rating: change.rating } : {}
  if (change.type === 'reopen') return { word: { solved: false, ...rating } }
  return 'solved' in change && own ? { word: { solved: change.solved, ...rating } } : {}
}

function entryOf(change: Change, by: Doer, now: Time): Entry {
  const note = 'note' in change ? change.note : undefined
  const photos = 'photos' in change && change.photos.length > 0 ? change.photos : undefined
  const to = 'to' in change ? change.to : 'supervisor' in change ? change.supervisor : null
  const answer = answerOf(change)
  return {
    at: now,
    by: { personId: by.personId, name: by.name, role: by.role },
    ...(by.acting ? { acting: true } : {}),
    ...(by.joiner ? { joiner: true } : {}),
    event: change.type,
    ...(to ? { to: { personId: to.personId, name: to.name, role: to.role } } : {}),
    ...(change.type === 'resolve' ? { outcome: change.outcome } : {}),
    ...('other' in change ? { other: change.other } : {}),
    ...('until' in change ? { until: change.until } : {}),
    ...('channel' in change ? { channel: change.channel } : {}),
    ...(answer === undefined ? {} : { answer }),
    ...(change.type === 'review' ? { verdict: change.verdict } : {}),
    ...(change.type === 'review' && change.waits.every(({ kind }) => kind === 'photo')
      ? { looked: 'photo' as const }
      : {}),
    ...(note ? { note } : {}),
    ...(note && by.doubtful ? { textCheck: 'review' as const } : {}),
    ...wordOf(change, by),
    ...(photos ? { photos } : {}),
    ...('percent' in change ? { clock: change.clock, percent: change.percent } : {}),
    ...('noPhoto' in change && change.noPhoto && !photos ? { noPhoto: change.noPhoto } : {}),
  }
}

/** What was answered, where it can be no. */
function answerOf(change: Change): boolean | undefined {
  if (change.type === 'approveSuspension') return change.approved
  if (change.type === 'decideAppeal') return change.upheld
  if (change.type === 'calledBack') return change.reached ? change.solved : undefined
  return undefined
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
