/** Who has read a notice: one document for each person, which only ever says more. */
import type { Member } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'
import { placeAmong } from '../audience/whom'
import { noticeReceipts, type Notice, type Receipt } from '../collections'

export const receiptId = (notice: string, personId: string) => `${notice}#${personId}`

/** Is it sent to them, so that it is asked whether they have read it? */
export const isAddressed = (notice: Notice, actor: Member, at: Time): string | null =>
  placeAmong({ ...actor, posts: [...actor.posts, ...actor.suspended] }, notice.audience, at)

export const receiptOf = (notice: string, personId: string, place: string | null, at: Time): Receipt => ({
  _id: receiptId(notice, personId),
  notice,
  personId,
  place,
  edition: 0,
  readAt: null,
  confirmedAt: null,
  confirmed: 0,
  called: null,
  at,
})

/** Notes that somebody has read it, or that they know of it. One trip mostly; what is known already is not written again. */
export async function noted(
  notice: Notice,
  personId: string,
  place: string,
  at: Time,
  { confirms }: { confirms: boolean },
): Promise<Receipt> {
  const { edition } = notice
  const known = confirms ? { confirmedAt: at, confirmed: edition } : {}
  const fresh: Receipt = { ...receiptOf(notice._id, personId, place, at), edition, readAt: at, ...known }
  if (await noticeReceipts.insert(fresh)) return fresh
  const found = await noticeReceipts.find(fresh._id)
  if (!found) return fresh
  const isRead = found.edition >= edition
  const isKnown = !confirms || found.confirmed >= edition
  if (isRead && isKnown) return found
  const change = { place, ...(isRead ? {} : { edition, readAt: at }), ...(isKnown ? {} : known) }
  await noticeReceipts.updateIf(fresh._id, {}, change)
  return { ...found, ...change }
}
