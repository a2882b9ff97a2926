/** What makes a lead's work lighter: searching, handing over before a leave, writing down for somebody, settling without a network. */
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import type { Json } from '../cloud/plugin'
import { aWorld, type Phone, type World } from './phones'

const li = 'oXZZ-li-xiuying'
const wang = 'oXZZ-wang-xiulan'
const zhao = 'oXZZ-zhao-guifang'
const desk = 'oXZZ-zhou-min'
const unit = 'XZZ-2-E05-B03-U2'

let world: World
beforeAll(async () => (world = await aWorld()))
afterAll(() => world?.stop())

interface Made {
  id: string
  no: string
  version: number
}
const call = async <T>(by: string, path: string, input: Json) =>
  ((await world.cloud.call(by, 'reports', path, input)) as unknown as { data: T }).data
const submit = (text: string) => call<Made>(li, 'submit', { photos: [], text, place: unit, category: 'noise' })

const cloud = '**/client/**'
const tell = ({ page }: Phone, event: 'online' | 'offline') =>
  page.evaluate(name => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => name === 'online' })
    window.dispatchEvent(new Event(name))
  }, event)

describe('a unit lead', () => {
  let phone: Phone
  beforeAll(async () => {
    phone = await world.phone(wang)
    await phone.open('pages/work/index')
  })
  afterAll(() => phone?.close())

  it('finds a report by words, marked, and opens it', async () => {
    const { id } = await submit('楼上半夜拖桌子，吵得睡不着')
    await phone.tap('work-search')
    await phone.type('sought', '拖桌子')
    await phone.tap('search-go')
    await phone.page.locator(`[id="found-${id}"]:visible`).waitFor()
    expect(await phone.page.locator('.found-mark:visible').first().textContent()).toBe('拖桌子')
    await phone.tap(`found-${id}`)
    await phone.sees('「楼上半夜拖桌子，吵得睡不着」')
    await phone.tap('back')
    await phone.sees('最近找过')
  })

  it('writes down what somebody said on the phone, as their own report', async () => {
    await phone.open('packages/staff/behalf/index')
    for (const code of ['XZZ-2-E05', 'XZZ-2-E05-B03', unit, `${unit}-0402`]) await phone.tap(`door-${code}`)
    await phone.tap(`resident-${personIdOf(li)}`)
    await phone.tap('how-phone')
    await phone.type('behalf-words', '水管漏水，厨房都湿了')
    await phone.type('behalf-note', '自家厨房')
    await phone.tap('behalf-send')
    await phone.sees('登记好了')
    const { items } = await call<{ items: { text: string; reporter: { isMe: boolean } }[] }>(li, 'mine', {})
    expect(items[0]).toMatchObject({ text: '水管漏水，厨房都湿了', reporter: { isMe: true } })
  })

  it('settles one without a network, and it is sent later', async () => {
    const made = await submit('楼上装修，中午也砸墙')
    const taken = await call<Made>(wang, 'accept', { id: made.id, version: made.version })
    await phone.open(`packages/staff/resolve/index?id=${taken.id}`)
    await phone.sees('楼上装修')
    await phone.settles()
    await phone.page.route(cloud, route => route.abort())
    await tell(phone, 'offline')
    await phone.type('note', '已上门说好，中午不再施工')
    await phone.tap('no-photo')
    await phone.tap('no-photo-reason-1')
    await phone.tap('resolve')
    await phone.confirm('办结')
    await phone.open('pages/work/index')
    await phone.sees('没网，先存着')
    await phone.page.unroute(cloud)
    await tell(phone, 'online')
    await phone.page.getByText('没网，先存着').first().waitFor({ state: 'detached' })
    expect((await call<{ state: string }>(wang, 'get', { id: taken.id })).state).toBe('resolved')
  })

  it('gives all that is open to whoever stands in, before a leave', async () => {
    const open = async () => (await call<{ mine: { open: number } }>(wang, 'load', {})).mine.open
    const before = await open()
    await phone.open('packages/grid/leave/index')
    await phone.tap(`deputy-${personIdOf(zhao)}`)
    await phone.tap('leave-send')
    await phone.sees(/您手里还有 \d+ 件没办完/)
    await phone.tap('hand-over')
    await phone.confirm('交给他')
    await phone.sees(/交出去 \d+ 件了/)
    expect(await open()).toBeLessThan(before)
    expect(phone.errors).toEqual([])
  })
})

describe('the duty desk', () => {
  it('finds a report by the end of its number', async () => {
    const phone = await world.phone(desk)
    const { id, no } = await submit('楼下的狗一直叫')
    await phone.open('packages/staff/search/index')
    await phone.type('sought', no.slice(-4))
    await phone.tap('search-go')
    await phone.tap(`found-${id}`)
    await phone.sees('「楼下的狗一直叫」')
    expect(phone.errors).toEqual([])
    await phone.close()
  })
})
