/** What 工作台 is made of: figures of what is shown, what is new, urging, and pauses (DOMAIN §4, UI §2). */
import type { Home } from '../../../types/portal/contract'
import type { AreaCount, ReportSummary, ReportView } from '../../../types/reports/contract'
import type { Json } from '../../cloud/plugin'
import type { Clock } from '../../cloud/plugins/clock'
import type { Timers } from '../../cloud/plugins/timers'
import sharp from 'sharp'
import { THUMB_SIDE, withThumb } from '../../../types/thumb'
import { samplePhoto } from '../../cloud/seed/photos'
import { aCommunity, who, type Community } from '../community'

const wang = who.unitLead
const sun = 'oXZZ-sun-deming'
const liu = 'oXZZ-liu-chunmei'
const chief = 'oXZZ-zhao-jianguo'
const auditor = 'oXZZ-fang-zheng'
const property = 'oXZZ-li-zhiqiang'
const unit = 'XZZ-2-E05-B03-U2'

let community: Community
beforeAll(async () => (community = await aCommunity()))
beforeEach(() => community.renew())
afterAll(() => community.stop())

interface Counts {
  counts: Record<'toAccept' | 'inProgress' | 'dueSoon' | 'overdue' | 'toRate', number>
  areas?: AreaCount[]
}
const call = <T>(by: string, action: string, input: Json = {}) => community.call<T>(by, `reports.${action}`, input)
const refused = async (by: string, action: string, input: Json = {}) => {
  const answer = await community.ask(by, `reports.${action}`, input)
  return answer.ok ? null : answer.error.code
}
const report = (place = unit, category = 'clutter') =>
  call<ReportView>(who.resident, 'submit', { photos: [], text: '楼道堆了纸箱', place, category })
const at = ({ id, version }: { id: string; version: number }) => ({ id, version })
const advance = (minutes: number) => community.cloud.plugin<Clock>('clock').advance(minutes * 60_000)
const inDays = (days: number) =>
  new Date(community.cloud.plugin<Clock>('clock').now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)

describe('the figures of 工作台', () => {
  it('are of what is shown: mine, my grid, the whole community', async () => {
    await report()
    await report('XZZ-1-E01-B01-U1')
    expect((await call<Counts>(wang, 'counts', { of: 'mine' })).counts.toAccept).toBe(1)
    expect((await call<Counts>(wang, 'counts', { of: 'grid' })).counts.toAccept).toBe(1)
    expect((await call<Counts>(chief, 'counts', { of: 'mine' })).counts.toAccept).toBe(0)
    expect((await call<Counts>(chief, 'counts', { of: 'all' })).counts.toAccept).toBe(2)
  })

  it('are split by areas for whoever stands above several, the one with the most overdue first', async () => {
    await report('XZZ-1-E01-B01-U1')
    await report()
    await report()
    await advance(8 * 24 * 60)
    await report('XZZ-1-E01-B01-U1')
    const { areas = [], counts } = await call<Counts>(chief, 'counts', { of: 'all' })
    expect(counts.overdue).toBe(3)
    expect(areas.map(({ code, overdue, other, soon }) => [code, overdue, soon + other])).toEqual([
      ['XZZ-2', 2, 0],
      ['XZZ-1', 1, 1],
      ['XZZ-3', 0, 0],
    ])
    expect(areas[0]?.name).toBe('第二片区')
    expect((await call<Counts>(liu, 'counts', { of: 'grid' })).areas).toBeUndefined()
  })

  it('and the list can be of one area, for whoever sees it', async () => {
    const [one, two] = [await report('XZZ-1-E01-B01-U1'), await report()]
    const listed = async (by: string, under: string) =>
      (await call<{ items: ReportSummary[] }>(by, 'queue', { of: 'grid', under })).items.map(({ id }) => id)
    expect(await listed(chief, 'XZZ-1')).toEqual([one.id])
    expect(await listed(chief, 'XZZ-2')).toEqual([two.id])
    expect((await call<Counts>(chief, 'counts', { of: 'all', under: 'XZZ-1' })).counts.toAccept).toBe(1)
    expect(await refused(liu, 'queue', { of: 'grid', under: 'XZZ-1' })).toBe('forbidden')
    expect(await refused(liu, 'counts', { of: 'all' })).toBe('forbidden')
    expect(await refused(wang, 'queue', { of: 'all' })).toBe('forbidden')
    expect(await refused(property, 'counts', { of: 'grid' })).toBe('forbidden')
  })

  it('stand on 首页 of whoever works here: of the whole community for its managers, of what they hold for the others', async () => {
    await report()
    const work = async (by: string) => (await community.call<Home>(by, 'portal.home')).work
    // How soon it is due depends on the hour of the day.
    expect(await work(chief)).toMatchObject({ of: 'all', toAccept: 1, overdue: 0 })
    expect(await work(auditor)).toMatchObject({ of: 'all', toAccept: 1 })
    expect(await work(wang)).toMatchObject({ of: 'mine', toAccept: 1 })
    expect(await work(who.resident)).toBeUndefined()
  })
})

describe('a report that nobody has opened', () => {
  const opened = async (by: string, id: string) =>
    (await call<{ items: ReportSummary[] }>(by, 'queue', { of: 'grid' })).items.find(each => each.id === id)?.opened

  it('is new until somebody who works on it opens it; neither its reporter nor a reader does', async () => {
    const { id, version } = await report()
    expect(await opened(wang, id)).toBe(false)
    expect(await refused(who.resident, 'open', { id })).toBe('forbidden')
    expect(await refused(property, 'open', { id })).toBe('notFound')
    await call(auditor, 'open', { id })
    expect(await opened(wang, id)).toBe(false)
    await call(wang, 'open', { id })
    expect(await opened(sun, id)).toBe(true)
    // No step of it: whoever decides at the same moment is not too late.
    expect((await call<ReportView>(wang, 'accept', { id, version })).state).toBe('inProgress')
  })
})

