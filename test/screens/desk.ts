/** 找一件, 常用语 and 手里有多少, looked at as staff. */
import type { Looks } from './found'
import { li, wang } from '../browser/screen'
import { personIdOf } from '../../cloudfunctions/_platform/personId'

const sun = 'oXZZ-sun-deming'

export const visits: Looks['visits'] = [
  ['packages/staff/search/index', wang, null, /按说的话.*不限地方/],
  ['packages/staff/phrases/index', wang, null, /单元长共用.*办结的时候说/],
  ['packages/staff/behalf/index', wang, null, /他住哪个小区/],
  ['packages/staff/load/index', sun, null, /我手里.*大家手里/],
]

export const screens: Looks['screens'] = [
  {
    name: 'search',
    who: wang,
    route: () => 'packages/staff/search/index',
    prepare: async phone => {
      await phone.type('sought', '楼道')
      await phone.tap('search-go')
      await phone.sees('最近找过')
      await phone.sees(/就这些了|再看一些/)
    },
  },
  {
    name: 'phrases',
    who: wang,
    route: () => 'packages/staff/phrases/index',
    prepare: async phone => {
      await phone.type('unitLead-resolve-new', '已请师傅来看过')
      await phone.tap('unitLead-resolve-add')
      await phone.sees('已请师傅来看过')
    },
  },
  { name: 'load', who: sun, route: () => 'packages/staff/load/index' },
  {
    name: 'behalf',
    who: wang,
    route: () => 'packages/staff/behalf/index',
    prepare: async phone => {
      for (const code of ['XZZ-2-E05', 'XZZ-2-E05-B03', 'XZZ-2-E05-B03-U2', 'XZZ-2-E05-B03-U2-0402'])
        await phone.tap(`door-${code}`)
      await phone.tap(`resident-${personIdOf(li)}`)
      await phone.tap('behalf-send')
      await phone.sees('请选他是怎么说的')
    },
  },
  {
    name: 'behalf-stranger',
    who: wang,
    route: () => 'packages/staff/behalf/index',
    prepare: async phone => {
      await phone.tap('behalf-stranger')
      await phone.type('stranger-phone', '123')
      await phone.tap('stranger-done')
      await phone.sees('这个号码打不通')
    },
  },
]
