/** The ladder on the local cloud (DOMAIN §4): both clocks climb, each step once, whatever the timer does. */
import type { Time } from '../../../cloudfunctions/_platform/time'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { InboxMessage } from '../../../cloudfunctions/messages/collections'
import type { Report } from '../../../cloudfunctions/reports/collections'
import type { ReportView } from '../../../types/reports/contract'
import { aReport } from '../../factories/aReport'
import { aCommunity, who, type Community } from '../community'

const li = who.resident
const wang = who.unitLead
const sun = 'oXZZ-sun-deming'
const liu = 'oXZZ-liu-chunmei'
const chief = 'oXZZ-zhao-jianguo'
const unit = 'XZZ-2-E05-B03-U2'

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())
beforeEach(async () => {
  await community.renew()
  await clockAt('24T08:30')
})

const clockAt = (moment: string) =>
  community.control('POST', 'clock', { now: Date.parse(`2026-11-${moment}:00.000+08:00`) })
const advance = (minutes: number) => community.control('POST', 'clock', { advance: minutes * 60_000 })
const timers = () => community.control('POST', 'timers', { name: 'jobs' })
/** Lets time pass, and the timer run once after it. */
const after = async (minutes: number) => {
  await advance(minutes)
  await timers()
}
const submit = (category = 'clutter', place = unit) =>
  community.call<ReportView>(li, 'reports.submit', { photos: [], text: '楼道堆了纸箱', place, category })
const get = (id: string, by = li) => community.call<ReportView>(by, 'reports.get', { id })
const accept = async ({ id }: ReportView) => {
  const { version } = await get(id)
  return community.call<ReportView>(wang, 'reports.accept', { id, version })
}
const seen = async (id: string) => {
  const { escalation, supervisors } = await get(id)
  return [escalation?.level, ...supervisors.map(({ role }) => role)]
}
const climbs = ({ timeline }: ReportView) =>
  timeline.filter(({ event }) => event === 'escalate').map(({ says }) => says)
const inbox = (openid: string) =>
  ([...community.database.dump('inbox')] as unknown as InboxMessage[])
    .filter(({ personId }) => personId === personIdOf(openid))
    .map(({ title }) => title)
const stored = (id: string) =>
  ([...community.database.dump('reports')] as unknown as Report[]).find(({ _id }) => _id === id) as Report

describe('a report that nobody takes up', () => {
  it('climbs one lead for each further half of its time, and everybody concerned is told once', async () => {
    const { id, holder } = await submit()
    expect((await get(id)).escalation).toEqual({ level: 0, since: null })
    await after(61)
    expect(await seen(id)).toEqual([0])
    await after(60)
    expect(await seen(id)).toEqual([1, 'buildingLead'])
    const { escalation, ...report } = await get(id)
    expect(Date.parse(escalation?.since ?? '')).toBeGreaterThanOrEqual(Date.parse(report.ackDueAt))
    expect(report.holder?.name).toBe(holder?.name)
    await after(60)
    expect(await seen(id)).toEqual([2, 'buildingLead', 'areaLead'])
    // The break at noon is no working time.
    await after(90)
    expect(await seen(id)).toEqual([2, 'buildingLead', 'areaLead'])
    await after(60)
    expect(await seen(id)).toEqual([3, 'buildingLead', 'areaLead', 'chiefLead'])
    expect(climbs(await get(id))).toEqual([
      '时间过半还没接单，已经提醒经办人',
      expect.stringMatching(/^到时间还没接单，请楼长 .+来督办$/),
      expect.stringMatching(/^到时间还没接单，请片长 .+来督办$/),
      expect.stringMatching(/^到时间还没接单，请总网格长 .+来督办$/),
    ])
    await after(2)
    expect(inbox(wang).filter(title => title.includes('接单'))).toHaveLength(4)
    for (const lead of [sun, liu, chief]) expect(inbox(lead)).toEqual(['有一件到时间还没接单，请您督办'])
  })

  it('climbs no further once it is taken up, and then with the time to finish', async () => {
    const report = await submit()
    await after(121)
    const { state } = await accept(report)
    expect(state).toBe('inProgress')
    await after(200)
    expect(await seen(report.id)).toEqual([1, 'buildingLead'])
    // The day of work ends as the next begins.
    await after(19 * 60)
    expect(await seen(report.id)).toEqual([2, 'buildingLead', 'areaLead'])
    expect((await get(report.id)).holder?.name).toBe(report.holder?.name)
  })
})

