/** A report as somebody may see it: names masked, photos by short-lived addresses, the events they may cause now. */
import type { ReportSummary, ReportView, TimelineEntry } from '@shared/reports/contract'
import { mayEver, type Actor } from '@shared/permissions'
import type { Holder } from '@shared/grid/node'
import { isPseudonym } from '../../_platform/personId'
import { fileUrls } from '../../_platform/sdk'
import { viewsOf } from '../../_platform/setAside/each'
import type { Time } from '../../_platform/time'
import { reports, type Entry, type Report } from '../collections'
import { allowedEvents } from '../lifecycle/parties'
import { nameFor, says } from './says'

type Urls = Map<string, string>
const photoOf = (fileID: string, urls: Urls) => ({ fileID, url: urls.get(fileID) ?? '' })

/** What a list needs of a report; the rest stays in the database. */
export const summaryFields = [
  'no', 'version', 'state', 'category', 'level', 'place', 'text', 'photos', 'submittedAt', 'ackDueAt', 'dueAt', 'nextDueAt',
  'holder', 'reporter', 'firstUnit', 'supervisors', 'copies', 'hiddenFrom', 'ladder', 'sendBacks', 'resolvedAt',
] as const satisfies (keyof Report)[] // prettier-ignore

export async function view(report: Report, actor: Actor, now: Time): Promise<ReportView> {
  const after = report.timeline.filter(e => e.event === 'resolve').at(-1)?.photos ?? []
  const urls = await fileUrls([...new Set([...report.photos, ...report.timeline.flatMap(e => e.photos ?? [])])])
  return {
    ...summaryOf(report, actor, now, urls),
    photos: report.photos.map(id => photoOf(id, urls)),
    after: after.map(id => photoOf(id, urls)),
    timeline: report.timeline.map(entry => entryView(report, entry, actor, urls)),
    ...(report.past ? { past: report.past } : {}),
    supervisors: report.supervisors.map(({ name, role }) => ({ name, role })),
    because: report.routing.because,
    outcome: report.outcome,
    rating: report.rating,
    reopens: report.reopens,
    ...(mayAsk(report, actor) ? { reporterId: report.reporter.personId } : {}),
  }
}

export const entryView = (report: Report, entry: Entry, actor: Actor, urls: Urls): TimelineEntry => ({
  at: entry.at,
  by: { name: nameFor(report, entry.by, actor, entry.acting), role: entry.by.role },
  event: entry.event,
  says: says(report, entry, actor),
  ...(entry.note ? { note: entry.note } : {}),
  ...(entry.photos ? { photos: entry.photos.map(id => photoOf(id, urls)) } : {}),
})

const mayAsk = ({ reporter }: Report, actor: Actor) =>
  mayEver(actor, 'phone.reveal') && reporter.personId !== actor.personId && !isPseudonym(reporter.personId)

/** One page of summaries; the first photo of each in a single trip to the storage. */
export async function summaries(items: Report[], actor: Actor, now: Time): Promise<ReportSummary[]> {
  const urls = await fileUrls(items.flatMap(r => r.photos.slice(0, 1)))
  return viewsOf(reports, items, r => summaryOf(r, actor, now, urls))
}

function summaryOf(report: Report, actor: Actor, now: Time, urls: Urls): ReportSummary {
  const { _id, no, version, state, category, level, place, text, photos, submittedAt, ackDueAt, dueAt } = report
  const first = photos[0]
  return {
    id: _id,
    no,
    version,
    state,
    category,
    level,
    place,
    text,
    photo: first ? photoOf(first, urls) : null,
    photoCount: photos.length,
    submittedAt,
    ackDueAt,
    dueAt,
    holder: holderView(report.holder),
    reporter: {
      name: nameFor(report, report.reporter, actor),
      isMe: report.reporter.personId === actor.personId,
    },
    allowed: allowedEvents(report, actor, now),
  }
}

export const holderView = ({ name, role, phone }: Holder) => ({ name, role, ...(phone ? { phone } : {}) })
