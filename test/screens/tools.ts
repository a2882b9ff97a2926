/** 公用工具, looked at as a resident and at the desk. */
import type { Looks } from './found'
import { li, wang } from '../browser/screen'

const page = 'packages/tools/lending/index'
const today = () => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)

export const visits: Looks['visits'] = [
  [page, li, null, /能借的工具.*人字梯.*我借的/],
  [page, wang, null, /等您借出、收回/],
]

export const before: Looks['before'] = call => call(li, 'tools.ask', { tool: 'ladder', day: today() }).then(() => {})

export const screens: Looks['screens'] = [
  {
    name: 'tools',
    who: li,
    route: () => page,
    prepare: async phone => {
      await phone.tap('borrow-ladder')
      await phone.sees('这天有人借了')
    },
  },
  {
    name: 'tools-desk',
    who: wang,
    route: () => page,
    prepare: async phone => {
      await phone.tap(`decline-ladder#${today()}`)
      await phone.sees('工具坏了')
    },
  },
]
