/**
 * Takes somebody who left out of everything that the inventory names, document by document, each in a transaction of its own: so it can be
 * interrupted anywhere and done again, by the person or by the timer, and ends the same (decisions/0012).
 */
import { personalData } from '@config/community/personalData'
import type { Found, Holding, OnLeave } from '@config/community/personalData/kinds'
import * as z from '@shared/z'
import { auditDetails, personEntity, record } from '../../_platform/privacy/audit'
import { collection, everyPage, index } from '../../_platform/data/collection'
import { leftName } from '../../_platform/personId'
import type { Time } from '../../_platform/time'
import { runTransaction } from '../../_platform/data/transaction'
import { collectionOf, pageOf, type AnyDocument } from './holdings'
import { deletePhotos, photosToDrop } from './leavingPhotos'
import { pseudonymised, type Leaver } from './pseudonymised'

/** Messages lie above people: what is said about a report or a request is known by these fields alone. */
const message = z.looseObject({ _id: z.string(), personId: z.string(), target: z.object({ id: z.string() }) })
type Message = z.infer<typeof message>
const messages = collection('inbox', message, { byTarget: index('target.id') })

const pageSize = 20
/** Documents at the same time. */
const atOnce = 5

/** How much one run may do: a function has seconds, and the timer goes on with the rest. */
export interface Budget {
  documents: number
}

/** @returns false when the budget was used up before everything was looked through */
export async function erase(leaver: Leaver, budget: Budget, now: Time): Promise<boolean> {
  for (const holding of personalData) {
    for (const way of holding.found) {
      if (!(await eraseBy(holding, way, leaver, budget, now))) return false
    }
  }
  return true
}

async function eraseBy(
  { collection: name, since }: Holding,
  way: Found & { onLeave: OnLeave },
  leaver: Leaver,
  budget: Budget,
  now: Time,
): Promise<boolean> {
  let cursor: string | undefined
  do {
    if (budget.documents <= 0) return false
    const { items, next } = await pageOf(name, way, leaver.personId, { limit: pageSize, ...(cursor ? { cursor } : {}) })
    // What began after the person had left belongs to a new life.
    const old = items.filter(each => since === null || String(each[since]) < leaver.until)
    budget.documents -= old.length
    if (way.onLeave === 'erase') await eraseFromAudit(old, leaver, now)
    else
      for (let at = 0; at < old.length; at += atOnce) {
        const some = old.slice(at, at + atOnce)
        await Promise.all(
          some.map(each => (way.onLeave === 'delete' ? remove(name, each) : rename(name, each, leaver))),
        )
      }
    cursor = next ?? undefined
  } while (cursor)
  return true
}

async function remove(name: string, { _id }: AnyDocument): Promise<void> {
  await eachMessageAbout(_id, ({ _id: id }) => messages.remove(id))
  await collectionOf(name).remove(_id)
}

/** The messages first: the document is what finds them. */
async function rename(name: string, document: AnyDocument, leaver: Leaver): Promise<void> {
  await eachMessageAbout(document._id, ({ _id: id, personId }) =>
    personId === leaver.personId ? messages.remove(id) : renameOne('inbox', id, leaver),
  )
  const dropped = photosToDrop(document, leaver.personId)
  await deletePhotos(document, dropped)
  if (!(await renameOne(name, document._id, leaver, new Set(dropped)))) {
    // It ended in between, or a photo came in: once more, with that one too.
    const fresh = await collectionOf(name).find(document._id)
    if (fresh) await rename(name, fresh, leaver)
  }
}

/** @returns false when the document has photos that are to go and were not deleted yet */
const renameOne = (name: string, id: string, leaver: Leaver, dropped: ReadonlySet<string> = new Set()) =>
  runTransaction(async transaction => {
    const all = collectionOf(name)
    const before = await transaction.find(all, id)
    if (!before) return true
    if (photosToDrop(before, leaver.personId).some(fileID => !dropped.has(fileID))) return false
    const after = pseudonymised(name, before, leaver, dropped)
    if (after !== before) await transaction.save(all, before, after)
    return true
  })

async function eachMessageAbout(id: string, act: (about: Message) => Promise<unknown>): Promise<void> {
  const all = await everyPage(cursor => messages.page('byTarget', { 'target.id': id }, { limit: pageSize, cursor }))
  for (const about of all) await act(about)
}

/** The rows stay and name nobody; their details go, and a new row of the person's chain says which. */
async function eraseFromAudit(found: AnyDocument[], leaver: Leaver, now: Time): Promise<void> {
  if (found.length === 0) return
  await runTransaction(async transaction => {
    const erased: string[] = []
    for (const { _id } of found) {
      if (!(await transaction.find(auditDetails, _id))) continue
      await transaction.remove(auditDetails, _id)
      erased.push(_id)
    }
    const deed = { entity: personEntity(leaver.personId), action: 'erase' as const, by: goneOf(leaver), erased }
    if (erased.length > 0) await record(transaction, deed, now)
  })
}

/** Whoever left, as the audit names them from then on. */
export const goneOf = ({ pseudonym }: Pick<Leaver, 'pseudonym'>) => ({
  personId: pseudonym,
  name: leftName,
  role: null,
})
