/** 公示栏: as everybody reads it, as a second person and whoever reported it do, and how something is chosen and covered. */
import type { Looks } from './found'
import { detail, li, wang } from '../browser/screen'

const wall = 'packages/board/wall/index'
const item = 'packages/board/item/index'
const waiting = 'packages/board/waiting/index'
const choose = 'packages/board/choose/index'
const [building, area] = ['oXZZ-sun-deming', 'oXZZ-liu-chunmei'] as const

export const visits: Looks['visits'] = [
  [wall, li, null, /还没有公示的事/],
  [item, li, { id: 'rNone' }, /没找到/],
  [waiting, area, null, /没有等您看的.*看大家看到的公示栏/],
  [choose, wang, 'inHand', /./],
]

interface Named {
  id: string
  version: number
}
let proposed = ''

export const before: Looks['before'] = async call => {
  const named = ({ id, version }: Named) => ({ id, version })
  const settled = async (text: string) => {
    const place = 'XZZ-2-E05-B03-U2-S01'
    const filed = (await call(li, 'reports.submit', { photos: [], text, place, category: 'clutter' })) as Named
    const accepted = (await call(wang, 'reports.accept', named(filed))) as Named
    const how = { outcome: 'solved', note: '清好了', photos: [], noPhoto: '手机拍不了' }
    return (await call(wang, 'reports.resolve', { ...named(accepted), ...how })) as Named
  }
  const shown = async (text: string) => {
    const { id } = await settled(text)
    return (await call(building, 'reports.showOnBoard', { id, words: text, photos: [], before: 0 })) as Named
  }
  await call(area, 'reports.agreeBoard', named(await shown('楼道里堆了好多纸箱，走路要侧着身子，现在清出来了')))
  proposed = (await shown('单元门口的旧沙发搬走了')).id
}

export const screens: Looks['screens'] = [
  { name: 'board', who: li, route: () => wall },
  { name: 'board-mine', who: li, route: () => `${item}?id=${proposed}` },
  { name: 'board-waiting', who: area, route: () => waiting },
  {
    name: 'board-choose',
    who: building,
    route: report => detail(li, 'closed')(report).replace(/^.*\?/, `${choose}?`),
    prepare: async phone => {
      await phone.tap('board-photo-0')
      for (const field of ['1-1', '1-2', '2-1', '2-2']) await phone.tap(`cover-0-${field}`)
    },
  },
]
