/** How people hear of things: they agree, WeChat tells them, the inbox has it; and whoever WeChat does not tell is called (DOMAIN §5). */
import type { Message } from '../../types/messages/contract'
import type { Me } from '../../types/people/contract'
import type { ReportView } from '../../types/reports/contract'
import type { Person } from '../../cloudfunctions/_platform/call/members'
import type { Json } from '../cloud/plugin'
import type { DatabasePlugin } from '../cloud/plugins/database'
import { aPhone } from '../factories/anIdentity'
import { atHome, elder } from './elderPhone'
import { aWorld, type Phone, type World } from './phones'
import { li, wang } from './screen'

const desk = 'oXZZ-zhou-min'
const place = 'XZZ-2-E05-B03-U2'

let world: World
const control = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: Json) =>
  (await fetch(`${world.cloud.url}/control/${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).then(answer => answer.json())) as unknown
const call = async <T>(openid: string, name: string, path: string, input: Json) =>
  ((await world.cloud.call(openid, name, path, input)) as unknown as { data: T }).data
const submit = (category = 'clutter', openid = li) =>
  call<ReportView>(openid, 'reports', 'submit', { photos: [], text: '三楼堆了纸箱', place, category })
const accept = ({ id, version }: ReportView) => call<ReportView>(wang, 'reports', 'accept', { id, version })
/** The newest thing that somebody was told of a report, or of this one. */
async function newest(openid: string, id?: string): Promise<Message> {
  const { items } = await call<{ items: Message[] }>(openid, 'messages', 'inbox', { kind: 'report', limit: 50 })
  const message = items.find(({ target }) => id === undefined || target.id === id)
  if (!message) throw new Error('nothing was told')
  return message
}
/** Templates of what WeChat told somebody. */
async function told(openid: string): Promise<string[]> {
  const sent = (await control('GET', 'sent')) as {
    recipient?: string
    template?: string
    answer: { errcode: number }
  }[]
  return sent.flatMap(({ recipient, template = '', answer }) =>
    recipient === openid && answer.errcode === 0 ? [template] : [],
  )
}
/** So many reminders are left to somebody, here and with WeChat. */
async function hasLeft(openid: string, msgCredits: Record<string, number>): Promise<void> {
  const database = world.cloud.plugin<DatabasePlugin>('database')
  const person = [...database.dump('people')].find(each => each.openid === openid) as unknown as Person
  await database.insertMany('people', [{ ...person, msgCredits }])
  for (const [template, count] of Object.entries(msgCredits))
    await control('POST', 'consents', { openid, template: `SAMPLE-${template}`, count })
}

beforeAll(async () => {
  world = await aWorld()
  // A morning on which somebody works: at night WeChat keeps quiet.
  await control('POST', 'clock', { now: Date.parse('2026-11-25T10:00:00+08:00') })
  await control('DELETE', 'consents')
  await hasLeft(li, {})
  await hasLeft(wang, { reportAssigned: 5 })
})
afterAll(() => world?.stop())

describe('whoever reported something', () => {
  it('agrees with one tap, is told by WeChat once, and finds it in 消息 by its kind', async () => {
    const report = await submit()
    const phone = await world.phone(li)
    await phone.open(`packages/report/done/index?id=${report.id}`)
    await phone.tap('consent')
    await phone.confirm('允许')
    await phone.sees('微信各告诉您一次')
    await accept(report)
    expect(await told(li)).toEqual(['SAMPLE-reportAccepted'])
    await phone.open('pages/messages/index')
    await phone.tap('kind-report')
    await phone.tap(`message-${(await newest(li, report.id)).id}`)
    await phone.sees('三楼堆了纸箱')
    // The next one is in the inbox alone.
    await accept(await submit())
    expect(await told(li)).toEqual(['SAMPLE-reportAccepted'])
    expect(phone.errors).toEqual([])
    await phone.close()
  })

  it('says 不用, and reads that the inbox has it in any case', async () => {
    const report = await submit()
    const phone = await world.phone(li)
    await phone.open(`packages/report/done/index?id=${report.id}`)
    await phone.tap('consent')
    await phone.confirm('不用')
    await phone.sees('没打开也不要紧，「消息」里都看得到')
    await phone.close()
  })

  it('does so in 长辈版, and reads what reaches her and what does not', async () => {
    const report = await submit()
    const she = await atHome(world, li)
    await she.taps(/^我的$/)
    await she.taps('什么会提醒我')
    await she.reads('现在微信不会提醒您')
    await she.taps('再要一次')
    await she.taps('允许')
    await she.reads('还能提醒 1 次')
    const before = await told(li)
    await accept(report)
    expect((await told(li)).slice(before.length)).toEqual(['SAMPLE-reportAccepted'])
    await she.goesBack()
    await she.taps(/^消息/)
    await she.reads((await newest(li)).title)
  })
})

describe('whoever chose 总是保持以上选择', () => {
  const kinds = ['reportAccepted', 'reportResolved', 'reportChanged'] as const
  /** As WeChat keeps it in its settings. */
  const keeps = (phone: Phone, choice: 'accept' | 'reject') =>
    phone.page.evaluate(
      kept => localStorage.setItem('wechat.keptConsents', kept),
      JSON.stringify(Object.fromEntries(kinds.map(kind => [`SAMPLE-${kind}`, choice]))),
    )
  const left = async () => (await call<Me>(li, 'people', 'me', {})).msgCredits

  it.each([
    ['the usual edition', {}],
    ['长辈版', elder],
  ] as const)('is not asked again in %s: a tap is enough, and WeChat tells', async (_, how) => {
    await hasLeft(li, {})
    const phone = await world.phone(li, how)
    await phone.open('packages/messages/reminders/index')
    await keeps(phone, 'accept')
    await phone.open('packages/messages/reminders/index')
    await phone.sees('您选了总是同意，点「再要一次」不再问您')
    const before = (await told(li)).length
    await phone.tap('remind-mine')
    await phone.page.getByText('加上了').first().waitFor()
    expect(await phone.page.locator('[role="dialog"]:visible', { hasText: '允许发一次微信提醒吗' }).count()).toBe(0)
    expect(await left()).toMatchObject({ reportAccepted: 1, reportResolved: 1, reportChanged: 1 })
    await accept(await submit())
    expect((await told(li)).slice(before)).toEqual(['SAMPLE-reportAccepted'])
    expect(phone.errors).toEqual([])
    await phone.close()
  })

  it('and refused for always is not asked either, and reads where it is changed', async () => {
    await hasLeft(li, {})
    const phone = await world.phone(li)
    await phone.open('packages/messages/reminders/index')
    await keeps(phone, 'reject')
    await phone.open('packages/messages/reminders/index')
    await phone.sees('您选了总是拒绝')
    await phone.tap('remind-mine')
    await phone.page.getByText('没有加上').first().waitFor()
    expect(await left()).toEqual({})
    await phone.close()
  })
})

describe('whoever has work given to them', () => {
  const left = async () => (await call<Me>(wang, 'people', 'me', {})).msgCredits.reportAssigned

  it('is warned when three reminders are left, and has one more by a tap', async () => {
    await hasLeft(wang, { reportAssigned: 4 })
    await submit()
    expect(await left()).toBe(3)
    const phone = await world.phone(wang)
    await phone.open('pages/work/index')
    await phone.sees('微信提醒还能收 3 次')
    await phone.tap('top-up')
    await phone.confirm('允许')
    await phone.page.getByText('加上了').first().waitFor()
    expect(await left()).toBe(4)
    await phone.close()
  })

  it('of whom WeChat knows no consent (43101) reads that it keeps silent, and the work is in the inbox', async () => {
    await hasLeft(wang, { reportAssigned: 2 })
    await control('DELETE', 'consents')
    await submit()
    expect(await left()).toBe(0)
    const phone = await world.phone(wang)
    await phone.open('pages/work/index')
    await phone.sees('现在有新活微信不会提醒您')
    await phone.open('pages/messages/index')
    await phone.sees((await newest(wang)).title)
    await phone.close()
  })
})

describe('whoever WeChat does not tell what must reach them', () => {
  it('stands on the list of those who are called, until they were told', async () => {
    await world.cloud.call(li, 'people', 'setContact', { phone: aPhone(12345678) })
    // The lease of somebody's flat ends: WeChat has no consent of theirs.
    const message = {
      ...{ _id: 'lease-1', template: 'leaseEnding', title: '租期快到了', text: '0402', read: false, attempts: 0 },
      ...{ target: { kind: 'household', id: `${place}-0402` }, wechat: 'noConsent', courierAt: null },
      ...{ at: '2026-11-25T09:00:00.000+08:00', callAt: '2026-11-25T09:00:00.000+08:00' },
      ...{ callFor: { name: '李秀英', place: '2 单元' }, ladder: [place, 'XZZ'] },
      personId: (await call<Me>(li, 'people', 'me', {})).personId,
    }
    await world.cloud.plugin<DatabasePlugin>('database').insertMany('inbox', [message])
    const phone = await world.phone(wang)
    await phone.open('packages/staff/calls/index')
    await phone.sees('租期快到')
    await phone.tap('missed-lease-1')
    await phone.sees('打过 1 次')
    await phone.tap('told-lease-1')
    await phone.page.locator('[id="told-lease-1"]').waitFor({ state: 'detached' })
    const { items } = await call<{ items: { id: string }[] }>(desk, 'messages', 'callList', { limit: 50 })
    expect(items.map(({ id }) => id)).not.toContain('lease-1')
    await phone.close()
  })
})
