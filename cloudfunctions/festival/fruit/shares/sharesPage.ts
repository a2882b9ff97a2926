import { sharesInput, sharesOutput } from '@shared/festival/day/fruit'
import { ladderOf } from '@shared/grid/code'
import { action } from '../../../_platform/call/action'
import { nodes } from '../../../grid/collections'
import { shares as collection } from '../collections'

/** Homes with a share in the order of handing out, or those to whom it is brought, building by building. Two trips. */
export const shares = action
  .allow('festival.serve')
  .input(sharesInput)
  .output(sharesOutput)
  .query(async ({ input: { edition, list, state, ...page } }) => {
    const which = { ...(list === 'route' ? { edition, deliver: true } : { edition }), ...(state ? { state } : {}) }
    const index = list === 'route' ? (state ? 'byStateRoute' : 'byRoute') : state ? 'byStateOrder' : 'byOrder'
    const { items, next } = await collection.page(index, which, page)
    const places = new Map(
      (await nodes.findMany(items.map(({ home }) => home))).map(({ _id, fullName }) => [_id, fullName]),
    )
    const views = items.map(({ home, grams, order, elder, state: stands, handed }) => ({
      home,
      place: places.get(home) ?? home,
      building: ladderOf(home)[2] ?? home,
      grams,
      order,
      elder,
      state: stands,
      handedAt: handed?.at ?? null,
    }))
    return { items: views, next }
  })