describe('the timer', () => {
  it('that runs twice, or twice at once, takes each step once', async () => {
    const { id } = await submit()
    await advance(181)
    await Promise.all([timers(), timers(), timers()])
    await timers()
    const report = stored(id)
    expect(report.timeline.filter(({ event }) => event === 'escalate').map(({ percent }) => percent)).toEqual([
      50, 100, 150,
    ])
    expect(report.version).toBe(report.timeline.length)
    await after(2)
    expect(inbox(sun)).toHaveLength(1)
    expect(
      new Set(([...community.database.dump('inbox')] as unknown as InboxMessage[]).map(({ _id }) => _id)).size,
    ).toBe([...community.database.dump('inbox')].length)
  })

  it('that was away for two days catches up in one write, each step with its line and its message', async () => {
    const { id, version } = await submit()
    await after(2 * 24 * 60)
    const report = stored(id)
    expect(report.version).toBe(version + 4)
    expect(new Set(report.timeline.slice(2).map(({ at }) => at)).size).toBe(1)
    expect(await seen(id)).toEqual([3, 'buildingLead', 'areaLead', 'chiefLead'])
    await after(2)
    for (const lead of [sun, liu, chief]) expect(inbox(lead)).toEqual(['有一件到时间还没接单，请您督办'])
  })

  it('whose clock goes back takes nothing back and nothing again', async () => {
    const { id } = await submit()
    await after(121)
    const before = stored(id)
    await clockAt('24T09:00')
    await timers()
    await after(20)
    expect(stored(id)).toMatchObject({ version: before.version, escalation: before.escalation })
    await clockAt('24T12:00')
    await timers()
    expect(await seen(id)).toEqual([2, 'buildingLead', 'areaLead'])
  })

  // The timer itself sends fewer requests than these, once what comes by the day is done: it is the sweep that is killed, in the midst of its reports.
  it.each([14, 18, 23])(
    'that is cut off at its request %i serves the rest at its next run, and nobody twice',
    async at => {
      await timers()
      const due = Array.from({ length: 24 }, () => aReport({ at: '2026-11-24T08:30:00.000+08:00' }))
      await community.database.insertMany('reports', due as never)
      await advance(121)
      await community.control('POST', 'faults', { seed: at, functions: { kill: 1, at } })
      await timers()
      await community.control('POST', 'faults', {})
      const climbed = due.filter(({ _id }) => stored(_id).escalation).length
      expect([climbed >= at - 2, climbed <= at - 1]).toEqual([true, true])
      await after(1)
      await after(2)
      for (const { _id } of due) {
        const { timeline, supervisors, version } = stored(_id)
        expect(supervisors.map(({ role }) => role)).toEqual(['buildingLead'])
        expect(timeline.filter(({ event }) => event === 'escalate')).toHaveLength(2)
        expect(version).toBe(timeline.length)
      }
      const joined = inbox(sun).filter(title => title.includes('督办'))
      expect(joined).toHaveLength(due.length)
    },
  )

  it('meets a damaged report, one whose ladder is empty, and one whose holder has left, and serves everybody else', async () => {
    const whole = await submit()
    const others = [1, 2, 3].map(() => aReport({ at: '2026-11-24T08:30:00.000+08:00' }))
    const [damaged, alone, left] = others as [Report, Report, Report]
    const gone = { personId: `x${'0'.repeat(24)}`, name: '已注销居民', role: 'unitLead' as const }
    await community.database.insertMany('reports', [
      { ...damaged, timeline: 'lost', escalatesAt: '2026-11-24T09:01:00.000+08:00' },
      { ...alone, above: [] },
      { ...left, holder: gone },
    ] as never)
    await after(121)
    expect(await seen(whole.id)).toEqual([1, 'buildingLead'])
    expect(stored(left._id).supervisors.map(({ role }) => role)).toEqual(['buildingLead'])
    expect(stored(left._id).outbox.map(({ to }) => to)).not.toContain(gone.personId)
    expect(stored(alone._id)).toMatchObject({ supervisors: [], breachWeeks: ['2026-W48'], escalation: { level: 0 } })
  })

  it('reads what is due, and nothing of what is only open', async () => {
    const at = '2026-11-24T09:00:00.000+08:00'
    const template = aReport({ at })
    const many = (count: number, escalatesAt: Time, name: string) =>
      Array.from({ length: count }, (_none, nth) => ({
        ...template,
        _id: `r${name}${nth}`,
        no: `XZZ-${name}-${nth}`,
        escalatesAt,
        countAt: null,
      }))
    await community.database.insertMany('reports', many(2000, '2026-11-30T09:00:00.000+08:00', 'open') as never)
    await community.database.insertMany('reports', many(100, '2026-11-24T10:00:00.000+08:00', 'due') as never)
    await clockAt('24T10:00')
    await community.control('DELETE', 'stats')
    await timers()
    const { calls } = await community.control<{ calls: { path: string | null; examined: number }[] }>('GET', 'stats')
    const [climbing] = calls.filter(({ path }) => path === 'escalateDue')
    expect(climbing?.examined).toBeLessThanOrEqual(200)
    expect([...community.database.dump('reports')].filter(({ escalation }) => escalation)).toHaveLength(100)
  })
})
