/** A report as somebody may see it: names masked, photos by short-lived addresses, the events they may cause now. */
import type { ReportSummary, ReportView, TimelineEntry } from '@shared/reports/contract'
import { thumbOf } from '@shared/thumb'
import { mayEver, type Actor } from '@shared/permissions'
import type { Holder } from '@shared/grid/node'
import { isPseudonym } from '../../_platform/personId'
import { photoUrls } from '../../_platform/files/photos'
import { viewsOf } from '../../_platform/setAside/each'
import type { Time } from '../../_platform/time'
import { reports, type Entry, type Report } from '../collections'
import { allowedEvents, partiesOf } from '../lifecycle/parties'
import { shownPhotos } from '../pictureChecks/photosOf'
import { shownNote, shownRating, shownSubmission } from './hidden'
import { nameFor, says } from './says'

type Urls = Map<string, string>
const photoOf = (fileID: string, urls: Urls) => ({ url: urls.get(fileID) ?? '' })
/** A list shows the thumbnail; photos of an older app have none. */
export const listedPhoto = (fileID: string, urls: Urls) => {
  const thumb = urls.get(thumbOf(fileID))
  return { ...photoOf(fileID, urls), ...(thumb ? { thumb } : {}) }
}

/** What a list needs of a report; the rest stays in the database. */
export const summaryFields = [
  'no', 'version', 'state', 'category', 'level', 'place', 'text', 'photos', 'submittedAt', 'ackDueAt', 'dueAt', 'nextDueAt',
  'holder', 'reporter', 'agent', 'firstUnit', 'supervisors', 'copies', 'hiddenFrom', 'ladder', 'sendBacks', 'resolvedAt',
  'textCheck', 'reviewAt', 'pause', 'openedAt', 'photoChecks', 'escalation',
] as const satisfies (keyof Report)[] // prettier-ignore

export async function view(report: Report, actor: Actor, now: Time): Promise<ReportView> {
  const resolved = report.timeline.filter(e => e.event === 'resolve').at(-1)
  const shown = [shownFirst(report, actor), ...report.timeline.map(entry => shownOf(report, entry, actor))]
  const urls = await photoUrls(shown.flat())
  const named = report.photos.length + report.timeline.flatMap(e => e.photos ?? []).length
  const withheld = named - shown.flat().length
  return {
    ...summaryOf(report, actor, now, urls),
    photos: shownFirst(report, actor).map(id => photoOf(id, urls)),
    after: resolved ? shownOf(report, resolved, actor).map(id => photoOf(id, urls)) : [],
    ...(withheld > 0 ? { withheld } : {}),
    timeline: entriesFor(report, report.timeline, actor, urls),
    ...(report.past ? { past: report.past } : {}),
    supervisors: report.supervisors.map(({ name, role }) => ({ name, role })),
    because: report.routing.because,
    outcome: report.outcome,
    rating: shownRating(report, actor),
    reopens: report.reopens,
    ...(!partiesOf(report, actor).has('reporter') ? { above: aboveOf(report) } : {}),
  }
}

/** The photos with which it was submitted, and those of a step, as far as somebody may see them. */
const shownFirst = (report: Report, actor: Actor) =>
  shownPhotos(report, actor, report.photos, [report.reporter.personId, report.agent?.personId])
const shownOf = (report: Report, { photos = [], by }: Entry, actor: Actor) =>
  shownPhotos(report, actor, photos, [by.personId])

/** Entries of a report, as far as somebody is told of them. */
export const entriesFor = (report: Report, entries: readonly Entry[], actor: Actor, urls: Urls): TimelineEntry[] =>
  entries
    .filter(e => isTold(report, e, actor))
    .map(e => ({
      at: e.at,
      by: { name: nameFor(report, e.by, actor, e.acting), role: e.by.role },
      event: e.event,
      says: says(report, e, actor),
      ...shownNote(report, e, actor),
      ...(e.photos ? { photos: shownOf(report, e, actor).map(id => photoOf(id, urls)) } : {}),
      ...(e.noPhoto ? { noPhoto: e.noPhoto } : {}),
    }))

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

const mayAsk = ({ reporter }: Report, actor: Actor) =>
  mayEver(actor, 'phone.reveal') && reporter.personId !== actor.personId && !isPseudonym(reporter.personId)

/** One page of summaries; the first photo of each in a single trip to the storage. */
export async function summaries(items: Report[], actor: Actor, now: Time): Promise<ReportSummary[]> {
  const firsts = items.flatMap(report => shownFirst(report, actor).slice(0, 1))
  const urls = await photoUrls(firsts.flatMap(id => [id, thumbOf(id)]))
  return viewsOf(reports, items, r => summaryOf(r, actor, now, urls))
}

function summaryOf(report: Report, actor: Actor, now: Time, urls: Urls): ReportSummary {
  const { _id, no, version, state, category, level, submittedAt, ackDueAt, dueAt } = report
  const photos = shownFirst(report, actor)
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
    ...(report.pause ? { pause: report.pause } : {}),
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
