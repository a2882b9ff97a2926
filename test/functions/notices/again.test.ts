/** 给没看的再发一次微信: once an hour at most, to whom it is still to reach, and to nobody twice. */
import type { ActionAnswer } from '../../../types/errors'
import type { Readers } from '../../../types/notices/reading'
import type { InboxMessage } from '../../../cloudfunctions/messages/collections'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { aCommunity, type Community } from '../community'
import { chief, clerk, codeOf, daughter, li, neighbour, noticesIn, unit, wang } from './aNotice'
import { spreading } from './spreads'
import { standAround } from '../steps'

const minute = 60_000
const template = 'SAMPLE-noticePublished'
const building = 'XZZ-2-E05-B03'

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
})
afterAll(() => community.stop())
const { ask, call, published, spread, page, advance } = noticesIn(() => community)

/** They agreed in WeChat's dialog. */
async function agree(openid: string, times = 3): Promise<void> {
  await community.control('POST', 'consents', { openid, template, count: times })
  for (let time = 0; time < times; time++)
    await community.call(openid, 'messages.consent', { templates: ['noticePublished'] })
}
const messages = () => [...community.database.dump('inbox')] as unknown as InboxMessage[]
const about = (id: string, openid: string) =>
  messages().filter(({ target, personId }) => target.id === id && personId === personIdOf(openid))
interface Sent {
  api: string
  data: { touser: string; template_id: string }
  answer: { errcode: number }
}
const sentTo = async (openid: string) =>
  (await community.control<Sent[]>('GET', 'sent')).filter(
    ({ api, data, answer }) =>
      api === 'subscribeMessage.send' &&
      data.touser === openid &&
      data.template_id === template &&
      answer.errcode === 0,
  ).length
const remind = (who: string, id: string, node: string | undefined = unit, key?: string) =>
  ask<{ told: number; at: string }>(who, 'remind', { id, ...(node ? { node } : {}) }, key)
const toldBy = async (answer: Promise<ActionAnswer<{ told: number }>>) => {
  const said = await answer
  return said.ok ? said.data.told : said.error.code
}
const readers = (who: string, id: string) => call<Readers>(who, 'readers', { id, node: unit })

/** An urgent notice that is out since more than an hour, with consents of three of those who live there. */
async function anHourLater({ openids = [li, daughter, neighbour], node = unit, times = 3 } = {}) {
  for (const openid of openids) await agree(openid, times)
  const out = await published({ urgent: true, audience: { node } })
  await spread()
  // WeChat tells them of the notice itself first.
  await advance(2 * minute)
  await advance(61 * minute)
  return out.id
}

it('tells those once more who have a consent and did not say 我已知晓, as many as the list said before', async () => {
  const id = await anHourLater()
  expect(await sentTo(li)).toBe(1)
  await call(daughter, 'confirm', { id })
  await call(wang, 'called', { id, person: personIdOf(neighbour), outcome: 'done' })
  const { again, groups } = await readers(wang, id)
  expect(again).toEqual({ reaches: 1, from: null })
  expect(groups[0]).toMatchObject({ code: unit, lead: { name: '王秀兰', role: 'unitLead' }, told: 1 })
  expect(await toldBy(remind(wang, id))).toBe(1)
  await advance(2 * minute)
  expect([await sentTo(li), await sentTo(daughter), await sentTo(neighbour)]).toEqual([2, 1, 1])
  expect((await readers(wang, id)).again).toEqual({ reaches: 0, from: expect.any(String) })
})

it('once an hour at most: for a part, for what it lies in and for what lies in it; before that the time is named', async () => {
  const id = await anHourLater({ node: building })
  expect(await toldBy(remind(wang, id))).toBe(3)
  for (const [who, node] of [[wang, unit], [chief, building], [clerk, building], [clerk, unit]] as const) {
    const answer = await remind(who, id, node)
    expect(answer).toMatchObject({ ok: false, error: { code: 'tooOften', retryAt: expect.any(String) } })
  }
  await advance(minute)
  await advance(58 * minute)
  expect(await toldBy(remind(wang, id))).toBe('tooOften')
  await advance(3 * minute)
  expect(await toldBy(remind(wang, id))).toBe(3)
}) // prettier-ignore

it('not within an hour of the notice itself', async () => {
  await agree(li)
  const { id } = await published({ urgent: true })
  await spread()
  expect(await toldBy(remind(wang, id))).toBe('tooOften')
})

