/** A report as somebody may see it: names masked, photos by short-lived addresses, the events they may cause now. */
import type { ReportSummary, ReportView, TimelineEntry } from '@shared/reports/contract'
import { kindOf, ladderOf } from '@shared/grid/code'
import { thumbOf } from '@shared/thumb'
import { may, type Actor } from '@shared/permissions'
import type { Holder } from '@shared/grid/node'
import { isStranger, isPseudonym } from '../../_platform/personId'
import { photoUrls } from '../../_platform/files/photos'
import { viewsOf } from '../../_platform/setAside/each'
import type { Time } from '../../_platform/time'
import { reports, type Entry, type Report } from '../collections'
import { joinedOf, nobody, seesFollowers, shownTo } from '../duplicates/follower'
import { takenIn, takenView } from '../duplicates/taken'
import { calendarFor } from '../lifecycle/clocks'
import { allowedEvents, partiesOf } from '../lifecycle/parties'
import { photosOf, photosOfStep, submittedPhotos } from '../pictureChecks/photosOf'
import { stoppedSince, waitingForOf } from '../lifecycle/pause'
import { declinedFor } from './declined'
import { shownNote, shownRating, shownSubmission } from './hidden'
import { nameFor, says } from './says'

type Urls = Map<string, string>
const photoOf = (fileID: string, urls: Urls) => ({ url: urls.get(fileID) ?? '' })
/** A list shows the thumbnail alone; what is no JPEG, and photos of an older app, have none. */
const listedPhoto = (fileID: string, urls: Urls) => {
  const thumb = urls.get(thumbOf(fileID))
  return { url: thumb ?? '', ...(thumb ? { thumb } : {}) }
}

/** What a list needs of a report; the rest stays in the database. */
export const summaryFields = [
  'no', 'version', 'state', 'category', 'level', 'place', 'text', 'photos', 'submittedAt', 'ackDueAt', 'dueAt', 'nextDueAt',
  'holder', 'reporter', 'agent', 'firstUnit', 'supervisors', 'copies', 'hiddenFrom', 'ladder', 'sendBacks', 'resolvedAt',
  'textCheck', 'reviewAt', 'pause', 'openedAt', 'recused', 'declinedBy', 'appeal', 'clocksFrom', 'extendedAt', 'callBackAt', 'callBack',
  'escalation', 'exclusion', 'joined', 'merged', 'photoChecks', 'onBehalf',
] as const satisfies (keyof Report)[] // prettier-ignore

export async function view(whole: Report, actor: Actor, now: Time): Promise<ReportView> {
  const report = shownTo(whole, actor)
  const taken = seesFollowers(report, actor) ? await takenIn(report) : []
  const resolved = report.timeline.filter(e => e.event === 'resolve').at(-1)
  const shown = [submittedPhotos(report, actor), ...report.timeline.map(entry => photosOfStep(report, entry, actor))].flat() // prettier-ignore
  const withheld = photosOf(report).length - shown.length
  const urls = await photoUrls([
    ...shown.slice(0, 1).map(thumbOf),
    ...shown,
    ...taken.flatMap(r => submittedPhotos(r, actor)),
  ])
  return {
    ...summaryOf(report, actor, now, urls),
    photos: submittedPhotos(report, actor).map(id => photoOf(id, urls)),
    after: resolved ? photosOfStep(report, resolved, actor).map(id => photoOf(id, urls)) : [],
    ...(withheld > 0 ? { withheld } : {}),
    timeline: entriesFor(report, report.timeline, actor, urls),
    ...(report.past ? { past: report.past } : {}),
    supervisors: report.supervisors.map(({ name, role }) => ({ name, role })),
    because: report.routing.because,
    outcome: report.outcome,
    rating: shownRating(report, actor),
    reopens: report.reopens,
    ...(taken.length > 0 ? { merged: taken.map(each => takenView(each, actor, urls)) } : {}),
    stoppedSince: stoppedSince(report),
    ...calendarShown(report),
    ...declinedFor(report, actor),
    ...(seesFollowers(report, actor) ? { above: aboveOf(report) } : {}),
    ...(report.onBehalf?.stranger ? { stranger: report.onBehalf.stranger } : {}),
  }
}

/** Whether the holidays are known that its running clock counts. */
function calendarShown(report: Report) {
  const { known, says } = calendarFor(report)
  return { calendarKnown: known, ...(says ? { calendarSays: says } : {}) }
}

const pauseShown = (pause: NonNullable<Report['pause']>) => ({
  waitingFor: waitingForOf(pause),
  until: pause.until,
  since: pause.since,
})

