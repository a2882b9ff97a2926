import { kindOf, ladderOf } from '@shared/grid/code'
import { readersInput, readersOutput, type Readers, type UnreadPerson } from '@shared/notices/reading'
import { action } from '../../_platform/call/action'
import { everyPage } from '../../_platform/data/everyPage'
import { nameOfPart } from '../../grid/places/community'
import { nodes } from '../../grid/collections'
import { contacts } from '../../people/contacts/collections'
import { maskedContact } from '../../people/contacts/encryptedContact'
import { everybody } from '../audience/everybody'
import { noticeReceipts, type Receipt } from '../collections'
import { readersOf } from './theReaders'

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
    const [people, receipts] = await Promise.all([
      everybody({ ...notice.audience, ...places }, now, ['name']),
      everyPage(next => noticeReceipts.page('byRead', { notice: notice._id }, { cursor: next, limit: receiptsAtOnce })),
    ])
    const receiptOf = new Map(receipts.map(receipt => [receipt.personId, receipt]))
    const all = people.map(({ person, place }) => {
      const receipt = receiptOf.get(person._id)
      const hasRead = receipt !== undefined && receipt.edition >= notice.edition
      const hasConfirmed = receipt !== undefined && receipt.confirmed >= notice.edition
      return { id: person._id, name: person.name, place, receipt, hasRead, hasConfirmed }
    })
    const missing = all
      .filter(each => (notice.content.urgent ? !each.hasConfirmed : !each.hasRead))
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
      items: await shown(page),
      next: behind.length > limit && last ? Buffer.from(doorOf(last)).toString('base64url') : null,
    } satisfies Readers
  })

interface Reader {
  id: string
  name: string
  place: string
  receipt: Receipt | undefined
  hasRead: boolean
  hasConfirmed: boolean
}

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

async function shown(page: readonly Reader[]): Promise<UnreadPerson[]> {
  if (page.length === 0) return []
  const [held, homes] = await Promise.all([
    contacts.findMany(page.map(({ id }) => id)),
    nodes.findMany(page.map(({ place }) => place)),
  ])
  const contactOf = new Map(held.map(contact => [contact._id, contact]))
  const nameOf = new Map(homes.map(home => [home._id, home.fullName]))
  return page.map(({ id, name, place, receipt, hasRead }) => ({
    person: { id, name, phone: maskedContact(contactOf.get(id) ?? null).phone },
    place: nameOf.get(place) ?? place,
    home: kindOf(place) === 'home' ? place : null,
    hasRead,
    called: receipt?.called
      ? {
          outcome: receipt.called.outcome,
          at: receipt.called.at,
          by: receipt.called.by.name,
          tries: receipt.called.tries,
        }
      : null,
  }))
}
