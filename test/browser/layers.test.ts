/** What lies over a page in a browser, as in WeChat: the tab bar at the foot, sheets that Back closes, and a page that could not be drawn. */
import path from 'node:path'
import { levelOf } from '../level'
import { aWorld, type Phone, type World } from './phones'

let world: World
let admin: Phone
beforeAll(async () => {
  world = await aWorld()
  admin = await world.phone('oXZZ-deng-kai')
})
afterAll(() => world?.stop())

const shown = (phone: Phone, id: string) => phone.page.locator(`[id="${id}"]:visible`)
const scrolled = (phone: Phone) =>
  phone.page.evaluate(() => Math.max(...[...document.querySelectorAll('.taro_page')].map(page => page.scrollTop)))

/** From 工作台 to the roles, somebody's name half typed, and a sheet over it. */
async function aSheet(): Promise<void> {
  await admin.open('pages/work/index')
  await admin.tap('work-more')
  await admin.tap('grid-roles')
  await admin.type('person-name', '欧阳')
  await admin.tap('role-mediator')
  await admin.tap('held-XZZ-more-mediator')
  await shown(admin, 'find-name').waitFor()
}

/** The same page as before, not one that was drawn anew: what was typed stands on it. */
async function isAsItWas(): Promise<void> {
  await shown(admin, 'find-name').waitFor({ state: 'hidden' })
  expect(await shown(admin, 'person-name').inputValue()).toBe('欧阳')
  expect(admin.page.url()).toContain('packages/grid/roles/index')
}

describe('a sheet', () => {
  it('is closed by Back, which then leaves the page that it lay over', async () => {
    await aSheet()
    await admin.page.goBack()
    await isAsItWas()
    await admin.page.goBack()
    await shown(admin, 'work-more').waitFor()
  })

  it('is closed by its cross, and leaves no trace for Back', async () => {
    await aSheet()
    await shown(admin, 'find-name').locator('xpath=ancestor::*[@role="dialog"]').getByLabel('关闭').click()
    await isAsItWas()
    await admin.page.goBack()
    await shown(admin, 'work-more').waitFor()
  })

  it('can be opened and closed as often as one likes', async () => {
    await aSheet()
    for (let time = 0; time < 3; time++) {
      await admin.page.goBack()
      await isAsItWas()
      await admin.tap('held-XZZ-more-mediator')
      await shown(admin, 'find-name').waitFor()
    }
    await admin.page.goBack()
    await isAsItWas()
  })

  it('takes nothing that is typed from whoever is quicker than a busy phone moves the focus into it', async () => {
    await aSheet()
    await admin.page.goBack()
    await isAsItWas()
    // The phone is busy: what was to be done in a moment is done when there is time.
    await admin.page.evaluate(() => {
      const soon = window.setTimeout.bind(window)
      const late: (() => void)[] = []
      const busy = (run: () => void, ms?: number) => (ms === 50 ? late.push(run) : soon(run, ms))
      Object.assign(window, {
        setTimeout: busy,
        hasTime: () => {
          window.setTimeout = soon as typeof window.setTimeout
          late.forEach(run => run())
          return late.length
        },
      })
    })
    await admin.tap('held-XZZ-more-mediator')
    await shown(admin, 'find-name').focus()
    expect(await admin.page.evaluate(() => (window as unknown as { hasTime(): number }).hasTime())).toBeGreaterThan(0)
    await admin.page.keyboard.insertText('王')
    expect(await shown(admin, 'find-name').inputValue()).toBe('王')
    await admin.page.goBack()
    await isAsItWas()
  })

  it('keeps the page behind still, and has the tab bar away', async () => {
    const own = await world.phone('oXZZ-wang-xiulan', { height: 640 })
    await own.open('pages/work/index')
    await own.tap('work-more')
    await shown(own, 'more-close').waitFor()
    await shown(own, 'tab-work').waitFor({ state: 'hidden' })
    const before = await scrolled(own)
    await own.page.mouse.move(180, 40)
    await own.page.mouse.wheel(0, 600)
    await own.settles()
    expect(await scrolled(own)).toBe(before)
    await own.tap('more-close')
    await shown(own, 'tab-work').waitFor()
    await own.page.mouse.wheel(0, 600)
    await own.settles()
    expect(await scrolled(own)).toBeGreaterThan(before)
    await own.close()
  })
})

describe('the tab bar', () => {
  it('lies at the foot of the phone, however long the page is', async () => {
    const own = await world.phone('oXZZ-li-xiuying')
    await own.open('pages/home/index')
    await own.sees('我的诉求')
    const bar = await own.page.locator('.tab-bar:visible').boundingBox()
    expect(Math.round((bar?.y ?? 0) + (bar?.height ?? 0))).toBe(812)
    await own.close()
  })
})

describe('a tap that is made twice', () => {
  it('opens one page', async () => {
    const own = await world.phone('oXZZ-li-xiuying')
    await own.open('pages/me/index')
    await shown(own, 'my-data').dblclick()
    await own.sees('手机号')
    await own.page.goBack()
    await shown(own, 'my-data').waitFor()
    await own.close()
  })
})

describe('a page that cannot be drawn', () => {
  it('says so instead of staying white, and is there again when the answer is', async () => {
    const own = await world.phone('oXZZ-li-xiuying')
    await own.page.route('**/client/functions/portal', route =>
      route.fulfill({ json: { result: { ok: true, data: { bound: true, reports: [null] } } } }),
    )
    await own.open('pages/home/index')
    await own.sees('这一页出错了')
    await own.page.unroute('**/client/functions/portal')
    await own.tap('broken-retry')
    await own.sees('我的诉求')
    await own.close()
  })

  it('is told apart from one that does not exist', async () => {
    const own = await world.phone('oXZZ-li-xiuying')
    await own.page.goto(`${world.cloud.url}/app/?openid=oXZZ-li-xiuying#/packages/festival/index`)
    await own.sees('这一页找不到了')
    await own.tap('lost-home')
    await own.sees('我的诉求')
    await own.close()
  })
})

describe('the scripts of the preview', () => {
  it('can be read by a browser of the promised level', () => {
    const { scripts, unreadable } = levelOf(path.resolve('dist/h5'))
    expect(scripts).toBeGreaterThan(5)
    expect(unreadable).toEqual([])
  })
})
