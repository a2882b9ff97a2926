/** 柿子节 on its day, for whoever serves at the gate and at the scales. */
import type { Looks } from './found'
import { wang } from '../browser/screen'

const plans = 'packages/harvest/plans/index'
const clerk = 'oXZZ-song-lina'

const pages = {
  day: 'packages/harvest/day/index',
  scan: 'packages/harvest/scan/index',
  scales: 'packages/harvest/scales/index',
  shares: 'packages/harvest/shares/index',
  write: 'packages/harvest/write/index',
} as const

export const visits: Looks['visits'] = [
  [pages.day, wang, null, /签到了.*过秤.*分果.*场次/],
  [pages.scan, wang, null, /请户主打开签到码/],
  [pages.scales, wang, null, /不去皮.*记下/],
  [plans, clerk, null, /办柿子节.*第 12 届.*正在报名.*宋丽娜.*赵建国/],
  [pages.write, clerk, { year: '2099' }, /安排 2099 年柿子节.*第 1 场叫什么.*果子怎么分/],
  [pages.shares, wang, null, /一共摘了.*果子还没过秤.*去过秤/],
]

const looks: Looks['screens'] = [
  { name: 'festival-day', who: wang, route: () => pages.day },
  {
    name: 'festival-scan',
    who: wang,
    route: () => pages.scan,
    prepare: async phone => {
      await phone.tap('scan-type')
      await phone.sees('6 位数字')
    },
  },
  {
    name: 'festival-scales',
    who: wang,
    route: () => pages.scales,
    prepare: async phone => {
      for (const key of ['1', '2', 'point', '4', '6']) await phone.tap(`pad-${key}`)
      await phone.sees('12.46')
    },
  },
  { name: 'festival-shares', who: wang, route: () => pages.shares },
  { name: 'festival-plans', who: clerk, route: () => plans },
  {
    name: 'festival-write',
    who: clerk,
    route: () => `${pages.write}?year=2099`,
    prepare: async phone => {
      await phone.tap('plan-send')
      await phone.sees('请选日子，写几点')
    },
  },
]

/** Of each page of 柿子节 at most. */
const mostNodes = 1_000
export const screens: Looks['screens'] = looks.map(screen => ({ ...screen, mostNodes }))