/** Entries of a report, as far as somebody is told of them. */
export const entriesFor = (report: Report, entries: readonly Entry[], actor: Actor, urls: Urls): TimelineEntry[] =>
  entries
    .filter(e => isTold(report, e, actor))
    .map(e => ({
      at: e.at,
      by: { name: nameFor(report, e.by, actor, e), role: e.by.role },
      event: e.event === 'askSuspend' ? 'suspend' : e.event,
      says: says(report, e, actor),
      ...(isToldOf(report, e, actor) ? shownNote(report, e, actor) : {}),
      ...(e.photos && isToldOf(report, e, actor)
        ? { photos: photosOfStep(report, e, actor).map(id => photoOf(id, urls)) }
        : {}),
      ...(e.noPhoto ? { noPhoto: e.noPhoto } : {}),
    }))

/** What somebody says who follows it, only those who work on it read. */
const isToldOf = (report: Report, { joiner, by }: Entry, actor: Actor) =>
  !joiner || by.personId === actor.personId || seesFollowers(report, actor)

/** That something was found fine concerns those who look; that words were hidden, everybody. */
const isTold = (report: Report, { event, verdict }: Entry, actor: Actor) =>
  event !== 'review' || verdict === 'notFine' || partiesOf(report, actor).has('reviewer')

/** Who stands above its holder, the nearest first, each once. */
const aboveOf = ({ above, holder }: Report) =>
  above
    .filter(({ personId }, at) => {
      const first = above.findIndex(other => other.personId === personId) === at
      return first && personId !== holder?.personId && !isPseudonym(personId)
    })
    .map(({ name, role }) => ({ name, role }))

/** May they ask for the reporter's phone: does a home of theirs stand in a part of the grid whose phones the caller may see? */
function mayAsk({ reporter, recused, place, ladder, onBehalf }: Report, actor: Actor): boolean {
  if ([actor.personId, nobody].includes(reporter.personId) || isPseudonym(reporter.personId)) return false
  if (isStranger(reporter.personId)) return Boolean(onBehalf?.stranger?.phone) && may(actor, 'phone.reveal', { ladder })
  const homes = recused.filter(each => kindOf(each) === 'home')
  const things = homes.map(home => ({ ladder: home === place.code ? ladder : ladderOf(home) }))
  return (homes.length > 0 ? things : [{}]).some(thing => may(actor, 'phone.reveal', thing))
}

/** One page of summaries; the first photo of each in a single trip to the storage. */
export async function summaries(items: Report[], actor: Actor, now: Time): Promise<ReportSummary[]> {
  const shown = viewsOf(reports, items, r => shownTo(r, actor))
  const urls = await photoUrls(shown.flatMap(r => submittedPhotos(r, actor).slice(0, 1).map(thumbOf)))
  return viewsOf(reports, shown, r => summaryOf(r, actor, now, urls))
}

function summaryOf(report: Report, actor: Actor, now: Time, urls: Urls): ReportSummary {
  const { _id, no, version, state, category, level, submittedAt, ackDueAt, dueAt } = report
  const photos = submittedPhotos(report, actor)
  const [first] = photos
  return {
    id: _id,
    no,
    version,
    state,
    category,
    level,
    ...shownSubmission(report, actor),
    photo: first ? listedPhoto(first, urls) : null,
    photoCount: photos.length,
    submittedAt,
    ackDueAt,
    dueAt,
    holder: holderView(report.holder),
    reporter: {
      name: nameFor(report, report.reporter, actor),
      isMe: report.reporter.personId === actor.personId,
    },
    ...(mayAsk(report, actor) ? { reporterId: report.reporter.personId } : {}),
    // Whoever took it up knows it, however they did.
    opened: report.openedAt !== undefined || !['submitted', 'assigned'].includes(state),
    ...joinedOf(report, actor),
    ...(report.merged ? { mergedInto: { id: report.merged.id, no: report.merged.no } } : {}),
    ...(report.clocksFrom ? { clocksFrom: report.clocksFrom } : {}),
    ...(report.pause ? { pause: pauseShown(report.pause) } : {}),
    ...(report.appeal ? { appeal: report.appeal } : {}),
    escalation: escalationView(report),
    allowed: allowedEvents(report, actor, now),
  }
}

export const escalationView = ({ escalation }: Pick<Report, 'escalation'>) => ({
  level: escalation?.level ?? 0,
  since: escalation?.since ?? null,
})

export const holderView = (holder: Holder | null) =>
  holder && { name: holder.name, role: holder.role, ...(holder.phone ? { phone: holder.phone } : {}) }
