/** What 工作台 shows first, for a lead and for the chief lead, and how light it stays. */
import type { Json } from '../cloud/plugin'
import { aWorld, type Phone, type World } from './phones'

const wang = 'oXZZ-wang-xiulan'
const chief = 'oXZZ-zhao-jianguo'
const li = 'oXZZ-li-xiuying'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world?.stop())

const top = async ({ page }: Phone, selector: string) =>
  (await page.locator(`${selector}:visible`).first().boundingBox())?.y ?? Infinity
const firstCard = async (phone: Phone) => {
  await phone.page.locator('[id^="report-r"]:visible').first().waitFor()
  await phone.settles()
}

describe('a lead who opens 工作台', () => {
  let phone: Phone
  beforeAll(async () => {
    phone = await world.phone(wang)
    await phone.open('pages/work/index')
    await firstCard(phone)
  })
  afterAll(() => phone?.close())

  it('has the first report above 30% of the height', async () => {
    expect(await top(phone, '[id^="report-r"]')).toBeLessThan(0.3 * 812)
  })

  it('has three numbers that are taps: a second one shows all again', async () => {
    await phone.tap('queue-overdue')
    await phone.sees(/没有超时的|就这些了/)
    await phone.tap('queue-overdue')
    await firstCard(phone)
  })

  it('finds a report by its words, and everything else behind ⋯', async () => {
    await phone.tap('work-search')
    await phone.type('search', '没有这样的话')
    await phone.sees('没找到“没有这样的话”')
    await phone.tap('work-search')
    await phone.tap('work-more')
    await phone.sees('我要请假')
    await phone.tap('more-close')
    await firstCard(phone)
  })

  it('sees that a report is new until somebody opened it', async () => {
    const input: Json = { photos: [], text: '新来的一件', place: 'XZZ-2-E05-B03-U2-S01', category: 'clutter' }
    const made = (await world.cloud.call(li, 'reports', 'submit', input)) as unknown as { data: { id: string } }
    const card = `report-${made.data.id}`
    await phone.page.locator(`[id="${card}"]`).first().waitFor()
    const isNew = () => phone.page.locator(`[id="${card}"] .work-thumb__new`).count()
    expect(await isNew()).toBe(1)
    await phone.tap(card)
    await phone.sees('「新来的一件」')
    // The words and the likely action are above the fold.
    expect(await top(phone, '.staff-words')).toBeLessThan(200)
    await phone.tap('back')
    await phone.page.locator(`[id="${card}"] .work-thumb__new`).waitFor({ state: 'detached' })
    expect(phone.errors).toEqual([])
  })
})

describe('the chief lead who opens 工作台', () => {
  let phone: Phone
  beforeAll(async () => {
    phone = await world.phone(chief)
    await phone.open('pages/work/index')
    await firstCard(phone)
  })
  afterAll(() => phone?.close())

  it('begins with the whole community, in numbers and as bars, and each bar leads to its area', async () => {
    await phone.sees('各片区在办')
    const overdue = Number(await phone.page.locator('[id="queue-overdue"]:visible .segments__count').textContent())
    const { data } = (await world.cloud.call(chief, 'reports', 'counts', { of: 'all' })) as unknown as {
      data: { counts: { overdue: number }; areas: { code: string; overdue: number }[] }
    }
    expect(overdue).toBe(data.counts.overdue)
    expect(overdue).toBeGreaterThan(0)
    expect(data.areas.reduce((sum, area) => sum + area.overdue, 0)).toBe(overdue)
    await phone.tap('area-XZZ-1')
    await phone.sees(/样例|没有/)
    await phone.tap('area-XZZ-1')
  })

  it('reads on 首页 what is late', async () => {
    await phone.open('pages/home/index')
    await phone.sees(/已超时 \d+ 件/)
    await phone.tap('work-waits')
    await phone.sees('各片区在办')
  })

  it('scrolls through hundreds of reports with no more than a thousand nodes on the page', async () => {
    await phone.open('pages/work/index')
    await firstCard(phone)
    await phone.tap('work-more')
    await phone.tap('queue-toRate')
    const nodes = () => phone.page.evaluate(() => document.querySelectorAll('.page:last-of-type *').length)
    let most = 0
    for (let turn = 0; turn < 12; turn++) {
      await phone.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
      await phone.settles()
      most = Math.max(most, await nodes())
    }
    expect(most).toBeLessThanOrEqual(1000)
    const parts = await phone.page.locator('[id^="queue-list-part-"]').count()
    expect(parts).toBeGreaterThan(4)
    expect(phone.errors).toEqual([])
  })
})
