/** Lists and sweeps take their documents one by one: what fails on one is set aside, and the others go on. */
import { Failure } from '@shared/errors'
import type { Collection, PageOptions } from '../data/collection'
import { logError } from '../log'
import { setAside } from './pending'

interface Named {
  name: string
}

/** Pages that a sweep looks through for something that it can be done with. */
const mostPages = 5

/** How each of these is shown. One that cannot be shown is left out. */
export function viewsOf<T extends { _id: string }, V>({ name }: Named, items: readonly T[], view: (item: T) => V): V[] {
  return items.flatMap(item => {
    try {
      return [view(item)]
    } catch (error) {
      logError('view.failed', error, { collection: name })
      setAside(name, item._id, 'view')
      return []
    }
  })
}

/**
 * Does the same with each of these, one after the other.
 * @returns how many of them it was done with, as `work` says, and how many failed
 */
export async function eachOf<T extends { _id: string }>(
  { name }: Named,
  items: readonly T[],
  work: (item: T) => Promise<boolean | number | void>,
): Promise<{ done: number; failed: number }> {
  const sum = { done: 0, failed: 0 }
  for (const item of items) {
    try {
      sum.done += Number((await work(item)) ?? 0)
    } catch (error) {
      sum.failed += 1
      logError('sweep.failed', error, { collection: name, document: item._id })
      if (!isPassing(error)) setAside(name, item._id, 'sweep')
    }
  }
  return sum
}

/** The same with what is due of an index, the first due first: a page of it, and beyond those that fail a few more. */
export async function sweepDue<T extends { _id: string }>(
  from: Collection<T>,
  index: string,
  options: Pick<PageOptions, 'before' | 'limit' | 'select'>,
  work: (item: T) => Promise<boolean | number | void>,
): Promise<{ done: number; left: number }> {
  let cursor: string | undefined
  const sum = { done: 0, left: 0 }
  for (let pages = 0; pages < mostPages; pages++) {
    const { items, next } = await from.page(index, {}, { from: '', ...options, cursor })
    const { done, failed } = await eachOf(from, items, work)
    sum.done += done
    sum.left = Number(next !== null)
    if (next === null || failed < items.length) break
    cursor = next
  }
  return sum
}

/** Others were at it, or the cloud did not answer: the document is not to blame. */
const isPassing = (error: unknown) =>
  (error instanceof Failure && error.code !== 'damaged') || (error as { errCode?: unknown }).errCode !== undefined
