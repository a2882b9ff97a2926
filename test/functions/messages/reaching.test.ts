/** Who is told when, and who is called: quiet hours, what WeChat refuses, the inbox by kind, the call list (DOMAIN §5). */
import type { Message, Unread } from '../../../types/messages/contract'
import type { SetAsideView } from '../../../types/admin/contract'
import type { TemplateId } from '../../../types/messages/templates'
import type { ReportView } from '../../../types/reports/contract'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import {
  advance,
  agree,
  asked,
  community,
  courier,
  everyMessage,
  lead,
  left,
  messagesAbout,
  minute,
  personOf,
  resident,
  stored,
  submit,
  untilNothingIsLeft,
  withCouriers,
} from './couriers'

withCouriers()

const admin = 'oXZZ-deng-kai'
/** Whoever is at the desk by day and by night. */
const desks = ['oXZZ-zhou-min', 'oXZZ-han-xiaolei']
const hour = 60 * minute
const clock = (now: string) => community.control('POST', 'clock', { now: Date.parse(now) })
const wechat = (answer: number | 'silence', template?: TemplateId) =>
  community.control('POST', 'faults', { wechat: { answer, ...(template ? { template: `SAMPLE-${template}` } : {}) } })
const mended = () => community.control('POST', 'faults', {})
const call = <T>(by: string, action: string, input: object, key?: string) =>
  community.call<T>(by, action, input as never, key)

describe('at night', () => {
  const night = '2026-11-24T23:30:00+08:00'

  it('WeChat keeps quiet until the morning, and the inbox has it at once', async () => {
    await clock(night)
    await agree(lead, 'reportAssigned', 2)
    const report = await submit()
    expect(messagesAbout(report.id)).toMatchObject([{ wechat: 'pending', attempts: 0 }])
    const { items } = await call<{ items: Message[] }>(lead, 'messages.inbox', {})
    expect(items[0]?.target.id).toBe(report.id)
    await advance(hour)
    await courier('deliverLeft')
    expect(await asked(lead)).toBe(0)
    await clock('2026-11-25T07:11:00+08:00')
    await courier('deliverLeft')
    expect(messagesAbout(report.id)).toMatchObject([{ wechat: 'sent' }])
  })

  it('several things about one report are one message in the morning, and each is in the inbox', async () => {
    await clock(night)
    await agree(lead, 'reportAssigned', 3)
    let report = await submit()
    for (const note of ['还有一堆', '又多了']) {
      await advance(10 * minute)
      report = await call(resident, 'reports.supplement', { id: report.id, version: report.version, note })
    }
    await clock('2026-11-25T07:11:00+08:00')
    await courier('deliverLeft')
    await untilNothingIsLeft()
    expect(messagesAbout(report.id, lead).map(m => m.wechat).sort()).toEqual(['merged', 'merged', 'sent']) // prettier-ignore
    expect(await asked(lead)).toBe(1)
    expect(left(lead, 'reportAssigned')).toBe(2)
  })

  it('what cannot wait does not wait', async () => {
    await clock(night)
    for (const one of desks) await agree(one, 'reportAssigned', 1)
    const report = await call<ReportView>(resident, 'reports.submit', {
      ...{ photos: [], text: '着火了', place: 'XZZ-2-E05-B03-U2', category: 'fireSmoke' },
    })
    const holder = stored(report).holder?.personId
    expect(messagesAbout(report.id).filter(m => m.personId === holder)).toMatchObject([{ wechat: 'sent' }])
  })
})

describe('several events about one report within a minute', () => {
  it('are one message, and what comes later is another', async () => {
    await agree(lead, 'reportAssigned', 5)
    let report = await submit()
    report = await call(resident, 'reports.supplement', { id: report.id, version: report.version, note: '还有一堆' })
    await untilNothingIsLeft()
    expect(await asked(lead, report.id)).toBe(1)
    await call(resident, 'reports.supplement', { id: report.id, version: report.version, note: '又多了' })
    expect(await asked(lead, report.id)).toBe(2)
    expect(left(lead, 'reportAssigned')).toBe(3)
  })

  it('are told by the second, when the first fails', async () => {
    await agree(lead, 'reportAssigned', 5)
    await wechat(47003)
    let report = await submit()
    await mended()
    report = await call(resident, 'reports.supplement', { id: report.id, version: report.version, note: '还有一堆' })
    await untilNothingIsLeft()
    expect(messagesAbout(report.id, lead).map(m => m.wechat).sort()).toEqual(['failed', 'sent']) // prettier-ignore
    expect(left(lead, 'reportAssigned')).toBe(4)
  })
})

