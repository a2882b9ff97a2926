/** An appeal that nobody answers, on the local cloud (DOMAIN §4): it stands late in the queue, and supervision climbs, each step once. */
import type { ReportSummary, ReportView } from '../../../types/reports/contract'
import type { WeeklyOutput } from '../../../types/reports/ladder'
import type { Json } from '../../cloud/plugin'
import { aCommunity, who, type Community } from '../community'

const li = who.resident
const wang = who.unitLead
const sun = 'oXZZ-sun-deming'
const areaLead = 'oXZZ-liu-chunmei'
const chief = 'oXZZ-zhao-jianguo'

let community: Community
beforeAll(async () => {
  community = await aCommunity()
  await clockAt('24T09:00')
})
afterAll(() => community.stop())

const clockAt = (moment: string) =>
  community.control('POST', 'clock', { now: Date.parse(`2026-11-${moment}:00.000+08:00`) })
const timers = () => community.control('POST', 'timers', { name: 'jobs' })
const call = <T = ReportView>(by: string, action: string, input: Json) =>
  community.call<T>(by, `reports.${action}`, input)
const queue = async (by: string, tab: string, of: string) =>
  (await call<{ items: ReportSummary[] }>(by, 'queue', { tab, of })).items
const told = async (by: string) =>
  (await community.call<{ items: { title: string }[] }>(by, 'messages.inbox', {})).items
    .map(({ title }) => title)
    .filter(title => title.includes('申诉还没答复'))

it('climbs above whoever answers, however often the timer runs, and whoever joined can answer it', async () => {
  const filed = await call(li, 'submit', { photos: [], text: '楼道堆了纸箱', place: 'XZZ-2-E05-B03-U2', category: 'clutter' }) // prettier-ignore
  const declined = await call(wang, 'decline', { id: filed.id, version: filed.version, reason: '不归我们', channel: 'property' }) // prettier-ignore
  const { id, appeal } = await call(li, 'appeal', { id: filed.id, version: declined.version, reason: '楼道是大家的' })
  expect(appeal?.dueAt.slice(0, 16)).toBe('2026-11-27T09:00')

  await clockAt('25T14:16')
  await Promise.all([timers(), timers()])
  await clockAt('25T14:18')
  await timers()
  expect(await told(sun)).toEqual(['时间过半，申诉还没答复，请您抓紧'])
  expect(await queue(sun, 'overdue', 'mine')).toEqual([])

  await clockAt('27T09:01')
  await Promise.all([timers(), timers(), timers()])
  await timers()
  const late = await call(areaLead, 'get', { id })
  expect(late).toMatchObject({ state: 'declined', holder: { name: '孙德明' }, escalation: { level: 1 } })
  expect(late.supervisors.map(({ role }) => role)).toEqual(['areaLead'])
  expect(late.timeline.filter(({ event }) => event === 'escalate').map(({ says }) => says)).toEqual([
    '时间过半申诉还没答复，已经提醒经办人',
    expect.stringMatching(/^到时间申诉还没答复，请片长 .+来督办$/),
  ])
  await clockAt('27T09:03')
  await timers()
  expect(await told(areaLead)).toEqual(['有一件到时间申诉还没答复，请您督办'])
  for (const by of [sun, areaLead]) expect((await queue(by, 'overdue', by === sun ? 'mine' : 'grid')).map(r => r.id)).toContain(id) // prettier-ignore

  await clockAt('30T14:20')
  await timers()
  const list = await call<WeeklyOutput>(chief, 'weekly', {})
  expect(list.items.find(item => item.id === id)).toMatchObject({ state: 'declined', dueAt: appeal?.dueAt, settledAt: null }) // prettier-ignore

  const { version } = await call(areaLead, 'get', { id })
  const upheld = await call(areaLead, 'decideAppeal', { id, version, upheld: true, note: '该我们办' })
  expect(upheld).toMatchObject({ state: 'assigned', holder: { role: 'areaLead' } })
})
