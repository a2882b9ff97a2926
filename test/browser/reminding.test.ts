/** 还没看到的人: WeChat tells them once more, and what their lead knows of how they live is noted where they can see it. */
import { elder } from './elderPhone'
import { eyesOn } from './eyes'
import { cutOff } from './looks'
import { aWorld, type World } from './phones'
import { li, page, publishingIn, wang } from './publishing'

/** Lives with 李秀英. */
const haining = 'oXZZ-wang-haining'
const minute = 60_000

let world: World
let id: string
beforeAll(async () => {
  world = await aWorld()
  for (const openid of [li, haining]) await mayBeTold(openid, 5)
  const body = [{ kind: 'paragraph', text: '十点到十一点试电梯。' }]
  id = await published({ title: '今天试电梯', urgent: true, body })
  // WeChat tells both of the notice itself first.
  await timer()
})
afterAll(() => world?.stop())
const { call, published, advance, database, mayBeTold, timer } = publishingIn(() => world)
const personOf = (openid: string) =>
  String([...database().dump('people')].find(person => person.openid === openid)?._id)
const toldOf = (openid: string) =>
  [...database().dump('inbox')].filter(
    message => (message.target as { id: string }).id === id && message.personId === personOf(openid),
  ).length

it('whoever has not read it is told once more by WeChat when the lead asks for it, an hour later and not before', async () => {
  const lead = await world.phone(wang)
  await lead.open(page('readers', id))
  await lead.sees(/一小时最多发一次/)
  await advance(61 * minute)
  // One of the two says 我已知晓 meanwhile: she is pestered no more.
  await call(li, 'confirm', { id })
  await lead.open(page('readers', id))
  await lead.sees('微信提醒得到 1 人')
  await lead.tap('again')
  await lead.page.getByText('再发给 1 人了').first().waitFor()
  await lead.sees(/一小时最多发一次/)
  expect([toldOf(haining), toldOf(li)]).toEqual([2, 1])
  expect(await cutOff(lead)).toEqual([])
  expect(lead.errors).toEqual([])
  await lead.close()
})

it('what the lead knows of how somebody lives is noted with 记下, stands on the door list, and she sees who noted it', async () => {
  const lead = await world.phone(wang)
  await lead.open(page('readers', id))
  await lead.tap(`door-${personOf(haining)}`)
  await lead.tap(`care-${personOf(haining)}`)
  await lead.sees('谁记的、记了什么，王海宁自己在「谁看过我」里看得到')
  await lead.tap('care-livesAlone')
  await lead.tap('save')
  await lead.page.getByText('记下了').first().waitFor()
  expect(await cutOff(lead)).toEqual([])
  await lead.open(page('readers', id))
  await lead.sees(/独居/)
  expect(lead.errors).toEqual([])
  await lead.close()
  // Nobody who does not answer for her reads it.
  const neighbour = await world.phone(li)
  await neighbour.open(page('notice', id))
  await neighbour.sees('试电梯')
  expect(await neighbour.page.locator('body').innerText()).not.toMatch(/独居/)
  await neighbour.close()
  const hers = await world.phone(haining, elder)
  const she = eyesOn(hers)
  await hers.open('packages/people/seen/index')
  await she.reads('记了您要不要照应')
  await she.reads(/王秀兰/)
  await she.reads(/独居/)
  await hers.close()
})
