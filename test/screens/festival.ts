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

export const visits: Looks['visits'] = [[pages.home, li, null, /柿子节.*场次.*不要先摘/]]

export const screens: Looks['screens'] = [{ name: 'festival', who: li, route: () => pages.home }]
