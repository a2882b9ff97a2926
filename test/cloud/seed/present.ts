/**
 * What lies before the people of the story right now, so that each of their lists has something to show whatever the
 * hour is. Minutes are counted back from the present.
 */
import type { CategoryId } from '@shared/reports/categories'
import type { PhotoName } from './photos'
import type { Happening } from './grow'
import { elsewhere } from './presentElsewhere'
import { peacekeeping } from './presentPeacekeeping'
import { property } from './presentProperty'

/** As `Happening`, with an openid where a person is given the report, and names of photos. */
export type Told =
  | Exclude<Happening, { type: 'transfer' | 'assign' | 'resolve' | 'supplement' }>
  | { type: 'transfer'; to: string; note?: string }
  | { type: 'resolve'; note: string; photos: PhotoName[]; noPhoto?: string }

export interface Present {
  by: string
  category: CategoryId
  place: string | null
  placeNote?: string
  text: string
  /** WeChat's check of the words was not sure: a human looks. */
  doubtful?: boolean
  /** Its check of the photos neither. */
  doubtfulPhotos?: boolean
  photos: PhotoName[]
  ago: number
  /** Being given to somebody who has it already is left out: after hours the desk has the urgent ones first. */
  then: [ago: number, event: Told][]
}

const unit = 'XZZ-2-E05-B03-U2'
const stairwell = `${unit}-S01`
const hour = 60
const day = 24 * hour
const accept: Told = { type: 'accept', note: '下班前去清' }
const fromDesk: Told = { type: 'transfer', to: 'oXZZ-wang-xiulan', note: '值班先记下，转给您办' }

/**
 * What 王秀兰 has: to accept, in progress, due soon, overdue, to rate, reopened. The clock of the e-bikes never stops, so
 * some of them are due within two hours and one is late at any time of any day.
 */
const inTheUnit: Present[] = [
  {
    by: 'oXZZ-zhang-min',
    category: 'clutter',
    place: stairwell,
    text: '楼道里堆了好多纸箱，老人下楼差点绊倒',
    photos: ['clutter'],
    ago: 14,
    then: [],
  },
  {
    by: 'oXZZ-wu-qiang',
    category: 'pets',
    place: 'XZZ-2-E05-B03-U4',
    text: '邻居家的狗没拴绳，在楼道里乱跑',
    photos: ['dog'],
    ago: 25,
    then: [],
  },
  {
    by: 'oXZZ-chen-xiaoyan',
    category: 'noise',
    place: `${unit}-0501`,
    text: '楼上装修打孔，孩子睡不了觉',
    photos: [],
    ago: 52,
    then: [],
  },
  {
    by: 'oXZZ-zhang-min',
    category: 'other',
    place: unit,
    text: '单元门口捡到一串钥匙，不知道交给谁',
    photos: [],
    ago: 75,
    then: [],
  },
  {
    by: 'oXZZ-li-xiuying',
    category: 'clutter',
    place: stairwell,
    text: '五楼拐角又堆了旧柜子，夜里看不见',
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
    then: [
      [167, fromDesk],
      [160, { type: 'accept', note: '马上去看' }],
    ],
  },
  {
    by: 'oXZZ-zhang-min',
    category: 'ebikeCharging',
    place: unit,
    text: '一楼把电瓶拿到楼道里充，太危险了',
    photos: [],
    ago: 135,
    then: [
      [132, fromDesk],
      [120, { type: 'accept', note: '打电话叫住户先拔了' }],
    ],
  },
  {
    by: 'oXZZ-wu-qiang',
    category: 'ebikeCharging',
    place: 'XZZ-2-E05-B03-U4-S01',
    text: '电动车推进楼道充电，堵着门',
    photos: ['ebike'],
    ago: 5 * hour,
    then: [
      [5 * hour - 4, fromDesk],
      [5 * hour - 20, { type: 'accept', note: '车主电话没人接，再上门' }],
    ],
  },
  {
    by: 'oXZZ-zhang-min',
    category: 'rental',
    place: `${unit}-0302`,
    text: '对门打了四个隔断，住了七八个人',
    photos: [],
    ago: 26 * hour,
    then: [[25 * hour, { type: 'accept', note: '约了房东来核实登记' }]],
  },
  {
    by: 'oXZZ-zhang-min',
    category: 'noise',
    place: `${unit}-0302`,
    text: '楼上半夜拖桌子，说过两次了',
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
    text: '楼道里有狗粪，没人收拾',
    photos: [],
    ago: 4 * day,
    then: [[2 * day, { type: 'remind' }]],
  },
  {
    by: 'oXZZ-li-xiuying',
    category: 'clutter',
    place: stairwell,
    text: '三楼拐角堆了装修剩的板子，走路要侧着身',
    photos: ['clutter'],
    ago: 6 * hour,
    then: [
      [6 * hour - 25, { type: 'accept', note: '马上去看' }],
      [70, { type: 'resolve', note: '板子已请住户抬下楼，楼道扫干净了', photos: ['clutterCleared'] }],
    ],
  },
  {
    by: 'oXZZ-liu-yang',
    category: 'clutter',
    place: stairwell,
    text: '鞋柜摆到楼道中间，担架都过不去',
    photos: ['clutter'],
    ago: 3 * day,
    then: [
      [3 * day - 60, accept],
      [day, { type: 'resolve', note: '和住户说好了，鞋柜搬回屋里', photos: ['clutterCleared'] }],
    ],
  },
  {
    by: 'oXZZ-chen-xiaoyan',
    category: 'noise',
    place: `${unit}-0501`,
    text: '隔壁唱歌唱到十一点多',
    photos: [],
    ago: 3 * day - 5 * hour,
    then: [
      [2 * day, { type: 'accept', note: '今晚上门' }],
      [
        20 * hour,
        { type: 'resolve', note: '上门劝导，住户答应十点以后不再唱', photos: [], noPhoto: '声音、气味，拍不出来' },
      ],
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
      [20 * hour, { type: 'reopen', rating: 'dissatisfied', note: '又堆上了，没解决' }],
    ],
  },
]

export const present: Present[] = [...inTheUnit, ...elsewhere, ...property, ...peacekeeping]
