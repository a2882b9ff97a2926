/** From looking at a notice to its end (DOMAIN §5). Pure. */
import { fail } from '@shared/errors'
import { nextNoticeState, type NoticeEvent } from '@shared/notices/flow'
import { noticeRules } from '@config/community/notices'
import type { Decision, Added } from '../../_platform/data/change'
import type { AnyCollection } from '../../_platform/data/collection'
import { leasedUntil } from '../../_platform/messages/outbox'
import { tell, type Told } from '../../_platform/messages/tell'
import { addDays, addMinutes, toEpoch, type Time } from '../../_platform/time'
import type { Places } from '../audience/places'
import { noticeEditions, type Edition } from '../collections'
import type { Content, Notice, Someone } from '../schema'
import { runs } from './who'

const minutesBetween = (from: Time, until: Time) => Math.max(1, Math.round((toEpoch(until) - toEpoch(from)) / 60_000))

/** What staff are told of a notice of theirs. */
export const workNews = (
  { _id, content }: Pick<Notice, '_id' | 'content'>,
  to: string,
  title: string,
  note: string,
  at: Time,
): Told => tell(to, 'noticeWork', { title, notice: content.title, note, at }, _id)

/** The second person has looked. @throws notNow, invalid without a word to whoever is to write it anew */
export function lookedAt(before: Notice, by: Someone, approved: boolean, note: string, at: Time): Decision<Notice> {
  const { correction } = before
  const event: NoticeEvent = approved ? 'approve' : 'sendBack'
  const state = nextNoticeState(correction?.state ?? before.state, event)
  if (!state) throw fail('notNow')
  if (!approved && note === '') throw fail('invalid', { fields: { note: '请写要改什么' } })
  const looked = { state, reviewer: by, note: note || null }
  const after: Notice = correction
    ? { ...before, correction: { ...correction, ...looked }, at }
    : { ...before, ...looked, at }
  const [title, says] = approved ? ['看过了，可以发', `${by.name}看过了`] : ['退回来了，请改一改', note]
  const to = (correction ?? before).author.personId
  return { after, tell: [workNews(after, to, title, says, at)] }
}

export interface Publishing {
  /** Null: its time has come, and the timer does it. */
  by: Someone | null
  /** What belongs to its part of the grid now. */
  places: Places
  /** How many people it is for. */
  size: number
  at: Time
}

/** @throws notNow when the table has no such step from here, or its times do not fit any more */
export function published(before: Notice, { by, places, size, at }: Publishing): Decision<Notice> {
  if (before.state === 'published') return correctedNow(before, by, size, at)
  const { publishAt } = before.content
  const waits = publishAt !== null && publishAt > at
  const state = nextNoticeState(before.state, waits ? 'schedule' : 'publish')
  if (!state) throw fail('notNow', { message: waits ? '到时候会自己发出去' : '要先请人看一遍' })
  const audience = { ...before.audience, ...places }
  const publisher = by ?? before.publisher
  if (waits) return { after: { ...before, state, audience, publisher, dueAt: publishAt, at } }
  return {
    after: {
      ...before,
      ...shownFrom(before.content, at),
      state,
      audience,
      publisher,
      publishedAt: at,
      edition: 1,
      ...spreadFrom(1, size, at),
      at,
    },
  }
}

/**
 * Its time came so late, after an outage, that it cannot go out as it was agreed to: it goes back to whoever wrote it, who is told why.
 * @param says what is to be changed
 */
export function missed(before: Notice, says: string, at: Time): Decision<Notice> {
  const state = nextNoticeState(before.state, 'miss')
  if (!state) throw fail('notNow')
  return {
    after: { ...before, state, reviewer: null, note: `到时候没发出去。${says}`, dueAt: null, at },
    tell: [workNews(before, before.author.personId, '到时候没发出去', says, at)],
  }
}

/** Since when its time runs, and when the timer looks at it next. */
function shownFrom({ objectionsUntil, expiresAt }: Content, at: Time): Pick<Notice, 'display' | 'dueAt'> {
  if (expiresAt !== null && expiresAt <= at) throw fail('notNow', { message: '过期时间已经过了，请改一改再请人看' })
  if (objectionsUntil === null) return { display: null, dueAt: expiresAt }
  if (objectionsUntil < addDays(at, noticeRules.shortestDisplayDays))
    throw fail('notNow', { message: '公示的时间不够了，请改一改到期时间，再请人看' })
  // It does not end by itself: it is closed first.
  return { display: { from: at, until: objectionsUntil, minutes: minutesBetween(at, objectionsUntil) }, dueAt: null }
}

