/** 柿子节 as residents see it: its home, signing up, how it came out, the code, the draw's proof, an offer. */
import type { Looks } from './found'
import { li } from '../browser/screen'

const pages = {
  home: 'packages/festival/home/index',
  signUp: 'packages/festival/signUp/index',
  result: 'packages/festival/result/index',
  code: 'packages/festival/code/index',
  proof: 'packages/festival/proof/index',
  offer: 'packages/festival/offer/index',
} as const

/** The seeded edition's lottery, and its session of first come. */
const [lottery, firstCome] = ['12-1', '12-2']

export const visits: Looks['visits'] = [
  [pages.home, li, null, /您家还没报名.*场次.*抽签.*先到先得.*不要先摘.*柿子树.*怎么抽签/],
  [pages.signUp, li, { session: lottery }, /哪一场.*去几个人.*想做什么.*一户报一次.*报名/],
  [pages.result, li, { session: firstCome }, /您家没报这一场/],
  [pages.code, li, { session: lottery }, /没找到|没报/],
  [pages.proof, li, { session: lottery }, /先把名单封好.*再等说好的那期号码.*小的在前/],
  [pages.offer, li, { session: firstCome }, /没有名额等您家点头/],
]

export const screens: Looks['screens'] = [{ name: 'festival', who: li, route: () => pages.home }]
