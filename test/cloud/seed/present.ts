/**
 * What lies before the people of the story right now, so that each of their lists has something to show whatever the
 * hour is. Minutes are counted back from the present.
 */
import type { CategoryId } from '@shared/reports/categories'
import type { PhotoName } from './photos'
import type { Happening } from './grow'
import { elsewhere } from './presentElsewhere'

/** As `Happening`, with an openid where a person is given the report, and names of photos. */
type Told =
  | Exclude<Happening, { type: 'transfer' | 'assign' | 'resolve' | 'supplement' }>
  | { type: 'transfer'; to: string; note?: string }
  | { type: 'resolve'; note: string; photos: PhotoName[] }

export interface Present {
  by: string
  category: CategoryId
  place: string | null
  placeNote?: string
  text: string
  photos: PhotoName[]
  ago: number
  then: [ago: number, event: Told][]
}

const unit = 'XZZ-2-E05-B03-U2'
const stairwell = `${unit}-S01`
const hour = 60
const day = 24 * hour
const accept: Told = { type: 'accept', note: '下班前去清' }

/** What 王秀兰 has: to accept, in progress, due soon, overdue, to rate, reopened. */
const inTheUnit: Present[] = [
  {
    by: 'oXZZ-zhang-min',
    category: 'clutter',
    place: stairwell,
    text: '楼道里堆了好多纸箱,老人下楼差点绊倒',
    photos: ['clutter'],
    ago: 14,
    then: [],
  },
  {
    by: 'oXZZ-chen-xiaoyan',
    category: 'noise',
    place: `${unit}-0501`,
    text: '楼上中午装修打孔,孩子睡不了觉',
    photos: [],
    ago: 52,
    then: [],
  },
  {
    by: 'oXZZ-wu-qiang',
    category: 'pets',
    place: 'XZZ-2-E05-B03-U4',
    text: '邻居家的狗没拴绳,在楼道里乱跑',
    photos: ['dog'],
    ago: 25,
    then: [],
  },
  {
    by: 'oXZZ-li-xiuying',
    category: 'clutter',
    place: stairwell,
    text: '五楼拐角又堆了旧柜子,夜里看不见',
    photos: ['clutter'],
    ago: 100,
    then: [[82, accept]],
  },
  {
    by: 'oXZZ-liu-yang',
    category: 'ebikeCharging',
    place: stairwell,
    text: '有人从四楼拉线下来给电动车充电',
    photos: ['ebike'],
    ago: 170,
    then: [[160, { type: 'accept', note: '马上去看' }]],
  },
  {
    by: 'oXZZ-zhang-min',
    category: 'noise',
    place: `${unit}-0302`,
    text: '楼上半夜拖桌子,说过两次了',
    photos: [],
    ago: 5 * day,
    then: [
      [5 * day - 40, { type: 'accept', note: '约了晚上上门' }],
      [day, { type: 'remind' }],
    ],
  },
  {
    by: 'oXZZ-liu-yang',
    category: 'pets',
    place: unit,
    text: '楼道里有狗粪,没人收拾',
    photos: [],
    ago: 4 * day,
    then: [[2 * day, { type: 'remind' }]],
  },
  {
    by: 'oXZZ-li-xiuying',
    category: 'lighting',
    place: stairwell,
    text: '三楼声控灯不亮,晚上摸黑上楼',
    photos: ['lamp'],
    ago: 2 * day,
    then: [
      [2 * day - 30, { type: 'accept' }],
      [5 * hour, { type: 'resolve', note: '灯泡已换,声控也调过', photos: ['lampFixed'] }],
    ],
  },
  {
    by: 'oXZZ-liu-yang',
    category: 'cleaning',
    place: stairwell,
    text: '楼道两天没扫了,全是落叶和烟头',
    photos: ['rubbish', 'clutter'],
    ago: 3 * day,
    then: [
      [3 * day - 60, { type: 'accept' }],
      [day, { type: 'resolve', note: '和保洁一起扫干净了', photos: ['clutterCleared'] }],
    ],
  },
  {
    by: 'oXZZ-li-xiuying',
    category: 'clutter',
    place: stairwell,
    text: '二楼门口的纸箱又回来了',
    photos: ['clutter'],
    ago: 6 * day,
    then: [
      [6 * day - 45, accept],
      [5 * day, { type: 'resolve', note: '纸箱已请住户搬走', photos: ['clutterCleared'] }],
      [20 * hour, { type: 'reopen', rating: 'dissatisfied', note: '又堆上了,没解决' }],
    ],
  },
]

export const present: Present[] = [...inTheUnit, ...elsewhere]
