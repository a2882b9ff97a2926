/** The pages of a published list. */
import { festivalRules } from '@config/community/festival'
import { inFlight } from '../../../_platform/data/inFlight'
import { _ } from '../../../_platform/sdk'
import { lists, type List, type Session } from '../../collections'
import type { RankedRow } from '../drawn'
import { pageId, pagesOf } from './list'

const per = festivalRules.listRows
const atOnce = 5

/** All of them in their order. A trip for a hundred pages. @throws when one of them is not there */
export async function pagesOfList({ _id, list }: Pick<Session, '_id' | 'list'>): Promise<List[]> {
  if (!list) return []
  const ids = Array.from({ length: pagesOf(list.entries, per) }, (_page, page) => pageId(_id, list.hash, page))
  const found = new Map((await lists.findMany(ids)).map(page => [page._id, page]))
  return ids.map(id => {
    const page = found.get(id)
    if (!page) throw new Error(`a page of the list of ${_id} is not there`)
    return page
  })
}

/** Writes the ranking onto the pages, each its part. It follows from list and number, so that twice is once. */
export const rankPages = (pages: readonly List[], ranked: readonly RankedRow[]) =>
  inFlight(atOnce, pages, (page, nth) => {
    const part = ranked.slice(nth * per, (nth + 1) * per)
    const ranking = part.map(({ rank, number, entry, placed }) => ({ rank, number, entry, placed }))
    return lists.updateIf(page._id, { ranking: null }, { ranking: _.set(ranking) })
  })
