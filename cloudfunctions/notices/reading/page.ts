/** A notice as it is read. */
import type { NoticePage } from '@shared/notices/reading'
import { isSensitive } from '@shared/notices/tags'
import { may, roleLabels } from '@shared/permissions'
import { noticeRules } from '@config/community/notices'
import type { PersonContext } from '../../_platform/call/context'
import type { Member } from '../../_platform/call/members'
import { shownContent, urlsOf } from '../content/shown'
import { noticeEditions, noticeReceipts, type Notice } from '../collections'
import { objectionsIn } from '../display/open'
import { runs } from '../writing/who'
import { saidTo } from './objectionRows'
import { isAddressed, noted } from './receipts'
import { isRead } from './theMessages'

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
    display && isHere ? Promise.all([saidTo(id, actor.personId), objectionsIn(id)]) : null,
    isHere ? countsOf(notice) : null,
    place === null ? null : isRead(id, actor.personId),
  ])
  const [rows = { items: [], next: null }, figures = { all: 0, open: 0 }] = said ?? []
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
      ...figures,
      objections: rows.items,
      next: rows.next,
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

/** How many have read it, out of how many: nothing where that would tell of single people. Two trips at once. */
async function countsOf({ _id: notice, spread, edition, content }: Notice): Promise<NoticePage['read']> {
  if (!spread || spread.of < noticeRules.countsShownFrom) return null
  const [read, confirmed] = await Promise.all([
    noticeReceipts.count('byRead', { notice, edition }),
    content.urgent ? noticeReceipts.count('byConfirmed', { notice, confirmed: edition }) : 0,
  ])
  return { read, confirmed, of: Math.max(spread.of, read) }
}
