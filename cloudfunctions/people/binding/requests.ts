import { requestsInput, requestsOutput } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import { encodeCursor } from '../../_platform/data/query'
import { bindings } from './collections'
import { desksOf, isOwn } from './deciders'
import { requestView } from './views'

const usual = 20

/**
 * The requests that the caller may decide, the oldest first: of every part of the grid that they answer for, and those
 * that came to them as a deputy. Two trips, the second one wide: a query for each part.
 */
export const requests = action
  .allow('binding.decide')
  .input(requestsInput)
  .output(requestsOutput)
  .query(async ({ input, ctx }) => {
    const { actor } = ctx
    const { state = 'pending', cursor, limit = usual } = input
    const desks = desksOf(actor)
    const pages = await Promise.all(
      desks.map(deciders => bindings.page('byDecider', { deciders, state }, { cursor, limit })),
    )
    // All lists have one order, so one cursor serves them all.
    const found = new Map(pages.flatMap(page => page.items.map(item => [item._id, item])))
    const sorted = [...found.values()].sort((one, other) =>
      `${one.at} ${one._id}` < `${other.at} ${other._id}` ? -1 : 1,
    )
    const items = sorted.slice(0, limit)
    const last = items.at(-1)
    const more = sorted.length > limit || pages.some(page => page.next !== null)
    return {
      items: items.filter(request => !isOwn(actor, request)).map(requestView),
      next: more && last ? encodeCursor(last.at, last._id) : null,
    }
  })
