/**
 * Takes somebody who left out of every collection, as each declares it, document by document, each in a transaction of its own: so it can be
 * interrupted anywhere and done again, by the person or by the timer, and ends the same (decisions/0012).
 */
import { Failure } from '@shared/errors'
import * as z from '@shared/z'
import type { AnyCollection } from '../../_platform/data/collection'
import { inFlight } from '../../_platform/data/inFlight'
import { runTransaction } from '../../_platform/data/transaction'
import { logError } from '../../_platform/log'
import { pathsOf, setAside } from '../../_platform/setAside/pending'
import { leftName } from '../../_platform/personId'
import { auditDetails, personEntity, record } from '../../_platform/privacy/audit'
import type { AnyDocument, Leaver, OnLeave, Way } from '../../_platform/privacy/personalData'
import type { Time } from '../../_platform/time'
import { collections } from '../../collections'
import { eachAbout } from './eachAbout'
import { filesOf, movedFiles } from './leavingFiles'
import { pageOf } from './personalDocuments'
import { pseudonymised } from './pseudonymised'

const pageSize = 20
/** Documents at the same time. */
const atOnce = 5

/** How much one run may do: a function has seconds, and the timer goes on with the rest. */
export interface Budget {
  documents: number
}

/** What one run came to. */
export interface Erased {
  /** False when the budget was used up before everything was looked through. */
  whole: boolean
  /** Documents that would no longer fit their schema: nothing was written, and a human has to look. */
  setAside: { collection: string; id: string }[]
}

export async function erase(leaver: Leaver, budget: Budget, now: Time): Promise<Erased> {
  const damaged: Erased['setAside'] = []
  for (const collection of collections) {
    for (const way of collection.personal.found) {
      if (!(await eraseBy(collection, way, leaver, budget, now, damaged))) return { whole: false, setAside: damaged }
    }
  }
  return { whole: true, setAside: damaged }
}

async function eraseBy(
  collection: AnyCollection,
  way: Way & { onLeave: OnLeave },
  leaver: Leaver,
  budget: Budget,
  now: Time,
  damaged: Erased['setAside'],
): Promise<boolean> {
  const { since } = collection.personal
  let cursor: string | undefined
  do {
    if (budget.documents <= 0) return false
    const options = { limit: pageSize, damagedToo: true, ...(cursor ? { cursor } : {}) }
    const { items, next } = await pageOf(collection, way, leaver.personId, options)
    // What began after the person had left belongs to a new life.
    const old = items.filter(each => since === null || String(each[since]) < leaver.until)
    budget.documents -= old.length
    if (way.onLeave === 'erase') await eraseFromAudit(old, leaver, now)
    else
      await inFlight(atOnce, old, async document => {
        try {
          await (way.onLeave === 'delete' ? remove(collection, document, leaver) : rename(collection, document, leaver))
        } catch (error) {
          // Damaged before or by this: it must not keep the others from being done.
          if (!(error instanceof z.$ZodError || (error instanceof Failure && error.code === 'damaged'))) throw error
          logError('leaving.setAside', error, { collection: collection.name, id: document._id })
          setAside(collection.name, document._id, 'shape', error instanceof z.$ZodError ? pathsOf(error) : [])
          damaged.push({ collection: collection.name, id: document._id })
        }
      })
    cursor = next ?? undefined
  } while (cursor)
  return true
}

async function remove(collection: AnyCollection, document: AnyDocument, { personId }: Leaver): Promise<void> {
  await eachAbout(document._id, (from, about) => from.remove(about._id))
  await movedFiles(collection, document, personId, true)
  await collection.remove(document._id)
}

async function rename(collection: AnyCollection, document: AnyDocument, leaver: Leaver): Promise<void> {
  await eachAbout(document._id, (about, message) =>
    message.personId === leaver.personId ? about.remove(message._id) : renameOne(about, message._id, leaver),
  )
  const moved = await movedFiles(collection, document, leaver.personId)
  if (!(await renameOne(collection, document._id, leaver, moved))) {
    // A file came in between: once more, with that one too.
    const fresh = await collection.find(document._id)
    if (fresh) await rename(collection, fresh, leaver)
  }
}

/** @returns false when the document has files of theirs that were not moved yet */
const renameOne = (
  collection: AnyCollection,
  id: string,
  leaver: Leaver,
  moved: ReadonlyMap<string, string | null> = new Map(),
) =>
  runTransaction(async transaction => {
    const before = await transaction.find(collection, id)
    if (!before) return true
    if (filesOf(collection, before, leaver.personId).some(({ fileID }) => !moved.has(fileID))) return false
    const after = pseudonymised(collection, before, leaver, moved)
    if (after !== before) await transaction.save(collection, before, after)
    return true
  })

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
