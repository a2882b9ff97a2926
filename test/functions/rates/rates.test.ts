/** 三率: what changes count, whoever is killed over it; and what is left out by two people (DOMAIN §4). */
import type { ReportView } from '../../../types/reports/contract'
import type { ExclusionItem, RatesView, RecountView } from '../../../types/reports/rates'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Json } from '../../cloud/plugin'
import { who } from '../community'
import { communityOf } from '../people'
import { meetAt } from '../meet'

const unit = 'XZZ-2-E05-B03-U2'
const { resident: li, unitLead: wang } = who
const [area, chief, desk, admin] = ['oXZZ-liu-chunmei', 'oXZZ-zhao-jianguo', 'oXZZ-zhou-min', 'oXZZ-deng-kai'] as const
const month = () => '2026-11'

const { given } = communityOf()
afterEach(() => given().control('POST', 'faults', {}))

type More = { [field: string]: Json }
const call = <T = ReportView>(by: string, action: string, input: More) => given().call<T>(by, action, input)
const on = (by: string, action: string, { id, version }: ReportView, more: More = {}) =>
  call(by, `reports.${action}`, { id, version, ...more })
const tries = async (by: string, action: string, { id, version }: ReportView, more: More = {}) => {
  const answer = await given().ask<ReportView>(by, `reports.${action}`, { id, version, ...more })
  return answer.ok ? 'ok' : answer.error.code
}
const filed = (category = 'clutter', more: More = {}) =>
  call(li, 'reports.submit', { photos: [], text: '楼道堆了纸箱', place: unit, category, ...more })
const settled = async () =>
  on(wang, 'resolve', await on(wang, 'accept', await filed()), { outcome: 'solved', photos: [], noPhoto: '拍不了' })
const reason = { reason: '停电，谁都没办法' }

/** The timer, a minute later. */
async function counted(minutes = 1) {
  await given().control('POST', 'clock', { advance: minutes * 60_000 })
  return given().control('POST', 'timers', { name: 'everyMinute' })
}
const rates = (by: string = chief, node = 'XZZ') => call<RatesView>(by, 'reports.rates', { node, month: month() })
const recount = () => call<RecountView>(admin, 'reports.recount', { month: month() })
const listed = async (by: string = chief, node = 'XZZ') =>
  (await call<{ items: ExclusionItem[] }>(by, 'reports.exclusions', { node, month: month() })).items

describe('三率', () => {
  it('are of those who answered: in time, solved and satisfied by the resident’s word, and silence in none of them', async () => {
    await on(li, 'rate', await settled(), { solved: true, rating: 'satisfied' })
    await on(li, 'rate', await settled(), { solved: false, rating: 'dissatisfied' })
    await settled()
    await filed()
    await on(li, 'withdraw', await filed())
    await counted()
    const expected = {
      response: { numerator: 3, denominator: 3 },
      solved: { numerator: 1, denominator: 2 },
      satisfied: { numerator: 1, denominator: 2 },
      counts: { filed: 4, settled: 2, withdrawn: 1, notRated: 0 },
    }
    for (const node of ['XZZ', 'XZZ-2', 'XZZ-2-E05', 'XZZ-2-E05-B03', unit])
      expect(await rates(chief, node)).toMatchObject(expected)
    expect((await rates(area, 'XZZ-2')).parts).toMatchObject([{ code: 'XZZ-2-E05-B03', counts: { filed: 4 } }])
    expect((await rates()).parts).toMatchObject([{ code: 'XZZ-2' }])
    // Nobody answered in two hours: it is late, though nothing was done.
    await counted(180)
    expect((await rates()).response).toEqual({ numerator: 3, denominator: 4 })
    // Nobody said anything in a week: not rated, never satisfied.
    await counted(8 * 24 * 60)
    await counted()
    expect(await rates()).toMatchObject({ ...expected, response: { denominator: 4 }, counts: { notRated: 1 } })
    expect(await recount()).toEqual({ reports: 5, waiting: 0, differences: [] })
  })

  it('are for who leads the node, and are not there for others', async () => {
    expect((await rates(wang, unit)).counts.filed).toBe(0)
    const others = { node: 'XZZ-2-E05-B04', month: month() }
    expect(await given().ask(wang, 'reports.rates', others)).toMatchObject({ error: { code: 'notFound' } })
    expect(await given().ask(li, 'reports.rates', others)).toMatchObject({ error: { code: 'forbidden' } })
  })

  it('know nothing of a complaint about somebody who works here', async () => {
    await filed('staffComplaint', { about: personIdOf(wang), text: '态度不好' })
    await counted()
    expect((await rates()).counts.filed).toBe(0)
    expect(await recount()).toEqual({ reports: 1, waiting: 0, differences: [] })
  })

  it('show by post who sends back much', async () => {
    await on(wang, 'sendBack', await filed(), { reason: '不归我管' })
    await counted()
    expect((await rates()).deeds).toEqual([{ event: 'sendBack', role: 'unitLead', times: 1 }])
  })

  it('are a read beside the caller’s', async () => {
    await rates()
    await given().control('DELETE', 'stats')
    await rates()
    const { operations } = await given().control<{ operations: number }>('GET', 'stats')
    expect(operations).toBe(2)
  })

  it.each([1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 20])(
    'count each change once, though the sweep is killed at its request %i and comes again, twice at once',
    async at => {
      await Promise.all([settled(), settled(), filed()])
      const { transactions } = given().database
      const { life } = transactions
      // What a dead sweep holds is let go as soon.
      transactions.life = 200
      await given().control('POST', 'faults', { seed: at, functions: { kill: 1, at } })
      await counted()
      await given().control('POST', 'faults', {})
      transactions.life = life
      await new Promise(resolve => setTimeout(resolve, 250))
      await given().control('POST', 'clock', { advance: 60_000 })
      await Promise.all([1, 2].map(() => given().control('POST', 'timers', { name: 'everyMinute' })))
      await counted()
      expect(await recount()).toEqual({ reports: 3, waiting: 0, differences: [] })
      expect((await rates()).counts).toMatchObject({ filed: 3, inTime: 2, settled: 2 })
    },
  )

  it('are recounted from the timelines, which find what other hands did to a counter', async () => {
    await filed()
    await counted()
    const counter = [...given().database.dump('reportRates')].find(({ _id }) => String(_id) === `XZZ#${month()}`)
    await given().database.insertMany('reportRates', [{ ...counter, counts: { filed: 7 } } as never])
    expect((await recount()).differences).toContainEqual({ node: 'XZZ', what: 'filed', counted: 7, rebuilt: 1 })
  })
})

