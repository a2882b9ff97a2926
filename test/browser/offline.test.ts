/** The network is gone with the first tap: what is reported is kept, corrected, taken back, and sent when it returns. */
import { samplePhoto } from '../cloud/seed/photos'
import { aWorld, type Phone, type World } from './phones'

let world: World
let phone: Phone
beforeAll(async () => {
  world = await aWorld()
  phone = await world.phone('oXZZ-li-xiuying')
})
afterAll(() => world?.stop())

const cloud = '**/client/**'

/** Nothing reaches the cloud any more, and the phone knows it. The app's own files are on a phone already: here they come from the same machine. */
async function lose(): Promise<void> {
  await phone.page.route(cloud, route => route.abort())
  await tell('offline')
}

async function find(): Promise<void> {
  await phone.page.unroute(cloud)
  await tell('online')
}

const tell = (event: 'online' | 'offline') =>
  phone.page.evaluate(name => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => name === 'online' })
    window.dispatchEvent(new Event(name))
  }, event)

async function report(words: string, category: string): Promise<void> {
  await phone.tap('snap')
  await phone.photograph('photos-add', [{ name: 'clutter.jpg', bytes: await samplePhoto('clutter') }])
  await phone.type('words', words)
  await phone.tap(`category-${category}`)
  await phone.tap('submit')
  await phone.sees('没提交上去，内容还在')
}

const cards = () => phone.page.locator('[id^="draft-"]:visible')

describe('拍一拍 without a network from the first tap', () => {
  it('keeps what is reported, and offers another try, a call, and a way home', async () => {
    await phone.open('pages/home/index')
    await phone.sees('王秀兰')
    await phone.settles()
    await lose()
    await report('三层堆了纸箱', 'clutter')
    await phone.sees('已经存好，关掉也不会丢')
    await phone.sees('重试')
    await phone.sees('打值班电话')
    await phone.tap('go-home')
    await phone.sees('没网，先存着')
  })

  it('takes a second one beside it', async () => {
    await report('二层的灯不亮', 'lighting')
    await phone.tap('go-home')
    await phone.sees('路灯楼道灯')
    expect(await cards().count()).toBe(2)
  })

  it('opens one from its card, to be corrected', async () => {
    await cards().last().click()
    await phone.sees('三层堆了纸箱')
    await phone.tap('change')
    await phone.type('words', '三层堆了纸箱和旧柜子')
    await phone.tap('submit')
    await phone.sees('三层堆了纸箱和旧柜子')
    await phone.tap('go-home')
  })

  it('takes the other one back', async () => {
    await cards().first().click()
    await phone.sees('二层的灯不亮')
    await phone.tap('drop-draft')
    await phone.confirm('不交了')
    await phone.sees('没网，先存着')
    expect(await cards().count()).toBe(1)
  })

  it('sends what is left by itself when the network returns, once', async () => {
    await find()
    await phone.sees('楼道堆物')
    await cards().waitFor({ state: 'detached' })
    await phone.open('pages/reports/index')
    await phone.sees('三层堆了纸箱和旧柜子')
    expect(await phone.page.getByText('二层的灯不亮').count()).toBe(0)
    expect(phone.errors).toEqual([])
  })
})
