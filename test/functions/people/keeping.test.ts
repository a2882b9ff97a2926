/** What was kept as long as the inventory says goes, and what is younger stays. */
import type { Message } from '../../../types/messages/contract'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReportView } from '../../../types/reports/contract'
import type { Figure } from '../../../cloudfunctions/_platform/data/figures'
import type { Report } from '../../../cloudfunctions/reports/collections'
import { aPhone } from '../../factories/anIdentity'
import { bindingsIn } from './bindings'
import { aCommunity, who, type Community } from '../community'

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())
const { aGuest, asked, decides, inboxOf, me } = bindingsIn(() => community)

const after = async (days: number) => {
  await community.control('POST', 'clock', { advance: days * 86_400_000 })
  await community.control('POST', 'timers', { name: 'jobs' })
}
const states = () =>
  ([...community.database.dump('bindings')] as unknown as { state: string }[]).map(({ state }) => state).sort()

describe('the sweep', () => {
  it('takes away what was declined or withdrawn after 180 days, messages after 365, what was approved after 1095', async () => {
    const [yes, no, back, waits] = [aGuest(), aGuest(), aGuest(), aGuest()]
    const [approved, declined, withdrawn] = [await asked(yes), await asked(no), await asked(back)]
    await asked(waits)
    await decides(who.unitLead, 'approve', { id: approved.id })
    await decides(who.unitLead, 'decline', { id: declined.id, reason: '这户没有这个人' })
    await community.call(back, 'people.withdraw', { id: withdrawn.id })

    await after(179)
    expect(states()).toEqual(['approved', 'declined', 'pending', 'withdrawn'])
    await after(2)
    expect(states()).toEqual(['approved', 'pending'])
    const told: Message[] = await inboxOf(yes)
    expect(told.map(m => m.title)).toEqual(['房屋绑定好了'])
    await after(185)
    expect(await inboxOf(yes)).toEqual([])
    await after(730)
    expect(states()).toEqual(['pending'])
    // The binding itself is the person's, as long as they live there.
    expect(await me(yes)).toMatchObject({ bound: true })
  })
})

describe('a report that is over', () => {
  const place = 'XZZ-2-E05-B03-U2'
  const stored = () => [...community.database.dump('reports')] as unknown as Report[]
  const figures = () => [...community.database.dump('figures')] as unknown as Figure[]
  /** Filed with a photo, settled with another and rated. */
  async function aSettledReport(text: string) {
    const { call, photo } = community
    const photos = [await photo(who.resident)]
    const sent = await call<ReportView>(who.resident, 'reports.submit', { photos, text, place, category: 'noise' })
    const { id } = sent
    const accepted = await call<ReportView>(who.unitLead, 'reports.accept', { id, version: sent.version })
    const proof = [await photo(who.unitLead)]
    const done = await call<ReportView>(who.unitLead, 'reports.resolve', {
      id, version: accepted.version, outcome: 'solved', note: '说过了', photos: proof,
    }) // prettier-ignore
    return call<ReportView>(who.resident, 'reports.rate', {
      id, version: done.version, solved: true, rating: 'satisfied', note: '好了',
    }) // prettier-ignore
  }
  const files = async () => (await readdir(join(community.cloud.options.dataDir, 'files'))).length

  it('goes after three years with its photos, and is counted once; what is open or younger stays', async () => {
    await community.renew()
    const before = await files()
    const month = (await community.control<{ now: string }>('GET', 'clock')).now.slice(0, 7)
    const settled = [await aSettledReport('楼上半夜吵'), await aSettledReport('又吵了')]
    const open = { photos: [], text: '还在吵', place, category: 'noise' }
    const { id: openId } = await community.call<ReportView>(who.resident, 'reports.submit', open)
    expect(await files()).toBeGreaterThan(before)

    await after(1094)
    expect(stored()).toHaveLength(3)
    expect(figures()).toEqual([])
    const young = await aSettledReport('今年的')
    await after(2)
    await after(0)
    expect(
      stored()
        .map(report => report._id)
        .sort(),
    ).toEqual([openId, young.id].sort())
    expect(figures()).toEqual([
      {
        _id: expect.stringMatching(new RegExp(`^reports#\\d{4}-\\d\\d#XZZ-2-E05-B03$`)) as string,
        counts: { noise: 2, 'noise:solved': 2, 'noise:satisfied': 2 },
      },
    ])
    expect(figures()[0]?._id).toContain(month.slice(0, 4))
    for (const { no } of settled) expect(JSON.stringify([...community.database.dump('inbox')])).not.toContain(no)
    const kept = stored().flatMap(report => [...report.photos, ...report.timeline.flatMap(entry => entry.photos ?? [])])
    // Each file has its bytes and what is known of it.
    expect(await files()).toBe(before + 2 * kept.length)
  })

  it('and what the audit kept beside its chain goes after three years too, without a hole', async () => {
    await community.renew()
    const { now } = await community.control<{ now: string }>('GET', 'clock')
    await community.call(who.resident, 'people.setContact', { phone: aPhone(77) })
    const admin = 'oXZZ-deng-kai'
    const day = new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10)
    await after(1096)
    expect([...community.database.dump('auditDetails')]).toEqual([])
    expect(await community.call(admin, 'audit.verify', { day })).toMatchObject({ rows: 1, faultCount: 0 })
  })
})
