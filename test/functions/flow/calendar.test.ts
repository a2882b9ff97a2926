/** Working time whose holidays are not known (DOMAIN §4): the admin is told once, and a report says how its days are counted. */
import type { ReportView } from '../../../types/reports/contract'
import type { Timers } from '../../cloud/plugins/timers'
import { arrangedUntil } from '../../../config/community/workingTime'
import { aCommunity, who, type Community } from '../community'

const admin = 'oXZZ-deng-kai'
const chief = 'oXZZ-zhao-jianguo'
const next = arrangedUntil + 1

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())

const titles = async (by: string) =>
  (await community.call<{ items: { title: string }[] }>(by, 'messages.inbox', {})).items.map(({ title }) => title)
const timers = () => community.cloud.plugin<Timers>('timers').runDue()

it('tells the admin in December, once, though the timer runs day after day', async () => {
  await community.control('POST', 'clock', { now: Date.parse(`${arrangedUntil}-12-01T00:05:00+08:00`) })
  for (let day = 0; day < 3; day++) {
    await timers()
    await community.control('POST', 'clock', { advance: 24 * 60 * 60_000 })
    await timers()
  }
  expect((await titles(admin)).filter(title => title === `${next} 年的放假安排还没更新`)).toHaveLength(1)
  expect((await titles(chief)).filter(title => title.includes('放假安排'))).toEqual([])
})

it('is said of a report whose time runs into that year, and of no other', async () => {
  const filed = (category: string) =>
    community.call<ReportView>(who.resident, 'reports.submit', { photos: [], text: '商量一下', place: 'XZZ-2-E05-B03-U2', category })
  expect(await filed('clutter')).toMatchObject({ calendarKnown: true })
  await community.control('POST', 'clock', { now: Date.parse(`${arrangedUntil}-12-30T10:00:00+08:00`) })
  const talk = await filed('suggestion')
  expect(talk.calendarKnown).toBe(false)
  expect(talk.calendarSays).toMatch(new RegExp(`^${next} 年的放假安排还没公布`))
}) // prettier-ignore