const spreadFrom = (edition: number, of: number, at: Time): Pick<Notice, 'spread' | 'spreadAt'> => ({
  spread: { edition, after: '', told: 0, of, doneAt: null },
  spreadAt: leasedUntil(at),
})

/** The correction takes its place; what it replaces everybody can still read, and a 公示 lasts from now on as long as it did at first. */
function correctedNow(before: Notice, by: Someone | null, size: number, at: Time): Decision<Notice> {
  const { correction, display, edition } = before
  if (!correction || !nextNoticeState(correction.state, 'publish'))
    throw fail('notNow', { message: '要先请人看一遍更正' })
  const { content } = correction
  if (content.expiresAt !== null && content.expiresAt <= at)
    throw fail('notNow', { message: '过期时间已经过了，请改一改再请人看' })
  const again = display && restarted(display, content.objectionsUntil, at)
  if (again && content.expiresAt !== null && content.expiresAt <= again.until)
    throw fail('notNow', { message: '公示没到期不能过期，请改一改过期时间' })
  const replaced: Edition = {
    _id: `${before._id}#${edition}`,
    notice: before._id,
    edition,
    content: before.content,
    publishedAt: display?.from ?? before.publishedAt ?? at,
    until: display?.until ?? null,
    why: correction.why,
    at,
  }
  return {
    after: {
      ...before,
      content: { ...content, objectionsUntil: again?.until ?? null },
      display: again,
      dueAt: again ? null : content.expiresAt,
      writers: [...new Set([...before.writers, ...correction.writers])],
      reviewer: correction.reviewer,
      note: correction.note,
      doubtful: correction.doubtful,
      publisher: by ?? before.publisher,
      correction: null,
      edition: edition + 1,
      ...spreadFrom(edition + 1, size, at),
      at,
    },
    adds: [
      { collection: noticeEditions as unknown as AnyCollection, document: replaced as unknown as Added['document'] },
    ],
  }
}

/** Never shorter than at first, and never over sooner than it would have been. */
function restarted({ minutes, until }: NonNullable<Notice['display']>, asked: Time | null, at: Time) {
  const whole = addMinutes(at, minutes)
  const last = [whole, until, asked ?? whole].sort().at(-1) ?? whole
  return { from: at, until: last, minutes: Math.max(minutes, minutesBetween(at, last)) }
}

const endedBy = (by: Someone | null, note: string, at: Time) => ({ ended: { at, by, note: note || null }, at })
/** Nothing goes on with what is over; the timer looks once more when whoever was telling of it has ended, so that nobody is pestered with it. */
const over = ({ spread }: Notice, at: Time) => ({
  dueAt: spread ? leasedUntil(at) : null,
  spreadAt: null,
  correction: null,
})

/** Taken off with a reason that everybody reads. @throws notNow for a 公示: it ends by being closed */
export function withdrawn(before: Notice, by: Someone, reason: string, at: Time): Decision<Notice> {
  const state = nextNoticeState(before.state, 'withdraw')
  if (!state) throw fail('notNow')
  if (before.state === 'published' && before.display)
    throw fail('notNow', {
      message: runs(before, at) ? '公示没到期，不能撤下。写错了请更正，时间会重新算' : '公示要先把意见都答复了，再结束',
    })
  return { after: { ...before, ...over(before, at), state, ...endedBy(by, reason, at) } }
}

/** @param open objections without an answer @throws notNow before its end, or with one unanswered */
export function closed(before: Notice, by: Someone, note: string, open: number, at: Time): Decision<Notice> {
  const state = nextNoticeState(before.state, 'close')
  if (!state || !before.display) throw fail('notNow')
  if (runs(before, at)) throw fail('notNow', { message: '公示没到期，不能提前结束' })
  if (open > 0) throw fail('notNow', { message: `还有 ${open} 条意见没答复，都答复了才能结束` })
  return {
    after: { ...before, state, correction: null, dueAt: before.content.expiresAt, ...endedBy(by, note, at) },
  }
}

/** Its time is over. @returns null when it is not */
export function expired(before: Notice, at: Time): Decision<Notice> | null {
  const state = nextNoticeState(before.state, 'expire')
  const { expiresAt } = before.content
  const isDisplayed = before.state === 'published' && before.display !== null
  if (!state || expiresAt === null || expiresAt > at || isDisplayed) return null
  const { ended } = before
  return { after: { ...before, ...over(before, at), state, ended: ended ?? { at, by: null, note: null }, at } }
}
