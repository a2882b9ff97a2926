/** What the pages of 柿子节 show when nothing comes, when only what was remembered is there, and when there is nothing yet (UI §2). */
import type { Route } from 'playwright-core'
import { elder } from './elderPhone'
import { cutOff, violations } from './looks'
import { aWorld, type Phone, type World } from './phones'

const [li, wang, clerk] = ['oXZZ-li-xiuying', 'oXZZ-wang-xiulan', 'oXZZ-song-lina']
const session = '12-1'

interface Face {
  who: string
  route: string
  /** What it shows once it has an answer. */
  says: RegExp
  /** Its last answer stays on the phone. */
  remembered?: true
}
const of = (who: string, route: string, says: RegExp, remembered?: true): Face => ({
  ...{ who, route, says },
  ...(remembered ? { remembered } : {}),
})

const pages: Face[] = [
  of(li, 'packages/festival/home/index', /您家报了/, true),
  of(li, `packages/festival/signUp/index?session=${session}`, /改一改|改好了/, true),
  of(li, `packages/festival/result/index?session=${session}`, /您家报了/, true),
  of(li, `packages/festival/proof/index?session=${session}`, /先把名单封好/, true),
  of(li, `packages/festival/offer/index?session=${session}`, /您家报了/, true),
  of(li, 'packages/festival/code/index', /扫不上，就说号码/, true),
  of(li, 'packages/trees/map/index', /一棵一棵看/, true),
  of(li, 'packages/trees/tree/index?id=E05-07', /华城路二小区 7 号树/),
  of(li, 'packages/trees/chronicle/index', /从 2015 年起/, true),
  of(li, 'packages/trees/wall/index?edition=11', /老柿子树/),
  of(li, 'packages/trees/poster/index?edition=11', /存到相册/),
  of(clerk, 'packages/trees/waits/index', /都看过了/),
  of(wang, 'packages/harvest/day/index', /签到了/),
  of(wang, 'packages/harvest/scan/index', /请户主打开签到码/),
  of(wang, 'packages/harvest/scales/index', /不去皮/),
  of(wang, 'packages/harvest/shares/index', /一共摘了/),
  of(clerk, 'packages/harvest/plans/index', /第 12 届/),
  of(clerk, 'packages/harvest/write/index?year=2099', /第 1 场叫什么/),
]

let world: World
const phones = new Map<string, Phone>()
beforeAll(async () => {
  world = await aWorld()
  await world.cloud.call(li, 'festival', 'signUp', { session, partySize: 2 })
  // Larger than most people read, so that what is too long shows.
  for (const who of [li, wang, clerk]) phones.set(who, await world.phone(who, { size: 'largest', width: 320, height: 640 }))
}) // prettier-ignore
afterAll(() => world?.stop())

const functions = '**/client/functions/festival'
const silent = (route: Route) => route.abort()

async function isWhole(phone: Phone): Promise<void> {
  await phone.settles()
  expect(await cutOff(phone)).toEqual([])
  expect(await violations(phone)).toEqual([])
}

describe.each(pages.map(face => [face.route, face] as const))('%s', (_, { who, route, says, remembered }) => {
  it('says that nothing came, and is there after a tap', async () => {
    const phone = phones.get(who) as Phone
    // First: the page before may still get an answer, and remember it.
    await phone.page.route(functions, silent)
    await phone.settles()
    await phone.page.evaluate(() => {
      for (const key of Object.keys(localStorage)) if (/festival|gate|board/i.test(key)) localStorage.removeItem(key)
    })
    await phone.open(route)
    const again = phone.page.locator('.page:visible button:visible', { hasText: /重试|再试/ }).first()
    await again.waitFor()
    await isWhole(phone)
    await phone.page.unroute(functions)
    // What asks again by itself is there without a tap.
    if (await again.isVisible()) await again.click({ timeout: 3_000 }).catch(() => undefined)
    await phone.sees(says)
  })

  it('shows what was there before where it may, and says that it is old', async () => {
    const phone = phones.get(who) as Phone
    if (!remembered) return expect(route).not.toMatch(/packages\/festival/)
    await phone.page.route(functions, silent)
    await phone.open(route)
    await phone.sees(says)
    await isWhole(phone)
    await phone.page.unroute(functions)
  })
})

describe('柿子节 before it is announced', () => {
  it.each([{}, elder])('says so, and leads to the years before', async options => {
    const phone = await world.phone(li, options)
    const nothing = { edition: null, state: null, year: null, rules: [], source: null, share: null, announced: 0 }
    const current = { ...nothing, changes: [], sessions: [] }
    const mine = { home: 'XZZ-2-E05-B03-U2-0402', letOut: false, principals: [], entries: [] }
    await phone.page.route(functions, route =>
      (route.request().postDataJSON() as { path: string }).path === 'home'
        ? route.fulfill({ json: { result: { ok: true, data: { current, mine } } } })
        : route.continue(),
    )
    await phone.open('packages/festival/home/index')
    await phone.sees('今年的柿子节还没公布')
    await isWhole(phone)
    await phone.tap('chronicle-open')
    await phone.sees('从 2015 年起')
    await phone.close()
  })
})