describe('a report that is not to count', () => {
  it('counts until a second person agrees, and stands in the list with the reason and both names', async () => {
    const asked = await on(area, 'exclude', await settled(), reason)
    await counted()
    expect((await rates()).counts).toMatchObject({ filed: 1, excluded: 0 })
    expect(await listed()).toMatchObject([{ reason: reason.reason, by: { name: '刘春梅' }, agreed: null }])
    const agreed = await on(chief, 'confirmExclusion', asked)
    await counted()
    expect(await rates()).toMatchObject({ response: { denominator: 0 }, counts: { filed: 0, excluded: 1 } })
    expect(await listed(wang, unit)).toMatchObject([{ agreed: { name: '赵建国', role: 'chiefLead' } }])
    // It makes no figure better than it is to count it after all: one person is enough.
    await on(admin, 'include', agreed)
    await counted()
    expect((await rates()).counts).toMatchObject({ filed: 1, excluded: 0 })
    expect(await listed()).toEqual([])
    const { deeds } = await rates()
    expect(deeds).toContainEqual({ event: 'exclude', role: 'areaLead', times: 1 })
    expect(await recount()).toMatchObject({ differences: [] })
  })

  it('is agreed to by another person: not by whoever asked, in whatever post, not by whoever has it, nor of one household', async () => {
    const asked = await on(area, 'exclude', await filed(), reason)
    expect(await tries(area, 'confirmExclusion', asked)).toBe('forbidden')
    await call(chief, 'grid.appoint', { node: 'XZZ', post: 'dispatcher', person: area, from: '2026-01-01' }).catch(
      () => {},
    )
    const person = [...given().database.dump('people')].find(({ openid }) => openid === area)
    const twoPosts = [...(person?.posts as object[]), { role: 'chiefLead', node: 'XZZ' }]
    await given().database.insertMany('people', [{ ...person, posts: twoPosts } as never])
    expect(await tries(area, 'confirmExclusion', asked)).toBe('forbidden')
    expect(await tries(wang, 'confirmExclusion', asked)).toBe('forbidden')
    expect(await tries(li, 'confirmExclusion', asked)).toBe('forbidden')
    expect(await tries(chief, 'confirmExclusion', asked)).toBe('ok')
  })

  it('is agreed to once by two at once, and asked for once', async () => {
    const report = await filed()
    const asking = meetAt(given(), 'database.modifyDocument reports', 2)
    const both = await Promise.all([area, chief].map(by => tries(by, 'exclude', report, reason)))
    asking()
    expect(both.sort()).toEqual(['conflict', 'ok'])
    const asked = await call(chief, 'reports.get', { id: report.id })
    const answers = await Promise.all([desk, admin].map(by => tries(by, 'confirmExclusion', asked)))
    expect(answers.sort()).toEqual(['conflict', 'ok'])
    const now = await call(chief, 'reports.get', { id: report.id })
    expect(now.timeline.filter(({ event }) => event === 'confirmExclusion')).toHaveLength(1)
  })

  it('tells the chief lead that somebody asks, and the audit who did', async () => {
    await on(area, 'exclude', await filed(), reason)
    const { items } = await call<{ items: { title: string }[] }>(chief, 'messages.inbox', {})
    expect(items[0]?.title).toBe('有一件想不计入三率，请您看行不行')
    const audit = await call<{ items: { action: string; by: { name: string } }[] }>(admin, 'audit.entries', { node: 'XZZ-2' })
    expect(audit.items[0]).toMatchObject({ action: 'exclude', by: { name: '刘春梅' } })
  }) // prettier-ignore

  it('is no complaint about somebody who works here: that counts nowhere', async () => {
    const complaint = await filed('staffComplaint', { about: personIdOf(wang), text: '态度不好' })
    expect(await tries(chief, 'exclude', complaint, reason)).toBe('notNow')
    expect(await tries(wang, 'exclude', complaint, reason)).not.toBe('ok')
  })
})
