/**
 * Somebody whom nobody knows may report an emergency, and reports it again when nobody comes at once: what comes within some minutes
 * joins the first, as one more line of it. Its `_id` is made of the report before, so that of many at the same moment one is the first.
 */
import { fail } from '@shared/errors'
import { isOpen } from '@shared/reports/flow'
import { reportRules } from '@config/community/limits'
import { deliverNow } from '../../_platform/messages/outbox'
import { sha256 } from '../../_platform/personId'
import { addMinutes, type Time } from '../../_platform/time'
import { reports, type Report } from '../collections'
import { advance } from '../lifecycle/advance'
import type { Doer } from '../lifecycle/events'
import { saveReport } from '../lifecycle/past'

/** What a guest says of an emergency, should it join an earlier one. */
export interface Said {
  doer: Doer & { key: string; body: string }
  category: Report['category']
  categoryName: string
  place: Report['place']
  text: string
  photos: string[]
  at: Time
}

/** Newest first: as many as can still be open. */
const looked = 5
/** Others said something in the same report at the same moment. */
const tries = 20

/** A guest's newest reports. One trip. */
export const newestOf = async (personId: string): Promise<Report[]> =>
  (await reports.page('byReporter', { 'reporter.personId': personId }, { limit: looked })).items

/**
 * Adds what was said to the guest's open emergency, or makes a new one.
 * @param earlier the guest's newest reports
 * @param make the new report under an `_id`
 * @throws keyReused, busy
 */
export async function joinOrInsert(
  earlier: Report[],
  said: Said,
  make: (id: string) => Promise<Report>,
): Promise<Report> {
  const done = earlier.find(report => lineOf(report, said))
  if (done) return sameBody(done, said)
  let before = earlier[0]
  for (let attempt = 0; attempt < tries; attempt++) {
    const joined = before && (await join(before, said))
    if (joined) return joined
    const report = await make(`r${sha256(`${said.doer.personId} after ${before?._id ?? 'nothing'}`).slice(0, 24)}`)
    if (await reports.insert(report)) {
      await deliverNow('reports', report._id)
      return report
    }
    before = (await reports.find(report._id)) ?? undefined
    if (!before) break
  }
  throw fail('busy')
}

const lineOf = (report: Report, { doer }: Said) =>
  report.timeline.find(entry => entry.key === doer.key && entry.by.personId === doer.personId)

function sameBody(report: Report, said: Said): Report {
  if (lineOf(report, said)?.body !== said.doer.body) throw fail('keyReused')
  return report
}

/** Null when it is somebody else's, over, or too long ago. */
async function join(first: Report, said: Said): Promise<Report | null> {
  const { doer, photos, at } = said
  for (let attempt = 0; attempt < tries; attempt++) {
    const report = attempt === 0 ? first : await reports.find(first._id)
    if (report && lineOf(report, said)) return sameBody(report, said)
    const last = report?.timeline.filter(entry => entry.by.personId === doer.personId).at(-1)?.at
    const isRecent = last !== undefined && at < addMinutes(last, reportRules.guestJoinMinutes)
    if (!report || !isRecent || report.level !== 'P0' || !isOpen(report.state)) return null
    const added = advance(report, { type: 'supplement', note: noteOf(report, said), photos }, doer, at)
    // Whoever has it was told a moment ago.
    const isQuiet = at < addMinutes(last, reportRules.guestQuietMinutes)
    const after = isQuiet ? { ...added, outbox: report.outbox, outboxAt: report.outboxAt } : added
    if (!(await saveReport(report, after))) continue
    if (!isQuiet) await deliverNow('reports', after._id)
    return after
  }
  throw fail('busy')
}

/** Of another kind or place, the line says so: nothing that was said is lost. */
function noteOf(report: Report, { category, categoryName, place, text }: Said): string {
  const words = text || '又报了一次'
  const isSame = report.category === category && report.place.code === place.code
  return isSame ? words : `又报${categoryName}，${place.name}：${words}`
}