describe('when WeChat says', () => {
  it('43101, the consents that we thought of are none, and it is not tried again', async () => {
    await agree(lead, 'reportAssigned', 3)
    await wechat(43101)
    const report = await submit()
    expect(messagesAbout(report.id)).toMatchObject([{ wechat: 'noConsent', courierAt: null }])
    expect(left(lead, 'reportAssigned')).toBe(0)
    await advance(hour)
    await courier('deliverLeft')
    expect(await asked(lead)).toBe(1)
  })

  it('45009, all of that kind wait without asking, once more and then for tomorrow, and the others go their way', async () => {
    await clock('2026-11-24T10:00:00+08:00')
    await agree(lead, 'reportAssigned', 3)
    await agree(resident, 'reportAccepted', 1)
    await wechat(45009, 'reportAssigned')
    const first = await submit()
    const second = await submit()
    expect(await asked(lead)).toBe(1)
    await advance(4 * minute)
    await courier('deliverLeft')
    expect(await asked(lead)).toBe(2)
    await mended()
    const third = await submit()
    await call(lead, 'reports.accept', { id: third.id, version: third.version })
    expect(await asked(resident)).toBe(1)
    await advance(3 * hour)
    await courier('deliverLeft')
    expect(await asked(lead)).toBe(2)
    await clock('2026-11-25T07:11:00+08:00')
    await courier('deliverLeft')
    for (const { id } of [first, second, third])
      expect(messagesAbout(id, lead)).toMatchObject([{ wechat: 'sent', courierAt: null }])
    expect(left(lead, 'reportAssigned')).toBe(0)
  })

  it('47003, it is set aside for the admin, who is told once for the kind and the day', async () => {
    await clock('2026-11-27T10:00:00+08:00')
    await agree(lead, 'reportAssigned', 3)
    await wechat(47003)
    const reports = [await submit(), await submit()]
    for (const { id } of reports) expect(messagesAbout(id)).toMatchObject([{ wechat: 'failed', courierAt: null }])
    expect(left(lead, 'reportAssigned')).toBe(3)
    const alarms = everyMessage().filter(m => m.template === 'messageRefused')
    expect(new Set(alarms.map(m => m.personId)).size).toBe(alarms.length)
    expect(alarms.length).toBeGreaterThan(0)
    const { items } = await call<{ items: SetAsideView[] }>(admin, 'admin.setAside', {})
    expect(items.filter(({ collection, kind }) => collection === 'inbox' && kind === 'wechat')).toHaveLength(2)
  })

  it('nothing for a day, the ladder climbs, and the inbox has everything', async () => {
    await clock('2026-11-24T09:00:00+08:00')
    for (const one of [lead, 'oXZZ-sun-deming', 'oXZZ-liu-chunmei']) await agree(one, 'reportAssigned', 20)
    await wechat('silence')
    const report = await submit()
    for (let passed = 0; passed < 24; passed++) {
      await advance(hour)
      await community.control('POST', 'timers', { name: 'jobs' })
    }
    expect(stored(report).supervisors.length).toBeGreaterThan(0)
    const told = everyMessage().filter(m => m.target.id === report.id)
    for (const { personId } of stored(report).supervisors) expect(told.map(m => m.personId)).toContain(personId)
    expect(await asked(lead)).toBe(0)
  }, 60_000)
})

describe('the inbox', () => {
  it('says in one read how much of each kind is unread, and is read by kind or at once', async () => {
    await submit()
    const post = { node: 'XZZ-2-E05-B05-U1', post: 'unitLead', person: lead, from: '2026-11-24' }
    await call('oXZZ-zhao-jianguo', 'grid.appoint', post)
    const unread = () => call<Unread>(lead, 'messages.unread', {})
    const before = await unread()
    expect(before.kinds).toEqual({ report: 1, post: 1 })
    const { items } = await call<{ items: Message[] }>(lead, 'messages.inbox', { kind: 'post' })
    expect(items.map(m => m.template)).toEqual(['postChanged'])
    expect(await call<Unread>(lead, 'messages.readAll', { kind: 'post' })).toEqual({
      unread: 1,
      kinds: { report: 1 },
      notice: null,
    })
    expect(await call<Unread>(lead, 'messages.readAll', {})).toEqual({ unread: 0, kinds: {}, notice: null })
    expect(everyMessage().filter(m => m.personId !== personIdOf(lead) && m.read)).toEqual([])
  })
})

describe('a thousand at once', () => {
  it('taps give no more consents than there can be, and a thousand messages take no more than there are', async () => {
    const taps = Array.from({ length: 1000 }, (_tap, nth) =>
      community.ask(lead, 'messages.consent', { templates: ['reportAssigned'] }, `many-taps-${nth}`),
    )
    await Promise.all(taps)
    const given = left(lead, 'reportAssigned')
    expect(given).toBeGreaterThan(0)
    expect(given).toBeLessThanOrEqual(50)
    await community.control('POST', 'consents', { openid: lead, template: 'SAMPLE-reportAssigned', count: 1000 })
    const { now } = await community.control<{ now: string }>('GET', 'clock')
    const at = new Date(Date.parse(now) - minute + 8 * hour).toISOString().replace('Z', '+08:00')
    const parcel = {
      values: { character_string1: 'XZZ', thing2: '楼道堆物', thing3: '2 单元', time4: '2026年11月25日 14:30' },
    }
    const messages = Array.from({ length: 1000 }, (_message, nth) => ({
      ...{ _id: `race-${nth}`, personId: personOf(lead)._id, template: 'reportAssigned', title: '有一件新诉求', text: '楼道堆物', at },
      ...{ read: false, target: { kind: 'report', id: `race-${nth}` }, wechat: 'pending', attempts: 0, courierAt: at, parcel },
    })) // prettier-ignore
    await community.database.insertMany('inbox', messages)
    for (let round = 0; round < 6 && everyMessage().some(m => m.courierAt !== null); round++)
      await Promise.all([1, 2, 3, 4].map(() => courier('deliverLeft')))
    await untilNothingIsLeft()
    const sent = everyMessage().filter(m => m.wechat === 'sent').length
    expect(sent).toBe(given)
    expect(left(lead, 'reportAssigned')).toBe(0)
    expect(await asked(lead)).toBe(given)
  }, 240_000)
})
