/** What 工作台 shows first, for a lead and for the chief lead, and how light it stays. */
import type { Json } from '../cloud/plugin'
import { samplePhoto } from '../cloud/seed/photos'
import { aWorld, type Phone, type World } from './phones'

const wang = 'oXZZ-wang-xiulan'
const chief = 'oXZZ-zhao-jianguo'
const li = 'oXZZ-li-xiuying'

interface Made {
  id: string
  version: number
}

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
    await phone.type('sought', '没有这样的话')
    await phone.tap('search-go')
    await phone.sees('没找到')
    await phone.tap('back')
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

describe('several reports at once', () => {
  it('are done with as the state table has it for each, and one result names what failed and why', async () => {
    const phone = await world.phone(wang)
    const submit = async (text: string) => {
      const input: Json = { photos: [], text, place: 'XZZ-2-E05-B03-U2-S01', category: 'clutter' }
      const { data } = (await world.cloud.call(li, 'reports', 'submit', input)) as unknown as { data: Made }
      return data
    }
    const [one, two] = [await submit('第一件'), await submit('第二件')]
    await phone.open('packages/staff/batch/index?of=mine&tab=toAccept')
    await phone.tap(`report-${one.id}`)
    await phone.tap(`report-${two.id}`)
    await phone.sees('已选 2 件')
    await phone.sees('接单 2 件')
    // Taken back by the resident meanwhile.
    await world.cloud.call(li, 'reports', 'withdraw', { id: two.id, version: two.version })
    await phone.tap('batch-accept')
    await phone.sees('1 件办成了，1 件没成')
    await phone.page.locator(`[id="missed-${two.id}"]`).waitFor()
    const got = (await world.cloud.call(wang, 'reports', 'get', { id: one.id })) as unknown as {
      data: { state: string }
    }
    expect(got.data.state).toBe('inProgress')
    expect(phone.errors).toEqual([])
    await phone.close()
  })
})

describe('办结 with something missing', () => {
  it('goes to it and says what, and settles with three taps once there is a photo', async () => {
    const phone = await world.phone(wang, { width: 320, height: 640, size: 'largest' })
    const { data } = (await world.cloud.call(wang, 'reports', 'queue', {
      of: 'mine',
      tab: 'inProgress',
    })) as unknown as {
      data: { items: (Made & { category: string })[] }
    }
    const clutter = data.items.find(({ category }) => category === 'clutter')
    await phone.open(`packages/staff/resolve/index?id=${clutter?.id}`)
    await phone.page.locator('[id="photos-add"]:visible').waitFor()
    await phone.tap('resolve')
    await phone.sees('还差 1 样')
    await phone.page.waitForFunction(() => {
      const { top } = document.getElementById('need-photos')?.getBoundingClientRect() ?? { top: -1 }
      return top >= 0 && top < 400
    })
    await phone.photograph('photos-add', [{ name: 'clear.jpg', bytes: await samplePhoto('clutterCleared') }])
    await phone.page.locator('[id="photos-0"]:visible').waitFor()
    await phone.tap('resolve')
    await phone.page.locator('[id="resolve"]:visible').waitFor({ state: 'hidden' })
    const after = (await world.cloud.call(wang, 'reports', 'get', { id: clutter?.id ?? '' })) as unknown as {
      data: { state: string }
    }
    expect(after.data.state).toBe('resolved')
    expect(phone.errors).toEqual([])
    await phone.close()
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
    const inAreas = data.areas.reduce((sum, area) => sum + area.overdue, 0)
    expect(inAreas).toBeGreaterThan(0)
    expect(inAreas).toBeLessThanOrEqual(overdue)
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

  it('goes far down a long list with no more than a thousand nodes on the page', async () => {
    await phone.open('pages/work/index')
    await firstCard(phone)
    const nodes = () => phone.page.evaluate(() => document.querySelectorAll('.page *').length)
    const parts = () => phone.page.locator('[id^="queue-list-part-"]').count()
    let most = await nodes()
    for (const wanted of [4, 6]) {
      await phone.tap('queue-list-more')
      while ((await parts()) < wanted) await phone.page.waitForTimeout(50)
      await phone.settles()
      most = Math.max(most, await nodes())
    }
    expect(most).toBeLessThanOrEqual(1000)
    // Beyond two screens a part is an empty space.
    expect(await phone.page.locator('[id^="queue-list-part-"]:empty').count()).toBeGreaterThan(0)
    expect(phone.errors).toEqual([])
  })
})
