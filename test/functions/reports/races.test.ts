/** Two at once, the same call twice, a lost answer, a dead courier: nothing is lost and nothing happens twice. */
import type { Message } from '../../../types/messages/contract'
import type { ReportSummary, ReportView } from '../../../types/reports/contract'
import { aCommunity, who, type Community } from '../community'
import { meetAt } from '../meet'

const place = 'XZZ-2-E05-B03-U2'
interface Page<T> {
  items: T[]
  next: string | null
}

let community: Community
beforeAll(async () => {
  community = await aCommunity()
  // By day, whenever it runs: at night WeChat is not asked.
  await community.renew()
})
afterAll(() => community.stop())
afterEach(() => community.control('POST', 'faults', {}))

const submit = (key?: string, text = '楼道灯不亮') =>
  community.ask<ReportView>(who.resident, 'reports.submit', { photos: [], text, place, category: 'clutter' }, key)
const aReport = async () => {
  const answer = await submit()
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.data
}
const get = (id: string, by: string = who.resident) => community.call<ReportView>(by, 'reports.get', { id })
const events = (report: ReportView) => report.timeline.map(e => e.event)
const mine = async () => (await community.call<Page<ReportSummary>>(who.resident, 'reports.mine', { limit: 50 })).items

describe('the same call sent twice', () => {
  it('submits one report, ten times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => submit('same-key-0001', '十次一件')))
    expect(new Set(answers.map(a => (a.ok ? a.data.no : a.error.code)))).toHaveProperty('size', 1)
    expect((await mine()).filter(r => r.text === '十次一件')).toHaveLength(1)
  })

  it('answers a change again without doing it twice', async () => {
    const report = await aReport()
    const accept = () =>
      community.ask<ReportView>(
        who.unitLead,
        'reports.accept',
        { id: report.id, version: report.version },
        'accept-key-01',
      )
    const answers = await Promise.all([accept(), accept(), accept()])
    answers.push(await accept())
    expect(answers.map(a => a.ok && a.data.state)).toEqual(Array(4).fill('inProgress'))
    expect(events(await get(report.id)).filter(e => e === 'accept')).toHaveLength(1)
  })

  it('is refused when the key comes with another body', async () => {
    await submit('same-key-0002', '第一种说法')
    expect(await submit('same-key-0002', '第二种说法')).toMatchObject({ ok: false, error: { code: 'keyReused' } })
    const report = await aReport()
    const change = (note: string) =>
      community.ask(
        who.resident,
        'reports.supplement',
        { id: report.id, version: report.version, note },
        'note-key-0001',
      )
    expect(await change('又多了')).toMatchObject({ ok: true })
    expect(await change('又少了')).toMatchObject({ ok: false, error: { code: 'keyReused' } })
  })

  it('is two calls when two people use the same key', async () => {
    const neighbour = await community.ask<ReportView>(
      'oXZZ-zhang-min',
      'reports.submit',
      { photos: [], text: '邻居的', place, category: 'clutter' },
      'same-key-0003',
    )
    const own = await submit('same-key-0003', '自己的')
    expect(neighbour.ok && own.ok && neighbour.data.id !== own.data.id).toBe(true)
  })
})

describe('two people at once', () => {
  it('let one change happen; the other is told, and nothing is lost', async () => {
    const report = await aReport()
    const passAgain = meetAt(community, 'database.modifyDocument reports', 3)
    const answers = await Promise.all([
      community.ask<ReportView>(who.unitLead, 'reports.accept', { id: report.id, version: report.version }),
      community.ask<ReportView>(who.resident, 'reports.withdraw', { id: report.id, version: report.version }),
      community.ask<ReportView>(who.resident, 'reports.remind', { id: report.id, version: report.version }),
    ])
    passAgain()
    const refusals = answers.flatMap(a => (a.ok ? [] : [a.error.code]))
    expect(refusals.filter(code => ['conflict', 'notNow'].includes(code))).toHaveLength(2)
    expect((await get(report.id)).timeline).toHaveLength(3)
  })

  it('is refused a change decided on what is no longer true', async () => {
    const report = await aReport()
    await community.call(who.resident, 'reports.remind', { id: report.id, version: report.version })
    const late = await community.ask(who.unitLead, 'reports.accept', { id: report.id, version: report.version })
    expect(late).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: expect.stringContaining('刷新') as string },
    })
    expect(events(await get(report.id))).toEqual(['submit', 'assign', 'remind'])
  })

  it('get numbers of their own, forty of them without a gap', async () => {
    const reports = await Promise.all(Array.from({ length: 40 }, (_, at) => submit(undefined, `四十件之 ${at}`)))
    const running = reports.map(a => (a.ok ? Number(a.data.no.slice(-4)) : -1)).sort((a, b) => a - b)
    expect(running.at(-1)! - running[0]!).toBe(39)
    expect(new Set(running).size).toBe(40)
  })
})