it('of many calls at once one tells, whoever calls and for whatever part; sent again it answers the same', async () => {
  const id = await anHourLater({ node: building })
  const calls = [...[wang, wang, wang, clerk].map(who => remind(who, id)), remind(chief, id, building), remind(clerk, id, building)]
  const answers = (await Promise.all(calls)).map(codeOf).sort()
  expect(answers).toEqual(['ok', ...Array<string>(5).fill('tooOften')])
  for (const openid of [li, daughter, neighbour]) expect(about(id, openid)).toHaveLength(2)
  await advance(minute)
  await advance(61 * minute)
  const twice = await Promise.all([1, 2, 3].map(() => remind(wang, id, unit, 'reminded-once')))
  expect(twice.map(codeOf)).toEqual(['ok', 'ok', 'ok'])
  const again = await remind(wang, id, unit, 'reminded-once')
  expect(again).toEqual(twice[0])
  for (const openid of [li, daughter, neighbour]) expect(about(id, openid)).toHaveLength(3)
}) // prettier-ignore

it('one that is cut off after any of its steps is gone on with, and tells each once', async () => {
  const id = await anHourLater({ times: 20 })
  around.interfere()
  await remind(wang, id)
  const steps = around.steps().length
  expect(steps).toBeGreaterThan(6)
  for (let step = 1; step <= steps; step++) {
    await advance(2 * minute)
    await advance(61 * minute)
    around.interfere(({ nth }) => (nth === step ? 'kill after' : undefined))
    await remind(wang, id, unit, `reminded-cut-${step}`).catch(() => null)
    around.interfere()
    expect([step, codeOf(await remind(wang, id, unit, `reminded-cut-${step}`))]).toEqual([step, 'ok'])
    for (const openid of [li, daughter, neighbour]) expect([step, about(id, openid).length]).toEqual([step, step + 2])
  }
}, 120_000)

it('what somebody began and never ended, another goes on with after a minute', async () => {
  const id = await anHourLater()
  around.interfere(({ what }) => (what === 'database.insertDocument inbox' ? 'kill before' : undefined))
  await remind(wang, id).catch(() => null)
  around.interfere()
  expect(await toldBy(remind(clerk, id))).toBe('tooOften')
  await advance(61_000)
  expect(await toldBy(remind(clerk, id))).toBe(3)
  for (const openid of [li, daughter, neighbour]) expect(about(id, openid)).toHaveLength(2)
})

it('at night WeChat keeps quiet, and in the morning each is told once, of the notice and its reminder together', async () => {
  await community.control('POST', 'clock', { now: Date.parse('2026-11-24T22:30:00.000+08:00') })
  await agree(li)
  const { id } = await published()
  await spread()
  await advance(61 * minute)
  expect(await toldBy(remind(wang, id))).toBe(1)
  await advance(2 * minute)
  expect(await sentTo(li)).toBe(0)
  await community.control('POST', 'clock', { now: Date.parse('2026-11-25T07:20:00.000+08:00') })
  for (let turn = 0; turn < 4; turn++) await advance(2 * minute)
  expect(await sentTo(li)).toBe(1)
  const person = [...community.database.dump('people')].find(({ _id }) => _id === personIdOf(li))
  expect(person?.msgCredits).toMatchObject({ noticePublished: 2 })
})

it('whoever reads it, or says 我已知晓, has read all that was said of it', async () => {
  const id = await anHourLater()
  await remind(wang, id)
  // 首页 says the newest of it.
  expect(await community.call(li, 'messages.unread', {})).toMatchObject({
    notice: {
      title: '急！还没点「我已知晓」',
      text: '公告 · 周一停水',
      page: `packages/notices/notice/index?id=${id}`,
    },
  })
  const unread = (openid: string) => about(id, openid).filter(({ read }) => !read).length
  expect([unread(li), unread(neighbour)]).toEqual([2, 2])
  await page(li, id)
  await call(neighbour, 'confirm', { id })
  expect([unread(li), unread(neighbour)]).toEqual([0, 0])
  expect(await community.call(li, 'messages.unread', {})).toMatchObject({ notice: null })
})

it('nothing is told to those who have left, of what was withdrawn, nor for a part that is not theirs', async () => {
  const id = await anHourLater()
  expect(await toldBy(remind(wang, id, 'XZZ-2-E05-B03-U1'))).toBe('notFound')
  expect(await toldBy(remind(li, id))).toBe('forbidden')
  const found = [...community.database.dump('people')].find(({ _id }) => _id === personIdOf(neighbour))
  await community.database.insertMany('people', [{ ...found, posts: [], home: null }] as never)
  expect(await toldBy(remind(wang, id))).toBe(2)
  const other = await anHourLater({ openids: [] })
  const { version } = await call(clerk, 'draft', { id: other })
  await call(clerk, 'withdraw', { id: other, version, reason: '改天了' })
  expect(await toldBy(remind(wang, other))).toBe('notFound')
  expect((await spreading(community, 'remind', { id, node: unit }))?.ok ?? false).toBe(false)
})
