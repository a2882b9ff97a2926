/**
 * Somebody whom nobody knows may report an emergency, and reports it again when nobody comes at once: what comes within some minutes
 * joins the first, as one more line of it. Its `_id` is made of the report before, so that of many at the same moment one is the first.
 */
import { Failure, fail } from '@shared/errors'
import { isOpen } from '@shared/reports/flow'
import { reportRules } from '@config/community/limits'
import type { PersonContext } from '../../_platform/call/context'
import { isKnown } from '../../_platform/call/members'
import { remembers } from '../../_platform/data/calls'
import { sha256 } from '../../_platform/personId'
import { addMinutes, type Time } from '../../_platform/time'
import { reports, type Report } from '../collections'
import { advance } from '../lifecycle/advance'
import type { Doer } from '../lifecycle/events'

/** What a guest says of an emergency, should it join an earlier one. */
export interface Said {
  doer: Doer
  category: Report['category']
  categoryName: string
  place: Report['place']
  text: string
  /** Where the report keeps them. */
  photos: string[]
  at: Time
}

/** Newest first: as many as can still be open. */
const looked = 5
/** Others said something in the same report at the same moment. */
const tries = 20

/** Nobody knows the caller, and they speak for nobody else. */
export const isGuest = ({ actor }: Pick<PersonContext, 'actor'>, input: { for?: string }): boolean =>
  !isKnown(actor) && (input.for === undefined || input.for === actor.personId)

/**
 * The report that a guest's call is about: the one that it was about before, the open emergency that it joins, or a new one after it. One trip.
 * @throws keyReused
 */
export async function guestReportId(ctx: PersonContext): Promise<string> {
  const { personId } = ctx.actor
  const { items } = await reports.page('byReporter', { 'reporter.personId': personId }, { limit: looked })
  const answered = items.find(report => remembers(report, ctx))
  if (answered) return answered._id
  const [newest] = items
  if (newest && joinsAt(newest, personId, ctx.calledAt)) return newest._id
  return `r${sha256(`${personId} after ${newest?._id ?? 'nothing'}`).slice(0, 24)}`
}

const lastOf = (report: Report, personId: string) =>
  report.timeline.filter(entry => entry.by.personId === personId).at(-1)?.at

/** Is it an emergency that is still open, of which they spoke a moment ago? */
function joinsAt(report: Report, personId: string, at: Time): boolean {
  const last = lastOf(report, personId)
  return (
    last !== undefined &&
    at < addMinutes(last, reportRules.guestJoinMinutes) &&
    report.level === 'P0' &&
    isOpen(report.state)
  )
}

/** The report with one more line. @throws conflict when it is over, or was too long ago */
export function joined(report: Report, said: Said): Report {
  const { doer, photos, at } = said
  const last = lastOf(report, doer.personId)
  if (last === undefined || !joinsAt(report, doer.personId, at)) throw fail('conflict')
  const added = advance(report, { type: 'supplement', note: noteOf(report, said), photos }, doer, at)
  // Whoever has it was told a moment ago.
  const isQuiet = at < addMinutes(last, reportRules.guestQuietMinutes)
  return isQuiet ? { ...added, outbox: report.outbox, outboxAt: report.outboxAt } : added
}

/** Of another kind or place, the line says so: nothing that was said is lost. */
function noteOf(report: Report, { category, categoryName, place, text }: Said): string {
  const words = text || '又报了一次'
  const isSame = report.category === category && report.place.code === place.code
  return isSame ? words : `又报${categoryName}，${place.name}：${words}`
}

/** Calls that come at the same moment find each other: whoever was not the first looks again. @throws busy */
export async function lookingAgain<T>(change: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await change()
    } catch (error) {
      if (!(error instanceof Failure && error.code === 'conflict')) throw error
      if (attempt === tries) throw fail('busy')
    }
  }
}
