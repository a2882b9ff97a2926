/** 柿子节 on its day, for whoever serves at the gate and at the scales. */
import type { Looks } from './found'
import { wang } from '../browser/screen'

const plans = 'packages/harvest/plans/index'
const clerk = 'oXZZ-song-lina'

const [day, scan, scales, shares] = ['day', 'scan', 'scales', 'shares'].map(name => `packages/harvest/${name}/index`)

export const visits: Looks['visits'] = [
  [day!, wang, null, /签到了.*过秤.*分果.*场次/],
  [scan!, wang, null, /请户主打开签到码/],
  [scales!, wang, null, /不去皮.*记下/],
  [plans, clerk, null, /办柿子节.*第 12 届.*正在报名.*宋丽娜.*赵建国/],
  [shares!, wang, null, /一共摘了.*分果/],
]

export const screens: Looks['screens'] = [
  { name: 'festival-day', who: wang, route: () => day! },
  {
    name: 'festival-scan',
    who: wang,
    route: () => scan!,
    prepare: async phone => {
      await phone.tap('scan-type')
      await phone.sees('6 位数字')
    },
  },
  {
    name: 'festival-scales',
    who: wang,
    route: () => scales!,
    prepare: async phone => {
      for (const key of ['1', '2', 'point', '4', '6']) await phone.tap(`pad-${key}`)
      await phone.sees('12.46')
    },
  },
  { name: 'festival-shares', who: wang, route: () => shares! },
  { name: 'festival-plans', who: clerk, route: () => plans },
]
