/** 柿子节 as residents see it: its home, signing up, how it came out, the code, the draw's proof, an offer. */
import type { EntryState } from '../../types/festival/entryFlow'
import { answersAsDrawn } from '../factories/aDrawnFestival'
import { answersAtLength } from '../factories/aLongFestival'
import { li, type Screen } from '../browser/screen'
import type { Looks } from './found'

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
/** Has places of first come; of the others' phones each has the answers of another outcome. */
const [zhang, liu, chen, guest] = ['oXZZ-zhang-min', 'oXZZ-liu-yang', 'oXZZ-chen-xiaoyan', 'oXZZ-he-wei']

export const visits: Looks['visits'] = [
  [pages.home, li, null, /您家还没报名.*场次.*抽签.*先到先得.*不要先摘.*柿子树.*怎么抽签/],
  [pages.signUp, li, { session: lottery }, /哪一场.*去几个人.*想做什么.*一户报一次.*报名/],
  [pages.result, li, { session: firstCome }, /您家没报这一场/],
  [pages.code, li, null, /领果码.*扫不上，就说号码.*没网也能用.*请人代签/],
  [pages.code, li, { session: lottery }, /您家没报这一场/],
  [pages.proof, li, { session: lottery }, /先把名单封好.*再等说好的那期号码.*小的在前/],
  [pages.offer, li, { session: firstCome }, /没有名额等您家点头/],
]

export const before: Looks['before'] = async call => {
  await call(li, 'festival.signUp', { session: lottery, partySize: 3, roles: ['picker', 'deliverer'] })
  await call(zhang, 'festival.signUp', { session: firstCome, partySize: 2 })
}

const of = (page: string, session: string) => () => `${page}?session=${session}`

/** A page as it is when the draw has come out so. */
const drawn = (name: string, who: string, page: string, state: EntryState, says: RegExp): Screen => ({
  name,
  who,
  route: of(page, lottery),
  prepare: async phone => {
    await answersAsDrawn(phone.page, state)
    await phone.open(`${page}?session=${lottery}`)
    await phone.sees(says)
  },
})

/** A page whose names are as long as a plan may make them. */
const atLength = (name: string, who: string, route: string, says: RegExp, fruit = false): Screen => ({
  name,
  who,
  route: () => route,
  prepare: async phone => {
    await answersAtLength(phone.page, fruit)
    await phone.open(route)
    await phone.sees(says)
  },
})

const looks: Looks['screens'] = [
  { name: 'festival', who: li, route: () => pages.home },
  { name: 'festival-guest', who: guest, route: () => pages.home },
  {
    name: 'festival-rule',
    who: li,
    route: () => pages.home,
    prepare: async phone => {
      await phone.tap('rule-open')
      await phone.sees('今年的规矩')
    },
  },
  {
    name: 'festival-sign-up',
    who: li,
    route: of(pages.signUp, firstCome),
    prepare: async phone => {
      await phone.tap('people-3')
      await phone.tap('role-sorter')
    },
  },
  { name: 'festival-entered', who: li, route: of(pages.result, lottery) },
  { name: 'festival-placed', who: zhang, route: of(pages.result, firstCome) },
  { name: 'festival-code', who: zhang, route: of(pages.code, firstCome) },
  {
    name: 'festival-proxy',
    who: zhang,
    route: of(pages.code, firstCome),
    prepare: async phone => {
      await phone.tap('proxy-open')
      await phone.sees('不用带手机')
    },
  },
  { name: 'festival-proof', who: li, route: of(pages.proof, lottery) },
  atLength('festival-long', zhang, pages.home, /安排有变/),
  atLength('festival-long-fruit', zhang, pages.home, /您家领了 3.1 斤柿子/, true),
  atLength('festival-long-sign-up', zhang, `${pages.signUp}?session=${lottery}`, /去几个人/),
  atLength('festival-long-placed', zhang, `${pages.result}?session=${firstCome}`, /报上了/),
  atLength('festival-long-code', zhang, `${pages.code}?session=${firstCome}`, /买买提明/),
  drawn('festival-won', liu, pages.result, 'placed', /中签了/),
  drawn('festival-waiting', chen, pages.result, 'waiting', /候补第 12 位/),
  drawn('festival-offer', chen, pages.offer, 'offered', /有 3 个名额让给您家/),
  {
    ...drawn('festival-recomputed', liu, pages.proof, 'placed', /封条是/),
    prepare: async phone => {
      await answersAsDrawn(phone.page, 'placed')
      await phone.open(`${pages.proof}?session=${lottery}`)
      await phone.tap('recompute')
      await phone.sees('一致')
    },
  },
]

/** Of each page of 柿子节 at most. */
const mostNodes = 1_000
export const screens: Looks['screens'] = looks.map(screen => ({ ...screen, mostNodes }))
