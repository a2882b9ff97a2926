/** Who has which part in a notice (DOMAIN §5): whoever may write there, and the second person. Pure. */
import { isSensitive } from '@shared/notices/tags'
import type { NoticeColumn } from '@shared/notices/columns'
import { nextNoticeState, noticeEventsOf, type NoticeEvent, type NoticeParty } from '@shared/notices/flow'
import { householdOf, isStaffRole, may, type Actor } from '@shared/permissions'
import { marksOf } from '@shared/reports/reach'
import { columnWriters, noticeRules } from '@config/community/notices'
import type { Time } from '../../_platform/time'
import type { Notice, Someone } from '../schema'

type Where = Pick<Notice, 'ladder'>
type Written = Pick<Notice, 'writers' | 'correction'>

/** May they write in this column for that part of the grid? */
export const mayWrite = (actor: Actor, column: NoticeColumn, { ladder }: Where): boolean =>
  may({ ...actor, posts: actor.posts.filter(({ role }) => columnWriters[column].includes(role)) }, 'notice.write', {
    ladder,
  })

/** May they know of it before it is published? Whom it is for by what is nobody else's to know, only those know who may. */
export const mayManage = (actor: Actor, { ladder, writers, audience, correction }: Notice): boolean => {
  if (!may(actor, 'notice.write', { ladder }) && !may(actor, 'notice.review', { ladder })) return false
  return !isSensitive(audience.tags) || may(actor, 'care.know', { ladder }) || isWriter(actor, { writers, correction })
}

const writersOf = ({ writers, correction }: Written) => [...writers, ...(correction?.writers ?? [])]

/** Did they have a part in writing it, in whatever post? */
export const isWriter = (actor: Actor, written: Written) => writersOf(written).includes(actor.personId)

/** The second person: had no part in writing it, and lives with nobody who had. */
export const isSecondPerson = (actor: Actor, notice: Where & Written): boolean => {
  const writers = writersOf(notice)
  return (
    may(actor, 'notice.review', { ladder: notice.ladder }) &&
    !marksOf(householdOf(actor)).some(mark => writers.includes(mark))
  )
}

/** Whoever acts, in the post in which they do. */
export const actingIn = ({ personId, name, posts }: Actor, ladder: readonly string[]): Someone => {
  const works = posts.filter(({ role }) => isStaffRole(role))
  return { personId, name, role: (works.find(({ node }) => ladder.includes(node)) ?? works[0])?.role ?? null }
}

/** A 公示 whose time is not over: nothing ends it. */
export const runs = ({ display, state }: Pick<Notice, 'display' | 'state'>, now: Time) =>
  state === 'published' && display !== null && now < display.until

function partiesOf(notice: Notice, actor: Actor): NoticeParty[] {
  return [
    ...(mayWrite(actor, notice.column, notice) ? (['writer'] as const) : []),
    ...(isSecondPerson(actor, notice) ? (['second'] as const) : []),
  ]
}

/** What somebody may do with it now: the table, and what it does not say. */
export function allowedOn(notice: Notice, actor: Actor, now: Time, openObjections = 0): NoticeEvent[] {
  const { state, correction, display, content, edition } = notice
  const parties = partiesOf(notice, actor)
  const events = noticeEventsOf(state, parties)
  const later = content.publishAt !== null && content.publishAt > now
  const own = events.filter(event => {
    if (event === 'publish') return state === 'reviewed' ? !later : !later && state === 'scheduled'
    if (event === 'schedule') return later
    if (event === 'correct') return edition <= noticeRules.mostCorrections
    if (event === 'object') return false
    if (event === 'answer') return display !== null && openObjections > 0
    if (event === 'close') return display !== null && now >= display.until && openObjections === 0
    if (event === 'withdraw') return display === null || state !== 'published'
    return true
  })
  const ofCorrection = correction
    ? noticeEventsOf(correction.state, parties).filter(
        event => ['approve', 'sendBack', 'publish'].includes(event) && nextNoticeState(correction.state, event),
      )
    : []
  return [...own, ...ofCorrection]
}
