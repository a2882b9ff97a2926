/**
 * A service is written on a phone: what is filled in, what need not be asked, what a paper looks like; what is wrong stands beside its line, and a second
 * person reads what is different before anybody is guided by it.
 */
import type { GuideOutput } from '../../types/services/guide/catalogue'
import { aWorld, type Phone, type World } from './phones'

const [clerk, chief, tenant] = ['oXZZ-song-lina', 'oXZZ-zhao-jianguo', 'oXZZ-zhang-min']
const service = 'rentalFiling'
const page = `packages/counter/edit/index?id=${service}`

let world: World
let hers: Phone
beforeAll(async () => {
  world = await aWorld()
  hers = await world.phone(clerk)
})
afterAll(() => world?.stop())

const guide = () => world.call<GuideOutput>(tenant, 'services.guide', { service })
/** Until the sheet of a part is closed. */
const done = async () => {
  await hers.tap('part-done')
  await hers.page.locator('[id="part-done"]:visible').first().waitFor({ state: 'hidden' })
}

it('says beside the line what is wrong with it, and asks nobody to look before that is mended', async () => {
  await hers.open(page)
  await hers.tap('edit-write')
  await hers.sees('问法都走得通，材料都用得上。')
  await hers.tap('papers-add')
  await hers.type('part-name', '房主的授权书')
  await done()
  await hers.sees('有 1 处要改，写在那一条下面')
  const line = hers.page.locator('[id="papers-paper1"]:visible').locator('xpath=..')
  expect(await line.innerText()).toContain('「房主的授权书」没写为什么要，或者去哪儿弄')
  await hers.lacks('edit-submit', '还有 1 处要改，看红字')
  await hers.tap('papers-paper1')
  await hers.tap('part-picture-letter')
  await hers.page.locator('.paper-picture--letter:visible').waitFor()
  await hers.type('part-why', '看房主同意您来办')
  await hers.type('part-from', '请房主写一张，签上名字')
  await done()
  await hers.sees('问法都走得通，材料都用得上。')
})

it('takes something more to fill in, and an answer that is known of somebody', async () => {
  await hers.tap('fields-add')
  await hers.type('part-label', '租客的电话')
  await hers.tap('part-type-phone')
  await hers.tap('part-required-no')
  await done()
  const [first] = (await guide()).spec.questions
  await hers.tap(`questions-${first?.id}`)
  await hers.tap('part-known-home')
  await hers.tap(`option-${first?.options[0]?.id}-known-here`)
  await done()
  await hers.type('edit-why', '房主不来的，要写授权')
  await hers.tap('edit-submit')
  await hers.sees('等人看')
  expect((await guide()).spec.papers.some(({ id }) => id === 'paper1')).toBe(false)
})

it('is read by a second person, line by line, and is what people are asked from then on', async () => {
  const chiefs = await world.phone(chief)
  await chiefs.open(page)
  await chiefs.sees('材料：加了「房主的授权书」')
  await chiefs.sees('要填的：加了「租客的电话」')
  await chiefs.tap('edit-agree')
  await chiefs.confirm('好')
  await chiefs.sees('大家看的是第 2 版')
  const { spec } = await guide()
  expect(spec.papers.find(({ id }) => id === 'paper1')).toMatchObject({ picture: 'letter' })
  expect(spec.fields.find(({ id }) => id === 'field1')).toMatchObject({ kind: 'phone', required: false })
  const [first] = spec.questions
  expect([first?.known, first?.options.map(({ known }) => known)]).toEqual([
    'home',
    [['here'], undefined, undefined, undefined],
  ])
  expect([hers, chiefs].flatMap(({ errors }) => errors)).toEqual([])
})

it('is stopped by one only when another agrees', async () => {
  await hers.open(page)
  await hers.tap('service-stop')
  await hers.tap('stop-reason-0')
  await hers.tap('stop-send')
  await hers.sees('宋丽娜要停办：上面的系统在升级。等另一位同事同意')
  expect((await guide()).stopped).toBeNull()
  const chiefs = await world.phone(chief)
  await chiefs.open(page)
  await chiefs.tap('switch-agree')
  await chiefs.page.locator('[id="switch-agree"]:visible').waitFor({ state: 'hidden' })
  expect((await guide()).stopped).toMatchObject({ reason: '上面的系统在升级' })
  await chiefs.close()
})

it('is begun from nothing, and nobody is asked it before a second person read all of it', async () => {
  await hers.open('packages/counter/edit/index')
  await hers.tap('service-begin')
  await hers.sees('写一件新的事')
  await hers.type('basics-name', '养犬登记')
  await hers.type('basics-who', '在小寨子养狗的人家')
  await hers.type('basics-law', '青岛市养犬管理条例')
  await hers.type('edit-why', '居民总来问')
  await hers.tap('edit-submit')
  await hers.sees('新的一件，还没给大家用')
  const offered = async () =>
    (await world.call<{ items: { id: string; name: string }[] }>(tenant, 'services.catalogue')).items
  expect((await offered()).map(({ name }) => name)).not.toContain('养犬登记')
  const { items } = await world.call<{ items: { id: string; name: string }[] }>(chief, 'services.managed')
  const id = items.find(({ name }) => name === '养犬登记')?.id ?? ''
  const chiefs = await world.phone(chief)
  await chiefs.open(`packages/counter/edit/index?id=${id}`)
  await chiefs.sees('材料：加了「身份证」')
  await chiefs.tap('edit-agree')
  await chiefs.confirm('好')
  await chiefs.sees('大家看的是第 1 版')
  expect(await offered()).toContainEqual(expect.objectContaining({ id, name: '养犬登记' }))
  const phone = await world.phone(tenant)
  await phone.open('packages/services/home/index')
  await phone.tap(`service-${id}`)
  await phone.tap('answer-who-self')
  await phone.sees('就这 1 样')
  expect([chiefs, phone].flatMap(({ errors }) => errors)).toEqual([])
})
