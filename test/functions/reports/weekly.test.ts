/** 督办单 on the local cloud (DOMAIN §4): what climbed to the top, for whom, and for how long it stands there. */
import { fromEpoch } from '../../../cloudfunctions/_platform/time'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { reports } from '../../../cloudfunctions/reports/collections'
import type { ReportView } from '../../../types/reports/contract'
import type { WeeklyOutput } from '../../../types/reports/ladder'
import type { Json } from '../../cloud/plugin'
import type { Clock } from '../../cloud/plugins/clock'
import { aReport } from '../../factories/aReport'
import { aCommunity, who, type Community } from '../community'

const li = who.resident
const wang = who.unitLead
const sun = 'oXZZ-sun-deming'
const liu = 'oXZZ-liu-chunmei'
const chief = 'oXZZ-zhao-jianguo'
const desk = 'oXZZ-zhou-min'
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
const timers = () => community.control('POST', 'timers', { name: 'jobs' })
/** Lets time pass, and the timer run once after it. */
const after = async (minutes: number) => {
  await community.control('POST', 'clock', { advance: minutes * 60_000 })
  await timers()
}
const submit = () =>
  community.call<ReportView>(li, 'reports.submit', {
    photos: [],
    text: '楼道堆了纸箱',
    place: unit,
    category: 'clutter',
  })
const accept = async ({ id }: ReportView) => {
  const { version } = await community.call<ReportView>(li, 'reports.get', { id })
  return community.call<ReportView>(wang, 'reports.accept', { id, version })
}
const weekly = (by: string, input: Json = {}) => community.call<WeeklyOutput>(by, 'reports.weekly', input)

describe('督办单', () => {
  it('has what climbed to the chief lead, with who has it and how long, for the leads of the place from the area upwards', async () => {
    const { id, no } = await submit()
    await after(24 * 60)
    const list = await weekly(chief)
    expect(list).toMatchObject({
      week: '2026-W48',
      from: '2026-11-23',
      until: '2026-11-29',
      before: '2026-W47',
      after: null,
      next: null,
    })
    expect(list.items).toMatchObject([
      {
        id,
        no,
        state: 'assigned',
        area: { code: 'XZZ-2', name: '第二片区' },
        holder: { role: 'unitLead' },
        escalation: { level: 3 },
        weeks: 1,
        settledAt: null,
        outcome: null,
      },
    ])
    for (const by of [liu, desk]) expect((await weekly(by, { week: '2026-11-25' })).items).toHaveLength(1)
    expect((await weekly(chief, { week: '2026-W47' })).items).toEqual([])
    for (const by of [li, wang, sun])
      expect(await community.ask(by, 'reports.weekly', {})).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    expect(await community.ask(chief, 'reports.weekly', { week: '2026-W60' })).toMatchObject({
      error: { code: 'invalid' },
    })
  })

  it('is each lead’s own part of the grid', async () => {
    const away = aReport({ place: 'XZZ-1-E01-B01-U1', at: '2026-11-24T09:00:00.000+08:00' })
    await community.database.insertMany('reports', [reports.complete({ ...away, breachWeeks: ['2026-W48'] })] as never)
    expect((await weekly(chief)).items.map(({ id }) => id)).toEqual([away._id])
    expect((await weekly(liu)).items).toEqual([])
  })

  it('has it each week until it is settled, and says what became of it', async () => {
    const report = await submit()
    await after(24 * 60)
    await clockAt('30T09:00')
    await timers()
    expect((await weekly(chief)).items).toMatchObject([{ id: report.id, weeks: 2 }])
    const { id, version } = await accept(report)
    await community.call(wang, 'reports.resolve', {
      id, version, outcome: 'solved', note: '清了', photos: [], noPhoto: '手机拍不了',
    }) // prettier-ignore
    const { items } = await weekly(chief, { week: '2026-W48' })
    expect(items).toMatchObject([{ state: 'resolved', outcome: 'solved', weeks: 1, settledAt: expect.any(String) }])
    await community.control('POST', 'clock', { now: Date.parse('2026-12-08T09:00:00+08:00') })
    await timers()
    expect((await weekly(chief)).items).toEqual([])
  })

  it('tells whoever is complained about nothing', async () => {
    const hidden = aReport({ at: fromEpoch(community.cloud.plugin<Clock>('clock').now()) })
    const about = { ...hidden, hiddenFrom: [personIdOf(chief)], breachWeeks: ['2026-W48'] }
    await community.database.insertMany('reports', [reports.complete(about)] as never)
    expect((await weekly(chief)).items).toEqual([])
    expect((await weekly(desk)).items).toHaveLength(1)
  })
})
