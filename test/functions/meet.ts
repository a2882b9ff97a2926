/** Calls that wait for each other at a step, so that they really are there at once: on a quick machine as on a slow one. */
import type { Faults } from '../cloud/plugins/faults'
import type { Community } from './community'

/** So long one waits for the others. Milliseconds. */
const patience = 10_000

/**
 * Holds the next `count` requests of functions at a step until all of them are there.
 * @param what as the SDK asks for it, with the collection: `database.modifyDocument reports`
 * @returns how to let requests pass again
 */
export function meetAt({ cloud }: Community, what: string, count: number): () => void {
  const faults = cloud.plugin<Faults>('faults')
  const around = faults.around
  const waiting: (() => void)[] = []
  faults.around = async (request, caller, next) => {
    const collection = typeof request.collectionName === 'string' ? ` ${request.collectionName}` : ''
    if (`${request.action}${collection}` === what && waiting.length < count)
      await new Promise<void>(resolve => {
        waiting.push(resolve)
        if (waiting.length === count) for (const goOn of waiting) goOn()
        setTimeout(resolve, patience).unref()
      })
    return around?.call(faults, request, caller, next) ?? next()
  }
  return () => {
    faults.around = around
  }
}
