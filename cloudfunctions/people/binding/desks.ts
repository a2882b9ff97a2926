/** A list of several desks as one: of every part of the grid that somebody answers for, and of what came to them as a deputy. */
import type { Member } from '../../_platform/call/members'
import { encodeCursor } from '../../_platform/data/query'
import type { Binding } from './collections'
import { desksOf, isOwn } from './deciders'

interface Page {
  items: Binding[]
  next: string | null
}

/**
 * One page over all desks, each request once, without those of the own household. All lists have one order, so one cursor serves them all.
 * @param read one page of one desk, in that order
 */
export async function pageOfDesks(
  actor: Member,
  order: 'oldestFirst' | 'newestFirst',
  limit: number,
  read: (desk: string) => Promise<Page>,
): Promise<Page> {
  const pages = await Promise.all(desksOf(actor).map(read))
  const found = new Map(pages.flatMap(page => page.items.map(item => [item._id, item])))
  const placeOf = ({ at, _id }: Binding) => `${at} ${_id}`
  const sorted = [...found.values()].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
  if (order === 'newestFirst') sorted.reverse()
  const items = sorted.slice(0, limit)
  const last = items.at(-1)
  const more = sorted.length > limit || pages.some(page => page.next !== null)
  return {
    items: items.filter(request => !isOwn(actor, request)),
    next: more && last ? encodeCursor(last.at, last._id) : null,
  }
}
