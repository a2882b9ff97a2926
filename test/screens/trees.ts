/** 柿子树, 历届, 照片墙 and 我家的海报: as residents see them, and as staff who plan the festival do. */
import type { Looks } from './found'
import { li } from '../browser/screen'

const pages = {
  map: 'packages/trees/map/index',
  tree: 'packages/trees/tree/index',
  waits: 'packages/trees/waits/index',
  chronicle: 'packages/trees/chronicle/index',
  wall: 'packages/trees/wall/index',
  poster: 'packages/trees/poster/index',
} as const
const clerk = 'oXZZ-song-lina'
/** Last year's edition, of which the seeded community has photos and a share. */
const past = { edition: '11' }

export const visits: Looks['visits'] = [
  [pages.map, li, null, /还青.*快熟了.*熟了.*一棵一棵看/],
  [pages.tree, li, { id: 'E05-07' }, /7 号树.*树龄 23 年.*有人先摘了.*不要先摘/],
  [pages.tree, li, { scene: 'XZZ-2-E05-S20' }, /7 号树/],
  [pages.waits, clerk, null, /都看过了/],
  [pages.chronicle, li, null, /从 2015 年起.*2025.*5,904 公斤.*示例.*2015/],
  [pages.wall, clerk, past, /挂上照片墙/],
  [pages.poster, li, { edition: '12' }, /还没有您家的份/],
]

const looks: Looks['screens'] = [
  { name: 'trees-map', who: li, route: () => pages.map, prepare: phone => phone.sees('一棵一棵看') },
  {
    name: 'trees-estates',
    who: li,
    route: () => pages.map,
    prepare: async phone => {
      await phone.tap('estate')
      await phone.sees('第二片区柿子林')
    },
  },
  {
    // In 长辈版 a tree is opened from the list, which stands there in the place of the map.
    name: 'trees-map-chosen',
    who: li,
    route: () => pages.map,
    prepare: async phone => {
      await phone.sees('一棵一棵看')
      const map = (await phone.page.locator('#tree-E05-07').count()) > 0
      await phone.tap(map ? 'tree-E05-07' : 'list-E05-07')
      await phone.sees('有人先摘了')
    },
  },
  { name: 'trees-tree', who: li, route: () => `${pages.tree}?id=E05-07`, prepare: phone => phone.sees('有人先摘了') },
  {
    name: 'trees-add',
    who: li,
    route: () => `${pages.tree}?id=E05-07`,
    prepare: async phone => {
      await phone.tap('diary-add')
      await phone.sees('熟了没有')
    },
  },
  {
    name: 'trees-care',
    who: li,
    route: () => `${pages.tree}?id=E05-08`,
    prepare: async phone => {
      await phone.tap('care')
      await phone.sees('写上我家')
    },
  },
  { name: 'trees-waits', who: clerk, route: () => pages.waits, prepare: phone => phone.sees('都看过了') },
  { name: 'trees-chronicle', who: li, route: () => pages.chronicle, prepare: phone => phone.sees('从 2015 年起') },
  { name: 'trees-wall', who: li, route: () => `${pages.wall}?edition=11`, prepare: phone => phone.sees('老柿子树') },
  {
    name: 'trees-hang',
    who: clerk,
    route: () => `${pages.wall}?edition=11`,
    prepare: async phone => {
      await phone.tap('hang-open')
      await phone.tap('hang-shows-children')
      await phone.sees('哪位家长同意了')
    },
  },
  {
    name: 'trees-poster',
    who: li,
    route: () => `${pages.poster}?edition=11`,
    prepare: phone => phone.sees('存到相册'),
  },
]

/** Of each page of 柿子节 at most. */
const mostNodes = 1_000
export const screens: Looks['screens'] = looks.map(screen => ({ ...screen, mostNodes }))
