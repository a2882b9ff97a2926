/** 三率 as those who lead read it, what is asked to be left out of it, and the figures for everybody. */
import type { Looks } from './found'
import { detail, li, wang } from '../browser/screen'

const rates = 'packages/figures/rates/index'
const exclude = 'packages/figures/exclude/index'
const numbers = 'packages/figures/numbers/index'
const chief = 'oXZZ-zhao-jianguo'

export const visits: Looks['visits'] = [
  [rates, wang, null, /响应率.*解决率.*满意率.*都算在里面/],
  [exclude, wang, 'inHand', /不归您看/],
  [numbers, li, null, /大家报了.*不到 5 户报的，不显示/],
]

export const screens: Looks['screens'] = [
  { name: 'rates', who: chief, route: () => rates },
  { name: 'exclude', who: chief, route: report => detail(wang, 'inProgress')(report).replace(/^.*\?/, `${exclude}?`) },
  { name: 'open-numbers', who: li, route: () => numbers },
]
