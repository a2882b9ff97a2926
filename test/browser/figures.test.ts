/** In a browser: a report that is not to count in 三率 takes two people; the public board takes two and the reporter; somebody without an account is written for. */
import type { ReportView } from '../../types/reports/contract'
import type { Json } from '../cloud/plugin'
import { aWorld, type Phone, type World } from './phones'
import { li } from './screen'

const [building, area, chief, clerk] = ['oXZZ-sun-deming', 'oXZZ-liu-chunmei', 'oXZZ-zhao-jianguo', 'oXZZ-song-lina']

let world: World
const phones: Phone[] = []
const as = async (who: string) => {
  const phone = await world.phone(who)
  phones.push(phone)
  return phone
}
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world?.stop())

const call = async <T>(who: string, action: string, input: Json = {}) =>
  ((await world.cloud.call(who, 'reports', action, input)) as unknown as { data: T }).data
const control = (path: string, body: object) =>
  fetch(`${world.cloud.url}/control/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const month = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 7)
const excluded = async () =>
  (await call<{ counts: { excluded?: number } }>(chief, 'rates', { node: 'XZZ-2', month })).counts.excluded ?? 0

describe('a report that is not to count', () => {
  let id = ''

  it('is asked for by one with a reason, and counts until a second person agrees', async () => {
    const made = await call<ReportView>(li, 'submit', { photos: [], text: '停电了', place: 'XZZ-2-E05-B03-U2', category: 'clutter' }) // prettier-ignore
    id = made.id
    const lead = await as(area)
    await lead.open(`packages/figures/exclude/index?id=${id}`)
    await lead.tap('exclude-send')
    await lead.sees('请选一个原因，或者写一句')
    await lead.tap('exclude-reason-1')
    await lead.tap('exclude-send')
    await lead.page.getByText('提出去了，等第二个人看').waitFor()
    await lead.open('packages/figures/rates/index')
    await lead.sees('等第二个人同意')
    // Who asked does not agree.
    expect(await lead.page.locator(`[id="${id}-confirm"]:visible`).count()).toBe(0)
    expect(await excluded()).toBe(0)
  })

  it('is agreed to by another, and the figure changes', async () => {
    const second = await as(chief)
    await second.open('packages/figures/rates/index')
    await second.sees('响应率')
    await second.tap(`${id}-confirm`)
    await second.confirm('同意')
    await second.sees('同意的')
    // A seeded community has much to count, and a run of the timer counts a page of it.
    for (let minute = 0; minute < 30 && (await excluded()) === 0; minute++) {
      await control('clock', { advance: 60_000 })
      await control('timers', { name: 'everyMinute' })
    }
    expect(await excluded()).toBe(1)
    await second.open('packages/figures/rates/index')
    // What lies far below is drawn when somebody comes to it.
    await second.page.getByText('就这些了').last().scrollIntoViewIfNeeded()
    await second.tap(`${id}-include`)
    await second.sees('都算在里面')
  })
})

describe('the public board', () => {
  it('shows what one chose and covered and another agreed to, until whoever reported it says no', async () => {
    const { items } = await call<{ items: ReportView[] }>(li, 'mine', { limit: 50 })
    const report = items.find(({ state, photoCount, category }) => state === 'closed' && photoCount > 0 && category === 'clutter') ?? items.find(({ state, photoCount }) => state === 'closed' && photoCount > 0) // prettier-ignore
    const chooser = await as(building)
    await chooser.open(`packages/board/choose/index?id=${report?.id ?? ''}`)
    await chooser.tap('board-photo-0')
    await chooser.tap('cover-0-1-1')
    await chooser.tap('cover-0-1-2')
    await chooser.type('board-words', '楼道清出来了，打 13812345678 找张三')
    await chooser.tap('board-send')
    await chooser.confirm('提上去')
    await chooser.sees('大家看到的就是下面这些')
    expect(await chooser.page.locator('.page:visible').last().innerText()).not.toContain('13812345678')
    const second = await as(area)
    await second.open('packages/board/waiting/index')
    await second.page.locator('[id^="board-"][id$="-agree"]:visible').first().click()
    await second.confirm('放上去')
    await second.sees('没有等您看的')
    const resident = await as(li)
    await resident.open('packages/board/wall/index')
    await resident.sees('楼道清出来了')
    await resident.open(`packages/board/item/index?id=${report?.id ?? ''}`)
    await resident.page.locator('[id^="board-"][id$="-refuse"]:visible').first().click()
    await resident.confirm('不同意')
    await resident.sees('不同意')
    await resident.open('packages/board/wall/index')
    await resident.sees('还没有公示的事')
  })
})

it('somebody without an account is written for at the counter, with a number and where they live', async () => {
  const counter = await as(clerk)
  await counter.open('packages/staff/behalf/index')
  await counter.tap('behalf-stranger')
  await counter.tap('stranger-done')
  await counter.sees('请写全姓名')
  await counter.type('stranger-name', '邵玉芬')
  await counter.type('stranger-phone', '123')
  await counter.tap('stranger-done')
  await counter.sees('这个号码打不通')
  await counter.type('stranger-phone', '0532-87961234')
  await counter.type('stranger-lives', '菜市场后面的平房')
  await counter.tap('stranger-done')
  await counter.sees('没有账号 · 点这里换一个人')
  await counter.tap('how-phone')
  await counter.type('behalf-words', '菜市场门口的路灯不亮')
  await counter.tap('kind-lighting')
  await counter.type('behalf-note', '菜市场门口')
  await counter.tap('behalf-send')
  await counter.sees('登记好了')
  // A clerk hands it in and does not read it: no button leads nowhere.
  expect(await counter.page.locator('[id="behalf-open"]:visible').count()).toBe(0)
  const { items } = await call<{ items: ReportView[] }>('oXZZ-zhou-min', 'search', { words: '菜市场门口' })
  const onDuty = await as('oXZZ-zhou-min')
  await onDuty.open(`packages/report/detail/index?id=${items[0]?.id ?? ''}`)
  await onDuty.sees('没有账号，住 菜市场后面的平房')
})

it('left no error on any phone', () => {
  expect(phones.flatMap(phone => phone.errors)).toEqual([])
})
