/** What somebody writes as they speak: the likeliest three come first, and why is said in their own words; the choice stays theirs. */
import { atHome } from './elderPhone'
import { aWorld, type Phone, type World } from './phones'

const [li, zhang] = ['oXZZ-li-xiuying', 'oXZZ-zhang-min'] as const
const submitPage = 'packages/report/submit/index'
const unprepared = '那个铁盒子又不动了，我八十三爬不上去'

let world: World
let phone: Phone
beforeAll(async () => {
  world = await aWorld()
  phone = await world.phone(li)
})
afterAll(() => world?.stop())

const offered = ({ page }: Phone) =>
  page
    .locator('.page:visible .categories__one')
    .evaluateAll(found => found.map(({ id }) => id.replace('category-', '')))
const chosen = ({ page }: Phone) =>
  page
    .locator('.page:visible .categories__one--chosen')
    .evaluateAll(found => found.map(({ id }) => id.replace('category-', '')))

describe('what a report is about', () => {
  it('is not guessed before a word is written, an emergency least of all', async () => {
    await phone.open(submitPage)
    await phone.sees('这是什么问题？')
    expect(await offered(phone)).toHaveLength(9)
    expect(await chosen(phone)).toEqual([])
  })

  it('is suggested for a sentence that names nothing, with the words that spoke for it', async () => {
    await phone.type('words', unprepared)
    await phone.sees('看着像：电梯故障')
    const because = await phone.page
      .locator('.page:visible')
      .getByText(/因为您说了“.+”/)
      .innerText()
    for (const word of (/“(.+)”/.exec(because)?.[1] ?? '').split('、')) expect(unprepared).toContain(word)
    expect((await offered(phone))[0]).toBe('liftFault')
    expect(await chosen(phone)).toEqual(['liftFault'])
  })

  it('is an emergency when the words are of one: the numbers to call stand at the top', async () => {
    await phone.type('words', '楼道里往外冒黑烟，呛得人睁不开眼')
    await phone.sees('看着像：冒烟明火')
    await phone.sees(/因为您说了“.+”/)
    await phone.sees('119')
  })

  it('stays what the person chose, whatever they write then', async () => {
    await phone.tap('category-cleaning')
    await phone.sees('是什么问题')
    await phone.type('words', unprepared)
    await phone.page.waitForResponse(answer => answer.url().includes('/client/'))
    await phone.settles()
    expect(await chosen(phone)).toEqual(['cleaning'])
  })

  it('is found by the phone’s own words without a network, and these are named', async () => {
    const other = await world.phone(zhang)
    await other.open(submitPage)
    await other.sees('这是什么问题？')
    await other.settles()
    await other.page.route('**/client/**', route => route.abort())
    await other.page.evaluate(() => {
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false })
      window.dispatchEvent(new Event('offline'))
    })
    await other.type('words', '拐角堆着纸箱')
    await other.sees('看着像：楼道堆物')
    await other.sees('因为您说了“拐角、堆着、纸箱”')
    await other.close()
  })

  it('is asked between three in 长辈版, and why is said there too', async () => {
    const she = await atHome(world, zhang)
    await she.taps('拍一拍')
    await she.writes('说一句', unprepared)
    await she.taps('下一步')
    await she.taps('我们楼')
    await she.taps('楼道')
    await she.reads(/因为您说了“.+”，不对就换一个/)
    await she.reads('电梯故障')
  })

  it('broke nothing', () => expect(phone.errors).toEqual([]))
})
