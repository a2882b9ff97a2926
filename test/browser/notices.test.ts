/** 公告 with the phones of those who write them, look at them, read them and tell them at the door, in both editions. */
import type { Json } from '../cloud/plugin'
import { xssStrings } from '../functions/notices/xss'
import { elder } from './elderPhone'
import { eyesOn } from './eyes'
import { cutOff } from './looks'
import { aWorld, type Phone, type World } from './phones'
import { chief, clerk, li, page, publishingIn, unit, wang, words, zhang } from './publishing'

let world: World
let resident: Phone
let writer: Phone
let second: Phone
beforeAll(async () => {
  world = await aWorld()
  ;[resident, writer, second] = (await Promise.all([li, clerk, chief].map(who => world.phone(who)))) as [
    Phone,
    Phone,
    Phone,
  ]
})
afterAll(() => world?.stop())
const { call, spread, published } = publishingIn(() => world)

describe('an urgent notice', () => {
  const title = '明天上午二单元停水'
  let id = ''

  it('is written part by part; what was taken out comes back, and nothing is lost when the app is closed', async () => {
    await writer.open('packages/notices/desk/index')
    await writer.tap('write')
    await writer.tap('column-notice')
    await writer.type('title', title)
    await writer.tap('add-paragraph')
    await writer.type('block-0', '水厂换阀门，明天九点到下午三点停水，请提前接好水。')
    await writer.tap('add-list')
    await writer.type('block-1', '接好水\n关紧龙头')
    await writer.tap('drop-0')
    await writer.sees('删掉了一段话')
    await writer.tap('undo')
    await writer.open('packages/notices/write/index')
    await writer.sees('2 段')
    expect(await writer.page.locator('[id="block-0"]:visible').last().inputValue()).toMatch(/水厂换阀门/)
  })

  it('says how many it is for, down to a unit, and how it will look in both editions', async () => {
    await writer.tap('audience-open')
    for (const code of ['XZZ-2', 'XZZ-2-E05', 'XZZ-2-E05-B03', unit]) await writer.tap(`audience-${code}`)
    await writer.sees('就发给「2 单元」')
    await writer.tap('audience-choose')
    await writer.sees(/发给 (\d+ 人|少于 5 人)/)
    await writer.tap('urgent')
    await writer.tap('preview')
    await writer.tap('frame-elder')
    const size = writer.page.locator('.phone-frame .notice-text:visible').last()
    expect(await size.evaluate(element => getComputedStyle(element).fontSize)).toBe('30px')
    await writer.tap('back')
  })

  it('waits for a second person: whoever wrote it cannot say yes', async () => {
    await writer.page.waitForTimeout(800)
    await writer.tap('submit')
    await writer.sees('等另一个人看，不能是写的人和家里人')
    id = /[?&]id=([^&]+)/.exec(writer.page.url())?.[1] ?? ''
    expect(id).not.toBe('')
    expect(await writer.page.locator('[id="approve"]:visible, [id="publish"]:visible').count()).toBe(0)
  })

  it('goes out when the second person has seen it as it will be read', async () => {
    await second.open(page('manage', id))
    await second.sees('等您看一遍')
    await second.sees('水厂换阀门')
    await second.tap('approve')
    await second.confirm('可以发')
    await second.sees('看过了，等人点「发出去」')
    await second.tap('publish')
    await second.confirm('发出去')
    await second.sees(/发给了 \d+ 人|正在发/)
    await spread(id)
  })

  it('is found in 消息, read, and known of with one tap', async () => {
    await resident.open('pages/messages/index')
    await resident.page.locator('.message:visible', { hasText: title }).first().click()
    await resident.sees('水厂换阀门')
    await resident.sees('点了，单元长就不用再上门找您')
    await resident.tap('confirm')
    await resident.sees(/您 今天 .* 点过「我已知晓」/)
  })

  it('is read in 长辈版 in 30 px, with one button at its foot and the lead to call', async () => {
    const phone = await world.phone(zhang, elder)
    const she = eyesOn(phone)
    await phone.open(page('notice', id))
    await she.reads('水厂换阀门')
    await she.looks()
    const text = phone.page.locator('.notice-text:visible').last()
    expect(await text.evaluate(element => getComputedStyle(element).fontSize)).toBe('30px')
    expect(await phone.page.locator('.page__foot button:visible').count()).toBe(1)
    await she.reads(/找单元长王秀兰/)
    await she.taps('我已知晓')
    await she.taps('知道了')
    await she.reads(/点过「我已知晓」/)
    await phone.close()
  })

  it('is said on 首页 to whoever has not read it, and leads there with one tap', async () => {
    const phone = await world.phone('oXZZ-wang-haining')
    await phone.open('pages/home/index')
    await phone.sees(title)
    await phone.tap('newest-notice')
    await phone.sees('水厂换阀门')
    await phone.close()
  })

  it('leaves those on the door list who have not said so; whoever was told is noted with the hour', async () => {
    const lead = await world.phone(wang)
    await lead.open(page('notice', id))
    await lead.tap('readers-open')
    await lead.sees(/2 单元，知晓 \d+ 人，共 \d+ 人/)
    const doors = await words(lead)
    expect(doors).not.toMatch(/李秀英|张敏/)
    expect(doors).not.toMatch(/1\d{10}/)
    const first = lead.page.locator('button[id^="told-"]:visible').first()
    const person = ((await first.getAttribute('id')) ?? '').slice('told-'.length)
    await lead.tap(`missed-${person}`)
    await lead.sees('没找到')
    await lead.tap(`told-${person}`)
    await lead.sees(/今天 .*您说了/)
    await lead.sees('告诉了 1 人')
    await lead.sees('2 单元 · 单元长 王秀兰')
    expect(await cutOff(lead)).toEqual([])
    await lead.close()
  })
})

