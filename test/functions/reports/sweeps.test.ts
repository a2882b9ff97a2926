/** What the timer's sweeps of reports read: what is due of each, and nothing of what is only open; and reports from before, brought up to date. */
import type { Report } from '../../../cloudfunctions/reports/collections'
import type { ReportView, ReportSummary } from '../../../types/reports/contract'
import type { RecountView } from '../../../types/reports/rates'
import { aReport } from '../../factories/aReport'
import { aCommunity, who, type Community } from '../community'

const chief = 'oXZZ-zhao-jianguo'
const lead = 'oXZZ-sun-deming'

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())
beforeEach(async () => {
  await community.renew()
  await clockAt('26T10:00')
})
afterEach(() => community.control('POST', 'faults', {}))

const clockAt = (moment: string) =>
  community.control('POST', 'clock', { now: Date.parse(`2026-11-${moment}:00.000+08:00`) })
const timers = () => community.control('POST', 'timers', { name: 'jobs' })
const stored = () => [...community.database.dump('reports')] as unknown as Report[]
const examined = async () => {
  const { calls } = await community.control<{ calls: { function: string; path: string | null; examined: number }[] }>('GET', 'stats') // prettier-ignore
  return (path: string | null, name = 'reports') =>
    calls.filter(call => call.function === name && call.path === path).reduce((sum, call) => sum + call.examined, 0)
}
const insert = (reports: object[]) => community.database.insertMany('reports', reports as never)

it('reads at most 200 documents for a hundred ladders, and at most 200 for the figures of as many, whatever else is open', async () => {
  const template = aReport({ at: '2026-11-26T08:30:00.000+08:00' })
  const many = (count: number, name: string, more: object) =>
    Array.from({ length: count }, (_none, nth) => ({ ...template, _id: `r${name}${nth}`, no: `XZZ-${name}-${nth}`, finds: [`#${name}${nth}`], ...more })) // prettier-ignore
  const rests = { escalatesAt: '2026-11-30T09:00:00.000+08:00', countAt: '2026-11-30T09:00:00.000+08:00', outboxAt: null, outbox: [] } // prettier-ignore
  await insert(many(3000, 'open', rests))
  await insert(many(100, 'late', { ...rests, escalatesAt: template.ackDueAt, countAt: template.ackDueAt }))
  // What comes by the clock is done before.
  await timers()
  await clockAt('26T10:31')
  await community.control('DELETE', 'stats')
  await timers()
  const of = await examined()
  expect(of('escalateDue')).toBeLessThanOrEqual(200)
  expect(of('countDue')).toBeGreaterThan(0)
  expect(of('countDue')).toBeLessThanOrEqual(200)
  expect(of(null, 'jobs')).toBeLessThanOrEqual(20)
  expect(stored().filter(({ escalation }) => escalation)).toHaveLength(100)
})

describe('reports from before there was a search, a ladder and figures', () => {
  /** As they were written then. */
  const old = (report: Report) => {
    const { facts: _facts, finds: _finds, counted: _counted, countAt: _countAt, escalation: _climbed, escalatesAt: _next, ...rest } = report // prettier-ignore
    return { ...rest, timeline: rest.timeline.map(({ word: _word, ...entry }) => entry), outbox: [], outboxAt: null }
  }
  const filed = (count: number) =>
    Array.from({ length: count }, (_none, nth) =>
      old(aReport({ category: 'cleaning', place: 'XZZ-2-E05-B03-U2-S01', text: '电梯口的苹果箱子没人收', at: '2026-11-26T08:30:00.000+08:00', state: nth % 2 ? 'assigned' : 'closed' }))) // prettier-ignore
  const found = async (words: string) =>
    (await community.call<{ items: ReportSummary[] }>(lead, 'reports.search', { words, limit: 50 })).items.map(({ id }) => id) // prettier-ignore
  const differences = async () =>
    (await community.call<RecountView>(chief, 'reports.recount', { month: '2026-11' })).differences
  const minutes = async (count: number) => {
    for (let nth = 0; nth < count; nth++) {
      await timers()
      await community.control('POST', 'clock', { advance: 60_000 })
    }
  }

  it('are found, climb, count and are offered once the timer has been there, page by page, and nothing happens to them', async () => {
    const before = filed(120)
    await insert(before)
    expect(await found('苹果箱子')).toEqual([])
    await community.control('DELETE', 'stats')
    await timers()
    expect((await examined())('renewOld')).toBeLessThanOrEqual(200)
    expect(stored().filter(({ finds }) => finds)).toHaveLength(90)
    await minutes(1)
    expect(stored().filter(({ finds }) => !finds)).toEqual([])
    for (const { _id, version, timeline } of before.filter(({ state }) => state === 'closed'))
      expect(stored().find(each => each._id === _id)).toMatchObject({ version, timeline })
    await minutes(4)
    expect((await found('苹果箱子')).length).toBe(50)
    expect(stored().filter(({ state, escalation }) => state === 'assigned' && !escalation)).toEqual([])
    const { items } = await community.call<{ items: unknown[] }>('oXZZ-wu-qiang', 'reports.similar', { place: 'XZZ-2-E05-B03-U2-S01', category: 'cleaning' }) // prettier-ignore
    expect(items.length).toBeGreaterThan(0)
    expect(stored().filter(({ counted }) => !counted)).toEqual([])
    expect(await differences()).toEqual([])
  })

  it('are done once each, though the timer is cut off, runs twice at once, or somebody changes one meanwhile', async () => {
    await insert(filed(40))
    // The timer itself sends fewer requests: it is the sweep that is killed, in the midst of its reports.
    await community.control('POST', 'faults', { seed: 1, functions: { kill: 1, at: 20 } })
    await timers()
    await community.control('POST', 'faults', {})
    const cut = stored().filter(({ finds }) => finds).length
    expect([cut > 0, cut < 40]).toEqual([true, true])
    const [open] = stored().filter(({ finds, state }) => !finds && state === 'assigned')
    await clockAt('26T10:06')
    await Promise.all([
      timers(),
      timers(),
      community.ask<ReportView>(who.resident, 'reports.remind', { id: open!._id, version: open!.version }),
    ])
    await minutes(4)
    expect(stored().filter(({ finds, counted }) => !finds || !counted)).toEqual([])
    expect(await differences()).toEqual([])
    await community.control('DELETE', 'stats')
    await clockAt('27T10:06')
    await timers()
    expect((await examined())('renewOld')).toBe(0)
  })

  it('one of which is damaged leaves the others as they are', async () => {
    const [damaged, ...others] = filed(5)
    await insert([{ ...damaged, timeline: 'lost' }, ...others])
    await minutes(3)
    expect(stored().filter(({ finds }) => !finds).map(({ _id }) => _id)).toEqual([damaged!._id]) // prettier-ignore
  })
})
