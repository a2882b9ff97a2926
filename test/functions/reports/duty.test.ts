/** What a resident is told of who works now: on 首页 of their own lead, and of whoever has a report. */
import type { Duty } from '../../../types/grid/duty'
import type { Home } from '../../../types/portal/contract'
import type { ReportView } from '../../../types/reports/contract'
import { who } from '../community'
import { away, community, eachInItsOwnCommunity, unit, wang, zhaoGuifang } from '../grid/aGrid'

eachInItsOwnCommunity()

/** 2026-11-24 is a Tuesday. */
const clockAt = (moment: string) => community.control('POST', 'clock', { now: `2026-11-${moment}:00.000+08:00` })
const home = () => community.call<Home>(who.resident, 'portal.home', {})
const dutyOf = (id: string) =>
  community.call<Duty & { clock: { from: string; says: string } | null }>(who.resident, 'reports.duty', { id })
const report = (category: string) =>
  community.call<ReportView>(who.resident, 'reports.submit', { photos: [], text: '堆了纸箱', place: unit, category })

describe('首页', () => {
  it('says of the lead that she works, is off, and from when on she works again', async () => {
    await clockAt('24T14:00')
    expect(await home()).toMatchObject({
      lead: { name: '王秀兰', present: true },
      duty: { onDuty: true, word: '在岗', call: { name: '王秀兰' } },
    })
    await clockAt('24T19:20')
    expect(await home()).toMatchObject({
      lead: { name: '王秀兰', present: false },
      duty: {
        onDuty: false,
        says: '王秀兰 明天 8:30 上班；急事打值班电话',
        until: '2026-11-25T08:30:00.000+08:00',
        call: { name: '周敏', role: 'dispatcher' },
      },
    })
    await clockAt('24T22:00')
    expect((await home()).duty?.desk?.name).toBe('韩晓蕾')
  })

  it('says of a deputy for whom they stand in', async () => {
    await clockAt('24T09:00')
    await away(wang, '2026-11-24T09:00:00.000+08:00', '2026-11-27T00:00:00.000+08:00', zhaoGuifang)
    await clockAt('24T14:00')
    expect((await home()).duty?.says).toBe('赵桂芳 今天 8:30–17:30 在岗，代王秀兰值班，有事您说话')
  })

  it('says nothing of it to somebody without a home', async () => {
    expect((await community.call<Home>('oXZZ-he-wei', 'portal.home', {})).duty).toBeNull()
  })
})

describe('a report', () => {
  it('of the evening begins to count in the morning, and says so until then', async () => {
    await clockAt('24T19:24')
    const { id } = await report('clutter')
    expect(await dutyOf(id)).toMatchObject({
      onDuty: false,
      call: { role: 'dispatcher' },
      clock: { from: '2026-11-25T08:30:00.000+08:00', says: '下一个工作时段从明天 8:30 开始计时' },
    })
    await clockAt('25T08:30')
    expect(await dutyOf(id)).toMatchObject({ onDuty: true, clock: null })
  })

  it('of an emergency counts at once, and is with the desk whose shift it is', async () => {
    await clockAt('24T22:00')
    const { id } = await report('fireSmoke')
    expect(await dutyOf(id)).toMatchObject({ onDuty: true, call: { name: '韩晓蕾' }, clock: null })
  })

  it('says nothing to whoever may not read it', async () => {
    await clockAt('24T14:00')
    const { id } = await report('clutter')
    const answer = await community.ask('oXZZ-wu-qiang', 'reports.duty', { id })
    expect(answer).toMatchObject({ ok: false, error: { code: 'notFound' } })
  })
})

describe('who works for a place', () => {
  const answering = (openid: string, place: string | null) =>
    community.call<{ items: { personId: string; name: string; role: string }[] }>(openid, 'grid.answering', { place })

  it('is told from nearby to above, each once, and never the asker', async () => {
    const { items } = await answering(who.resident, unit)
    expect(items.slice(0, 2).map(({ name }) => name)).toEqual(['王秀兰', '孙德明'])
    expect(items.map(({ role }) => role)).toEqual(expect.arrayContaining(['areaLead', 'dispatcher', 'chiefLead']))
    expect(new Set(items.map(({ personId }) => personId)).size).toBe(items.length)
    expect((await answering(wang, unit)).items.map(({ name }) => name)).not.toContain('王秀兰')
  })

  it('is whom a complaint can be about: it goes above them, and they never see it', async () => {
    const [lead] = (await answering(who.resident, unit)).items
    const { id, holder } = await community.call<ReportView>(who.resident, 'reports.submit', {
      photos: [],
      text: '答应了没办',
      place: unit,
      category: 'staffComplaint',
      about: lead?.personId ?? '',
    })
    expect(holder?.name).toBe('孙德明')
    expect(await community.ask(wang, 'reports.get', { id })).toMatchObject({ ok: false, error: { code: 'notFound' } })
  })
})
