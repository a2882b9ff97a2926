import { sweepOutput } from '@shared/people/privacy'
import { action } from '../../_platform/call/action'
import type { AnyCollection } from '../../_platform/data/collection'
import { count } from '../../_platform/data/figures'
import { runTransaction } from '../../_platform/data/transaction'
import { logError } from '../../_platform/log'
import type { AnyDocument, Retention } from '../../_platform/privacy/personalData'
import { addDays } from '../../_platform/time'
import { collections } from '../../collections'
import { deleteFiles } from './leavingFiles'
import { eachAbout } from './eachAbout'

/** Documents of one kind at one run; what is left waits for the next minute. */
const most = 50

/**
 * Deletes what was kept as long as its collection says, with its files and what is about it, and counts it where it is still
 * counted. For the timer; running twice is safe.
 */
export const tidy = action
  .allow('system')
  .output(sweepOutput)
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    let done = 0
    let left = 0
    for (const collection of collections) {
      for (const rule of collection.personal.retention ?? []) {
        const before = addDays(now, -(rule.purpose.days ?? Infinity))
        const over = await collection.page(rule.index, rule.equal, { from: '', before, limit: most })
        for (const document of over.items) done += Number(await retire(collection, document, rule))
        left += Number(over.next !== null)
      }
    }
    return { done, left }
  })

/** @returns false when it was gone already, or could not be deleted: then it must not keep the others from it */
async function retire(
  collection: AnyCollection,
  document: AnyDocument,
  { figures }: Retention<AnyDocument>,
): Promise<boolean> {
  try {
    await eachAbout(document._id, (from, about) => from.remove(about._id))
    await deleteFiles(collection, document)
    return await runTransaction(async transaction => {
      const current = await transaction.find(collection, document._id)
      if (!current) return false
      const figure = figures?.(current)
      if (figure) await count(transaction, figure.id, figure.counts)
      await transaction.remove(collection, document._id)
      return true
    })
  } catch (error) {
    logError('tidy.failed', error, { collection: collection.name, id: document._id })
    return false
  }
}