describe('a photo that has its thumbnail inside', () => {
  const photographed = async () => {
    const photo = await samplePhoto('clutter')
    const thumb = await sharp(photo).resize(THUMB_SIDE).jpeg().toBuffer()
    const bytes = Buffer.from(withThumb(new Uint8Array(photo), new Uint8Array(thumb)))
    const path = `${await community.folder(who.resident)}/20261124-small.jpg`
    const fileID = await community.upload(who.resident, path, bytes)
    return { fileID, thumb }
  }

  it('is listed by the thumbnail, and opened by the photo', async () => {
    const { fileID, thumb } = await photographed()
    const made = await call<ReportView>(who.resident, 'submit', { photos: [fileID], text: '', place: unit, category: 'clutter' }) // prettier-ignore
    const { items } = await call<{ items: ReportSummary[] }>(wang, 'queue', { of: 'mine' })
    const listed = items.find(({ id }) => id === made.id)?.photo
    const loaded = Buffer.from(await (await fetch(listed?.thumb ?? '')).arrayBuffer())
    expect(loaded.equals(thumb)).toBe(true)
    expect((await sharp(loaded).metadata()).width).toBe(THUMB_SIDE)
    expect((await fetch(made.photos[0]?.url ?? '')).ok).toBe(true)
    const without = await call<ReportView>(who.resident, 'submit', { photos: [await community.photo(who.resident)], text: '', place: unit, category: 'clutter' }) // prettier-ignore
    // A list loads no original, not even where there is nothing smaller.
    expect(without.photo?.thumb).toBeUndefined()
    expect(without.photo?.url).toBe('')
  })
})

describe('whoever stands above the holder', () => {
  it('urges them, by name, and nobody beside or below does', async () => {
    const made = await report()
    const urged = await call<ReportView>(sun, 'remind', at(made))
    expect(urged.timeline.at(-1)).toMatchObject({ event: 'remind', says: '您 催了经办人' })
    expect(await refused(wang, 'remind', at(urged))).toBe('forbidden')
    const { items } = await community.call<{ items: { title: string }[] }>(wang, 'messages.inbox')
    expect(items[0]?.title).toBe('孙德明催您快点办')
    expect((await call<ReportView>(wang, 'get', { id: made.id })).above?.map(({ role }) => role)).toEqual([
      'buildingLead',
      'areaLead',
      'chiefLead',
      'dispatcher',
    ])
    expect((await call<ReportView>(who.resident, 'get', { id: made.id })).above).toBeUndefined()
  })
})

describe('a report that cannot go on', () => {
  const accepted = async () => call<ReportView>(wang, 'accept', at(await report()))

  it('waits when the lead above says yes to what its holder asked, and both the holder and the resident are told', async () => {
    const pause = { waitingFor: 'resident', until: inDays(3), reason: '家里没人' }
    const asked = await call<ReportView>(wang, 'suspend', { ...at(await accepted()), ...pause })
    expect(asked).toMatchObject({
      state: 'inProgress',
      stoppedSince: null,
      pause: { waitingFor: 'resident', since: null },
    })
    expect(asked.allowed).not.toContain('suspend')
    const seen = await call<ReportView>(sun, 'get', { id: asked.id })
    expect(seen.allowed).toEqual(expect.arrayContaining(['suspend', 'approveSuspension']))
    expect(await refused(wang, 'suspend', { ...at(asked), ...pause })).toBe('notNow')
    expect(await refused(wang, 'approveSuspension', { ...at(asked), approved: true })).toBe('forbidden')
    const waits = await call<ReportView>(sun, 'approveSuspension', { ...at(asked), approved: true })
    expect(waits).toMatchObject({ state: 'suspended', pause: { until: inDays(3) } })
    expect(waits.stoppedSince).toBe(waits.pause?.since)
    for (const [by, title] of [[wang, '这件可以先放一放'], [who.resident, /^先放一放，最晚/]] as const) {
      const { items } = await community.call<{ items: { title: string }[] }>(by, 'messages.inbox')
      expect(items[0]?.title).toMatch(title)
    } // prettier-ignore
    const { items } = await call<{ items: ReportSummary[] }>(wang, 'queue', { of: 'mine', tab: 'inProgress' })
    expect(items.map(({ id }) => id)).toEqual([asked.id])
  })

  it('goes on by itself on its last day, and at once when its holder says so', async () => {
    const first = await accepted()
    const waits = await call<ReportView>(sun, 'suspend', {
      ...at(first),
      waitingFor: 'other',
      reason: '等配件',
      until: inDays(1),
    })
    expect((await call<ReportView>(wang, 'resume', at(waits))).state).toBe('inProgress')
    const second = await accepted()
    await call(sun, 'suspend', { ...at(second), waitingFor: 'other', reason: '等配件', until: inDays(1) })
    await advance(2 * 24 * 60)
    await community.cloud.plugin<Timers>('timers').runDue()
    const on = await call<ReportView>(wang, 'get', { id: second.id })
    expect(on).toMatchObject({ state: 'inProgress' })
    expect(on.timeline.map(({ says }) => says)).toContain('系统 继续办了')
  })
})
