/** A notice as it is read. */
import type { NoticePage, ObjectionRow } from '@shared/notices/reading'
import { isSensitive } from '@shared/notices/tags'
import { may, roleLabels } from '@shared/permissions'
import { noticeRules } from '@config/community/notices'
import type { PersonContext } from '../../_platform/call/context'
import type { Member } from '../../_platform/call/members'
import { shownContent, urlsOf } from '../content/shown'
import { noticeEditions, noticeReceipts, objections, type Notice, type Objection } from '../collections'
import { runs } from '../writing/who'
import { isAddressed, noted } from './receipts'
import { isRead } from './theMessages'

/** Objections that one page shows, the oldest first. */
const shownObjections = 100
/** Earlier editions that it names. */
const shownEditions = 20

const gone = { body: [], attachments: [], finance: null, financeFile: null }

/** @param isHere it is not over */
export async function pageOf(notice: Notice, { actor, clock }: PersonContext, isHere: boolean): Promise<NoticePage> {
  const at = clock.now()
  const { _id: id, version, state, column, content, audience, edition, publishedAt, publisher, display, ended } = notice
  const place = isHere ? isAddressed(notice, actor, at) : null
  const [receipt, urls, earlier, said, counts] = await Promise.all([
    place === null ? null : noted(notice, actor.personId, place, at, { confirms: false }),
    isHere ? urlsOf(notice.files, [content]) : new Map<string, string>(),
    edition > 1
      ? noticeEditions.page('byNotice', { notice: id }, { limit: shownEditions, select: ['edition', 'at', 'why'] })
      : null,
    display && isHere ? objections.page('byNotice', { notice: id }, { limit: shownObjections }) : null,
    isHere ? countsOf(notice) : null,
    place === null ? null : isRead(id, actor.personId),
  ])
  const rows = (said?.items ?? []).map(each => rowOf(each, actor.personId))
  return {
    ...{ id, version, state, column, publishedAt, edition },
    ...(isHere ? shownContent(content, urls) : { title: content.title, ...gone }),
    urgent: content.urgent,
    audience: { node: audience.node, place: audience.place, tags: shownTags(notice, actor) },
    from: publisher?.role ? roleLabels[publisher.role] : '社区',
    expiresAt: content.expiresAt,
    corrections: (earlier?.items ?? []).map(each => ({ edition: each.edition, at: each.at, why: each.why })),
    display: display && isHere ? {
      from: display.from,
      until: display.until,
      closedAt: state === 'closed' ? (ended?.at ?? null) : null,
      note: state === 'closed' ? (ended?.note ?? null) : null,
      all: rows.length,
      open: (said?.items ?? []).filter(({ openAt }) => openAt !== null).length,
      objections: rows,
      mayObject: place !== null && runs(notice, at),
    } : null,
    reason: state === 'withdrawn' ? (ended?.note ?? null) : null,
    receipt: receipt?.readAt ? {
      readAt: receipt.readAt,
      confirmedAt: receipt.confirmed >= edition ? receipt.confirmedAt : null,
      mayConfirm: content.urgent && receipt.confirmed < edition,
    } : null,
    read: counts,
  } // prettier-ignore
}

/** By what it was chosen for them is told to those alone who may choose by it. */
const shownTags = ({ audience, ladder }: Notice, actor: Member) =>
  audience.tags.filter(tag => !isSensitive([tag]) || may(actor, 'care.know', { ladder }))

function rowOf({ _id: id, at, by, text, doubtful, answer }: Objection, personId: string): ObjectionRow {
  const mine = by.personId === personId
  return {
    id,
    at,
    mine,
    text: mine || !doubtful || answer ? text : null,
    answer: answer && { text: answer.text, at: answer.at, by: answer.by.role ? roleLabels[answer.by.role] : '社区' },
  }
}

/** How many have read it, out of how many: nothing where that would tell of single people. Two trips at once. */
async function countsOf({ _id: notice, spread, edition, content }: Notice): Promise<NoticePage['read']> {
  if (!spread || spread.of < noticeRules.countsShownFrom) return null
  const [read, confirmed] = await Promise.all([
    noticeReceipts.count('byRead', { notice, edition }),
    content.urgent ? noticeReceipts.count('byConfirmed', { notice, confirmed: edition }) : 0,
  ])
  return { read, confirmed, of: Math.max(spread.of, read) }
}