describe('when the connection to the database breaks', () => {
  it.each(['before', 'after'] as const)(
    '%s each fifth request, every submission still ends in exactly one report',
    async drop => {
      await community.control('POST', 'faults', { seed: 7, drop, rate: 0.2 })
      const texts = Array.from({ length: 12 }, (_, at) => `断线 ${drop} ${at}`)
      for (const [at, text] of texts.entries()) {
        for (let tries = 0; tries < 30; tries++) {
          const answer = await submit(`broken-${drop}-${at}`, text).catch(() => ({
            ok: false as const,
            error: { code: 'transport' },
          }))
          if (answer.ok) break
          expect(['unexpected', 'transport']).toContain(answer.error.code)
        }
      }
      await community.control('POST', 'faults', {})
      const stored = (await mine()).map(r => r.text).filter(text => text.startsWith(`断线 ${drop}`))
      expect(stored.sort()).toEqual([...texts].sort())
    },
  )
})

describe('when the courier fails', () => {
  const inboxOf = async (person: string) =>
    (await community.call<Page<Message>>(person, 'messages.inbox', { limit: 50 })).items

  it('the timer delivers what was left, each message once', async () => {
    // What the broken connections above left behind goes first.
    await community.control('POST', 'clock', { advance: 5 * 60_000 })
    await community.control('POST', 'timers', { name: 'jobs' })
    await community.control('POST', 'consents', { openid: who.unitLead, template: 'SAMPLE-reportAssigned', count: 3 })
    await community.call(who.unitLead, 'messages.consent', { templates: ['reportAssigned'] })
    await community.control('POST', 'quota', { perDay: 0 })
    const report = await aReport()
    expect((await inboxOf(who.unitLead)).find(m => m.target.id === report.id)).toMatchObject({ wechat: 'pending' })

    await community.control('POST', 'quota', { perDay: 100_000 })
    await community.control('POST', 'clock', { advance: 5 * 60_000 })
    await Promise.all([
      community.control('POST', 'timers', { name: 'jobs' }),
      community.control('POST', 'timers', { name: 'jobs' }),
    ])
    await community.control('POST', 'timers', { name: 'jobs' })
    const messages = (await inboxOf(who.unitLead)).filter(m => m.target.id === report.id)
    expect(messages).toMatchObject([{ wechat: 'sent' }])
  })

  it('closes what nobody rated after seven days, once, though the timer runs twice', async () => {
    let report = await aReport()
    report = await community.call(who.unitLead, 'reports.accept', { id: report.id, version: report.version })
    await community.call(who.unitLead, 'reports.resolve', {
      id: report.id,
      version: report.version,
      outcome: 'solved',
      note: '换了灯',
      photos: [],
      noPhoto: '手机拍不了',
    })
    await community.control('POST', 'clock', { advance: 8 * 24 * 3600_000 })
    await Promise.all([
      community.control('POST', 'timers', { name: 'jobs' }),
      community.control('POST', 'timers', { name: 'jobs' }),
    ])
    const closed = await get(report.id)
    expect(closed).toMatchObject({ state: 'closed', rating: null })
    expect(events(closed).filter(e => e === 'close')).toHaveLength(1)
    expect(
      await community.ask(who.resident, 'reports.reopen', { id: report.id, version: closed.version }),
    ).toMatchObject({ error: { code: 'notNow' } })
  })
})

describe('a call that is sent again much later', () => {
  it('is known again two days later too: of a resident, and of a guest whose phone was without network', async () => {
    await community.renew()
    const emergency = { photos: [], text: '闻到煤气味', place, category: 'gasSmell' }
    const byGuest = () => community.ask<ReportView>('oNobody-in-a-hurry', 'reports.submit', emergency, 'guest-key-01')
    const first = [await submit('same-key-0003', '两天前说过'), await byGuest()].map(a => a.ok && a.data.no)
    await community.control('POST', 'clock', { advance: 2 * 24 * 3_600_000 })
    const again = [await submit('same-key-0003', '两天前说过'), await byGuest()].map(a => a.ok && a.data.no)
    expect(again).toEqual(first)
    expect(first.every(Boolean)).toBe(true)
  })
})
