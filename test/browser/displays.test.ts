/** 公示 with the phones of those who object, answer and close it, in both editions. */
import { elder } from './elderPhone'
import { eyesOn } from './eyes'
import { aWorld, type Phone, type World } from './phones'
import { clerk, li, page, publishingIn, words, zhang } from './publishing'

let world: World
let resident: Phone
let writer: Phone
beforeAll(async () => {
  world = await aWorld()
  ;[resident, writer] = (await Promise.all([li, clerk].map(who => world.phone(who)))) as [Phone, Phone]
})
afterAll(() => world?.stop())
const { published, advance, now } = publishingIn(() => world)

describe('a 公示', () => {
  const says = '独居老人怎么拿果子？'
  let id = ''

  it('shows how long it lasts and that it cannot end early', async () => {
    const until = new Date(Date.now() + 8 * 3600_000 + 3 * 86_400_000).toISOString().slice(0, 10)
    const body = [{ kind: 'paragraph', text: '每户一份，老人先领。' }]
    id = await published({ column: 'affairs', title: '今年柿子怎么分', body, objectionsUntil: until })
    await resident.open(page('notice', id))
    await resident.sees('公示中')
    await resident.sees(/一共 \d 天，还有 \d 天/)
    await resident.sees('不能提前结束')
  })

  it('takes an objection; what was typed outlives the app', async () => {
    await resident.tap('object')
    await resident.type('object-words', says)
    await resident.open(page('notice', id))
    await resident.tap('object')
    expect(await resident.page.locator('[id="object-words"]:visible').last().inputValue()).toBe(says)
    await resident.tap('object-send')
    await resident.sees('大家的意见 1 条')
    await resident.sees(/您 · 今天/)
  })

  it('does not tell a neighbour who said it', async () => {
    const phone = await world.phone(zhang)
    await phone.open(page('notice', id))
    await phone.sees(says)
    expect(await words(phone)).not.toMatch(/李|402/)
    await phone.sees(/一位邻居/)
    await phone.close()
  })

  it('is not closed before its end, nor with an objection unanswered', async () => {
    await writer.open(page('manage', id))
    await writer.sees(/没到不能结束/)
    expect(await writer.page.locator('[id="close"]:visible, [id="withdraw"]:visible').count()).toBe(0)
    await advance(4 * 86_400_000)
    await writer.open(page('manage', id))
    await writer.sees('1 条等答复')
    expect(await writer.page.locator('[id="close"]:visible').count()).toBe(0)
  })

  it('is answered and then closed', async () => {
    await writer.tap('objections-open')
    await writer.sees(/李秀英/)
    await writer.page.locator('button[id^="answer-"]:visible').first().click()
    await writer.type('answer-words', '单元长送上门，说一声就行。')
    await writer.tap('answer-send')
    await writer.sees('单元长送上门')
    await writer.open(page('manage', id))
    await writer.tap('close')
    await writer.confirm('结束公示')
    await writer.sees('公示结束了')
    await resident.open(page('notice', id))
    await resident.sees('公示结束了')
    await resident.sees('单元长送上门')
  })
})

describe('a 公示 in 长辈版', () => {
  const says = '我们楼没有电梯，果子能送上来吗？'
  let id = ''
  let she: Phone
  let eyes: ReturnType<typeof eyesOn>
  beforeAll(async () => {
    she = await world.phone(zhang, elder)
    eyes = eyesOn(she)
  })
  afterAll(() => she?.close())

  it('is found in 消息, and takes what she has to say with one button', async () => {
    const until = new Date(now() + 8 * 3600_000 + 3 * 86_400_000).toISOString().slice(0, 10)
    const body = [{ kind: 'paragraph', text: '每户一份，老人先领。' }]
    id = await published({ column: 'affairs', title: '柿子什么时候分', body, objectionsUntil: until })
    await she.open('pages/messages/index')
    await eyes.looks()
    await eyes.taps(/柿子什么时候分/)
    await eyes.reads('公示中')
    expect(await she.page.locator('.page__foot button:visible').count()).toBe(1)
    await eyes.taps('提意见')
    await eyes.reads('邻居只看到您说了什么')
    await eyes.writes('提意见', says)
    await eyes.taps('提上去')
    await eyes.reads(says)
    await eyes.reads('等答复')
  })

  it('is answered, which she reads; and it is closed when its time is over', async () => {
    await writer.open(page('objections', id))
    await writer.page.locator('button[id^="answer-"]:visible').first().click()
    await writer.type('answer-words', '能，楼长挨家送。')
    await writer.tap('answer-send')
    await writer.sees('楼长挨家送')
    await she.open('pages/messages/index')
    await eyes.taps('您的意见有答复了')
    await eyes.reads('能，楼长挨家送。')
    await advance(4 * 86_400_000)
    await writer.open(page('manage', id))
    await writer.tap('close')
    await writer.confirm('结束公示')
    await writer.sees('公示结束了')
    await she.open(page('notice', id))
    await eyes.reads('公示结束了')
    await eyes.looks()
    expect(await she.page.locator('.page__foot button:visible').count()).toBe(0)
    expect(she.errors).toEqual([])
  })
})
