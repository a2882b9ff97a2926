/** A notice that is over: nobody is called about it, WeChat tells nobody of it any more, and no consent is lost to it (DOMAIN §5). */
import type { Person } from '../../../cloudfunctions/_platform/call/members'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { InboxMessage } from '../../../cloudfunctions/messages/collections'
import type { NoticeView } from '../../../types/notices/contract'
import { aPerson } from '../../factories/aPerson'
import { aCommunity, type Community } from '../community'
import { standAround } from '../steps'
import { chief, clerk, codeOf, daughter, day, li, neighbour, noticesIn, unit, wang } from './aNotice'

const minute = 60_000
let community: Community
let around: ReturnType<typeof standAround>
beforeAll(async () => {
  community = await aCommunity()
  around = standAround(community, 'notices')
})
beforeEach(async () => {
  around.interfere()
  await community.renew()
  await community.control('DELETE', 'sent')
  await community.control('DELETE', 'consents')
  await community.control('POST', 'faults', {})
})
afterAll(() => community.stop())
const { ask, call, named, saved, reviewed, publish, published, spread, page, advance } = noticesIn(() => community)

const about = (id: string) =>
  [...community.database.dump('inbox')].filter(
    ({ target, template }) => (target as { id: string }).id === id && template === 'noticePublished',
  ) as unknown as InboxMessage[]
const waits = (id: string) => about(id).filter(({ callAt }) => callAt !== undefined).length
const called = async (id: string) =>
  (await community.call<{ items: { id: string }[] }>(wang, 'messages.callList', { limit: 50 })).items.filter(item =>
    about(id).some(({ _id }) => _id === item.id),
  ).length
const credits = (openid: string) =>
  ([...community.database.dump('people')].find(({ _id }) => _id === personIdOf(openid)) as unknown as Person).msgCredits
    .noticePublished
const sent = async () =>
  (await community.control<{ api: string; template?: string }[]>('GET', 'sent')).filter(
    ({ api, template }) => api === 'subscribeMessage.send' && template === 'SAMPLE-noticePublished',
  ).length
async function agree(openid: string, times = 3): Promise<void> {
  await community.control('POST', 'consents', { openid, template: 'SAMPLE-noticePublished', count: times })
  for (let time = 0; time < times; time++)
    await community.call(openid, 'messages.consent', { templates: ['noticePublished'] })
}
const timer = async (times = 4) => {
  for (let turn = 0; turn < times; turn++) await advance(2 * minute)
}

it('that is withdrawn is on nobody’s list of calls any more, and still stands in the inbox with its reason', async () => {
  const out = await published({ urgent: true })
  await spread()
  expect(waits(out.id)).toBeGreaterThan(1)
  expect(await called(out.id)).toBe(waits(out.id))
  await call(clerk, 'withdraw', { ...named(out), reason: '台风改道了' })
  expect([waits(out.id), await called(out.id)]).toEqual([0, 0])
  expect(about(out.id)).toHaveLength(out.recipients)
  expect(await page(li, out.id)).toMatchObject({ state: 'withdrawn', reason: '台风改道了' })
})

it('that is withdrawn at night is told by WeChat to nobody in the morning', async () => {
  await community.control('POST', 'clock', { now: Date.parse('2026-11-25T22:30:00.000+08:00') })
  for (const openid of [li, neighbour]) await agree(openid)
  const out = await published()
  await spread()
  await timer()
  await call(clerk, 'withdraw', { ...named(out), reason: '发错了' })
  await community.control('POST', 'clock', { now: Date.parse('2026-11-26T08:00:00.000+08:00') })
  await timer()
  expect(await sent()).toBe(0)
  expect([credits(li), credits(neighbour)]).toEqual([3, 3])
  expect(about(out.id).filter(({ courierAt }) => courierAt !== null)).toEqual([])
})

it('of which WeChat said nothing gives its consent back, and puts nobody on the list afterwards', async () => {
  await agree(li)
  const out = await published({ urgent: true })
  await community.control('POST', 'faults', { wechat: { answer: 45011 } })
  await spread()
  await timer(1)
  expect([credits(li), about(out.id).find(({ personId }) => personId === personIdOf(li))?.wechat]).toEqual([2, 'pending'])
  await call(clerk, 'withdraw', { ...named(out), reason: '台风改道了' })
  for (let turn = 0; turn < 12; turn++) await advance(30 * minute)
  expect(about(out.id).find(({ personId }) => personId === personIdOf(li))).toMatchObject({ wechat: 'failed', courierAt: null }) // prettier-ignore
  expect([credits(li), waits(out.id)]).toEqual([3, 0])
}) // prettier-ignore

it('whose withdrawal was cut off after its first step is called off by the timer', async () => {
  const out = await published({ urgent: true })
  await spread()
  around.interfere(({ what }) => (what === 'database.modifyDocument inbox' ? 'kill before' : undefined))
  await ask(clerk, 'withdraw', { ...named(out), reason: '台风改道了' }).catch(() => null)
  around.interfere()
  expect(await call<NoticeView>(clerk, 'draft', { id: out.id })).toMatchObject({ state: 'withdrawn' })
  expect(waits(out.id)).toBeGreaterThan(1)
  await timer()
  expect(waits(out.id)).toBe(0)
})

it('that has expired is on nobody’s list of calls any more', async () => {
  const out = await published({ urgent: true, expiresAt: '2026-11-26' })
  await spread()
  expect(waits(out.id)).toBeGreaterThan(1)
  await advance(2 * day)
  await timer()
  expect(await page(li, out.id)).toMatchObject({ state: 'expired' })
  expect(waits(out.id)).toBe(0)
})

it('before it began, because its time came too late, goes back with a word, once, and nobody reads it', async () => {
  const times = { publishAt: '2026-11-26T09:00:00+08:00', objectionsUntil: '2026-11-28T09:00:00+08:00' }
  const waiting = await publish(await reviewed({ column: 'affairs', ...times }))
  expect(waiting.state).toBe('scheduled')
  // Nothing ran for days.
  await community.control('POST', 'clock', { now: Date.parse('2026-11-28T12:00:00.000+08:00') })
  await timer()
  const back = await call<NoticeView>(clerk, 'draft', { id: waiting.id })
  expect(back).toMatchObject({ state: 'sentBack', note: expect.stringMatching(/^到时候没发出去。公示的时间不够了/) })
  const { items } = await community.call<{ items: { title: string; target: { id: string } }[] }>(clerk, 'messages.inbox', {}) // prettier-ignore
  expect(items.filter(({ title, target }) => target.id === waiting.id && title === '到时候没发出去')).toHaveLength(1)
  expect(codeOf(await ask(li, 'get', { id: waiting.id }))).toBe('notFound')
  expect(codeOf(await ask(clerk, 'publish', { id: waiting.id, version: back.version }))).toBe('notNow')
})

it('is looked at by nobody who lives with whoever wrote it, in whatever post they are', async () => {
  // 李秀英 and 王海宁 live together, and both work in the office.
  const office = (openid: string, role: 'clerk' | 'dispatcher') =>
    aPerson({ openid, home: `${unit}-0402`, posts: [{ role: 'resident', node: `${unit}-0402` }, { role, node: 'XZZ' }] })
  await community.database.insertMany('people', [office(li, 'clerk'), office(daughter, 'dispatcher')])
  const written = await saved({}, li)
  expect(codeOf(await ask(daughter, 'review', { ...named(written), approved: true }))).toBe('forbidden')
  expect(codeOf(await ask(chief, 'review', { ...named(written), approved: true }))).toBe('ok')
}) // prettier-ignore
