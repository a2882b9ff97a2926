import { kindOf, ladderOf } from '@shared/grid/code'
import { readersInput, readersOutput, type Readers } from '@shared/notices/reading'
import { isCareTag, type CareNote } from '@shared/notices/tags'
import { may } from '@shared/permissions'
import { action } from '../../_platform/call/action'
import { everyPage } from '../../_platform/data/everyPage'
import type { Time } from '../../_platform/time'
import { nameOfPart } from '../../grid/places/community'
import { nodes } from '../../grid/collections'
import { everybody } from '../audience/everybody'
import { noticeReceipts, type Notice } from '../collections'
import { doorsOf, type Reader } from './doors'
import { readersOf } from './theReaders'
import { hasReached, isToBeTold, mayTellFrom } from './turns'

/** Receipts that one trip reads. */
const receiptsAtOnce = 1_000
const usual = 20

/**
 * Who has read a notice, and who has not, in the caller's part of the grid: counted as people live there now, so that whoever moved away is asked for no
 * more and whoever came is. A trip for each thousand people and receipts. @throws notFound
 */
export const readers = action
  .allow('notice.readers')
  .input(readersInput)
  .ids({ id: readersOf, node: code => code })
  .output(readersOutput)
  .query(async ({ input: { cursor, limit = usual }, ctx }) => {
    const { notice, node, places } = ctx.found.id
    const now = ctx.clock.now()
    const knowsCare = may(ctx.actor, 'care.know', { ladder: ladderOf(node) })
    const [people, receipts] = await Promise.all([
      everybody({ ...notice.audience, ...places }, now, ['name', 'msgCredits', 'toldOf']),
      everyPage(next => noticeReceipts.page('byRead', { notice: notice._id }, { cursor: next, limit: receiptsAtOnce })),
    ])
    const receiptOf = new Map(receipts.map(receipt => [receipt.personId, receipt]))
    const all = people.map(({ person, place }) => {
      const receipt = receiptOf.get(person._id)
      const hasRead = receipt !== undefined && receipt.edition >= notice.edition
      const hasConfirmed = receipt !== undefined && receipt.confirmed >= notice.edition
      const hearsAgain = isToBeTold(notice, person, receipt, now)
      return {
        id: person._id,
        name: person.name,
        place,
        receipt,
        hasRead,
        hasConfirmed,
        hearsAgain,
        care: knowsCare ? atTheDoor(person.care) : null,
      }
    })
    const missing = all
      .filter(({ receipt }) => !hasReached(notice, receipt))
      .sort((one, other) => (doorOf(one) < doorOf(other) ? -1 : 1))
    const behind = missing.filter(each => cursor === undefined || doorOf(each) > cursorOf(cursor))
    const page = behind.slice(0, limit)
    const last = page.at(-1)
    return {
      node,
      place: (await nodes.find(node, { select: ['fullName'] }))?.fullName ?? nameOfPart(node),
      title: notice.content.title,
      urgent: notice.content.urgent,
      ...countsOf(all),
      parts: partsBelow(node, all),
      again: againOf(notice, node, missing, now),
      ...(await doorsOf(page, missing, node, now)),
      next: behind.length > limit && last ? Buffer.from(doorOf(last)).toString('base64url') : null,
    } satisfies Readers
  })

/** What WeChat can do; nothing while the notice itself is still on its way. */
const againOf = (notice: Notice, node: string, missing: readonly Reader[], now: Time): Readers['again'] =>
  notice.spread?.doneAt
    ? { reaches: missing.filter(({ hearsAgain }) => hearsAgain).length, from: mayTellFrom(notice, node, now) }
    : null

/** What helps at the door; who gets an allowance does not. */
const atTheDoor = (care: readonly CareNote[] = []) => care.filter(isCareTag).filter(tag => tag !== 'allowance')

/** Door by door. */
const doorOf = ({ place, id }: Pick<Reader, 'place' | 'id'>) => `${place} ${id}`
const cursorOf = (cursor: string) => Buffer.from(cursor, 'base64url').toString()

const countsOf = (all: readonly Reader[]) => ({
  size: all.length,
  read: all.filter(({ hasRead }) => hasRead).length,
  confirmed: all.filter(({ hasConfirmed }) => hasConfirmed).length,
})

/** What lies directly below a node by the codes of its doors; nothing below a unit. */
function partsBelow(node: string, all: readonly Reader[]): Readers['parts'] {
  if (kindOf(node) === 'unit' || kindOf(node) === 'home') return []
  const groups = new Map<string, Reader[]>()
  for (const reader of all) {
    const ladder = ladderOf(reader.place)
    const at = ladder.indexOf(node)
    const part = at > 0 ? ladder[at - 1] : undefined
    if (part) groups.set(part, [...(groups.get(part) ?? []), reader])
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, readers]) => ({ code, name: nameOfPart(code), ...countsOf(readers) }))
}