it('a notice is found by its words in the list, and what nobody said is answered so', async () => {
  const title = '周日老年食堂歇一天'
  const body = [{ kind: 'paragraph', text: '灶台检修，周一照常开饭。' }]
  await published({ title, column: 'services', body })
  await resident.open('packages/notices/list/index')
  await resident.sees(title)
  await resident.type('notice-words', '灶台检修')
  await resident.tap('notice-find')
  await resident.sees(title)
  expect(await words(resident)).not.toContain('明天上午二单元停水')
  await resident.type('notice-words', '广场舞比赛')
  await resident.tap('notice-find')
  await resident.sees('没有说到「广场舞比赛」的')
  await resident.tap('column-services')
  await resident.sees(title)
})

describe('what a page would run', () => {
  it('is letters in a browser, wherever it stands', async () => {
    expect(xssStrings.length).toBeGreaterThanOrEqual(100)
    const elsewhere: string[] = []
    resident.page.on('request', request => /evil/.test(request.url()) && elsewhere.push(request.url()))
    for (let at = 0; at < xssStrings.length; at += 25) {
      const some = xssStrings.slice(at, at + 25)
      const body: Json[] = [
        ...some.map(text => ({ kind: 'paragraph', text })),
        { kind: 'list', items: some.slice(0, 20).map(text => text.slice(0, 200)) },
        { kind: 'heading', text: some[1]?.slice(0, 40) ?? '' },
        { kind: 'link', to: 'report', text: some[2]?.slice(0, 20) ?? '' },
      ]
      const id = await published({ title: some[0]?.slice(0, 40) ?? '', body })
      const draft = await call<{ body: { kind: string; text?: string }[] }>(clerk, 'draft', { id })
      await resident.open(page('notice', id))
      await resident.page.locator('.notice-text:visible').last().waitFor()
      await resident.settles()
      const shown = await resident.page
        .locator('.notice-text__paragraph')
        .evaluateAll(all => all.map(each => each.textContent))
      expect(shown).toEqual(draft.body.flatMap(({ kind, text }) => (kind === 'paragraph' ? [text] : [])))
      expect(await resident.page.evaluate(() => (window as unknown as { run?: unknown }).run)).toBeUndefined()
      const foreign =
        '.page script, .page iframe, .page svg, .page img[src=x], .page object, .page embed, .page a[href], .page form, .page style'
      expect(await resident.page.locator(foreign).count()).toBe(0)
    }
    expect(elsewhere).toEqual([])
    expect(resident.errors).toEqual([])
  })
})
