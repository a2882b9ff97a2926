/**
 * The fan-out: everybody whom a notice is for finds it in their inbox (DOMAIN §5). It goes through them in the order of their ids, a thousand with one
 * write, and notes how far it has come; whoever goes on after it was killed begins at that note, and what stood there already is not put there again,
 * because a message's id is made of the notice, its edition and the person.
 */
import { noticeColumnLabels } from '@shared/notices/labels'
import { noticeRules } from '@config/community/notices'
import { stopwatch, type Clock } from '../../_platform/clock'
import { tell } from '../../_platform/messages/tell'
import { _ } from '../../_platform/sdk'
import { addSeconds, type Time } from '../../_platform/time'
import { tellMany } from '../../messages/many'
import { slice } from '../audience/everybody'
import { notices, type Notice } from '../collections'

/** Seconds that a note gives whoever goes on; after it, another may. */
const lease = 60

/** What every message of a publication is called by. */
export const eventOf = ({ _id, spread }: Pick<Notice, '_id' | 'spread'>) => `notice.${_id}.${spread?.edition ?? 0}`

/** What the courier has to know of those who are told. */
export const told = ['name', 'openid', 'msgCredits', 'consentsTaken', 'actsFor', 'toldOf'] as const

/**
 * Goes on with one notice until all are told, or its seconds are over.
 * @returns how many were told now, and whether any are left
 */
export async function spreadOne(
  notice: Notice,
  clock: Clock,
  took = stopwatch(),
): Promise<{ told: number; left: number }> {
  const { spread, content, column } = notice
  if (!spread || spread.doneAt !== null || notice.spreadAt === null) return { told: 0, left: 0 }
  const event = eventOf(notice)
  const title = spread.edition > 1 ? '公告更正了' : content.urgent ? '急！请点「我已知晓」' : '有新公告'
  const facts = { title, column: noticeColumnLabels[column], notice: content.title }
  let { after, told: sum } = spread
  let noted = after
  let now = 0
  let ahead = slice(notice.audience, after, clock.now(), told)
  for (let writes = 1; ; writes++) {
    const { found, next } = await ahead
    const at = clock.now()
    // The next thousand are read while these are written.
    if (next !== null) ahead = begun(slice(notice.audience, next, at, told))
    const messages = found.map(({ person }) =>
      tell(person._id, 'noticePublished', { ...facts, at }, notice._id, content.urgent),
    )
    const recipients = new Map(found.map(({ person }) => [person._id, person]))
    if (messages.length > 0) await tellMany(event, messages, recipients, at)
    sum += found.length
    now += found.length
    if (next === null) {
      await note(notice, noted, { after: '', told: sum, doneAt: at }, null)
      return { told: now, left: 0 }
    }
    after = next
    const isOver = took() > noticeRules.spreadSeconds * 1000
    if (isOver || writes % noticeRules.notedEvery === 0) {
      // Somebody else goes on, or it was withdrawn or corrected meanwhile.
      if (!(await note(notice, noted, { after, told: sum, doneAt: null }, isOver ? at : addSeconds(at, lease))))
        return { told: now, left: 0 }
      noted = after
    }
    if (isOver) return { told: now, left: 1 }
  }
}

/** What is waited for later, or not at all when the run ends before: a failure is thrown where it is waited for. */
function begun<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return work
}

/** How far it has come. It is no change of the notice, so its version stays. @returns false when somebody was first */
function note(
  { _id, spread }: Notice,
  noted: string,
  { after, told: sum, doneAt }: { after: string; told: number; doneAt: Time | null },
  spreadAt: Time | null,
): Promise<boolean> {
  const of = spread?.of ?? 0
  return notices.updateIf(
    _id,
    { 'spread.edition': spread?.edition ?? 0, 'spread.after': noted, 'spread.doneAt': null, spreadAt: _.neq(null) },
    {
      'spread.after': after,
      'spread.told': sum,
      'spread.doneAt': doneAt,
      'spread.of': doneAt === null ? of : sum,
      spreadAt,
    },
  )
}
