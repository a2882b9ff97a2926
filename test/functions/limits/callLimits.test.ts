/** Nothing slows anybody down but what hurts others: limits per person, report and home (config/community/callLimits.ts). */
import { callLimits, type Limited } from '../../../config/community/callLimits'
import type { ReportView } from '../../../types/reports/contract'
import { aCommunity, who, type Community } from '../community'

const place = 'XZZ-2-E05-B03-U2'
/** Reports of one person within minutes. */
const most = (callLimits['reports.submit'] as Limited).limits[0]!.times
let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())
beforeEach(() => community.renew())

const submit = (openid: string, key?: string, more: object = {}) =>
  community.ask<ReportView>(
    openid,
    'reports.submit',
    { photos: [], text: '楼道堆了纸箱', place, category: 'clutter', ...more },
    key,
  )
const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? 'ok' : answer.error?.code)
const inboxOf = (openid: string) =>
  community.call<{ items: { title: string }[] }>(openid, 'messages.inbox', { limit: 50 })

describe('a resident who reminds all the time', () => {
  it('is heard once, and the holder gets one message, though forty come at the same moment', async () => {
    const report = await community.call<ReportView>(who.resident, 'reports.submit', {
      photos: [],
      text: '灯不亮',
      place,
      category: 'clutter',
    })
    const input = { id: report.id, version: report.version }
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => community.ask(who.resident, 'reports.remind', input, `remind-${n}-once`)),
    )
    expect(answers.filter(a => a.ok)).toHaveLength(1)
    expect(new Set(answers.filter(a => !a.ok).map(codeOf))).toEqual(new Set(['tooOften']))
    const told = (await inboxOf(who.unitLead)).items.filter(m => m.title === '居民催了一下')
    expect(told).toHaveLength(1)
  })

  it('reads when it can be done again, in words and as a time, and then it can', async () => {
    const report = await community.call<ReportView>(who.resident, 'reports.submit', {
      photos: [],
      text: '灯不亮',
      place,
      category: 'clutter',
    })
    const first = await community.call<ReportView>(who.resident, 'reports.remind', {
      id: report.id,
      version: report.version,
    })
    const again = { id: report.id, version: first.version }
    const refused = await community.ask(who.resident, 'reports.remind', again)
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'tooOften',
        message: expect.stringMatching(/刚催过.*\d\d:\d\d 以后/) as string,
        retryAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/) as string,
      },
    })
    await community.control('POST', 'clock', { advance: 11 * 60_000 })
    expect(await community.ask(who.resident, 'reports.remind', again)).toMatchObject({ ok: true })
  })
})

describe('a limit', () => {
  it('answers a call that is sent again as it did first, also when there is no room any more', async () => {
    const answers = []
    for (let n = 0; n <= most; n++) answers.push(await submit(who.resident, `submit-${n}-again`))
    expect(answers.map(codeOf)).toEqual([...Array<string>(most).fill('ok'), 'tooOften'])
    const repeated = await submit(who.resident, 'submit-0-again')
    expect(repeated).toMatchObject({ ok: true, data: { id: answers[0]?.ok && answers[0].data.id } })
    expect(codeOf(await submit(who.resident, 'submit-0-again', { text: '别的' }))).toBe('keyReused')
  })

  it('lets as many through at the same moment as one after the other', async () => {
    const answers = await Promise.all(
      Array.from({ length: most + 20 }, (_, n) => submit(who.resident, `submit-${n}-atOnce`)),
    )
    expect(answers.filter(a => a.ok)).toHaveLength(most)
    expect([...community.database.dump('reports')]).toHaveLength(most)
  }, 120_000)

  it('is nobody else’s: an honest neighbour in the same second is served', async () => {
    const [, neighbour] = await Promise.all([
      Promise.all(Array.from({ length: 30 }, (_, n) => submit(who.resident, `spam-${n}-here`))),
      submit('oXZZ-sun-deming', 'neighbour-1'),
    ])
    expect(neighbour).toMatchObject({ ok: true })
  })

  it('is not used up by a call that was refused', async () => {
    for (let n = 0; n < 25; n++) expect(codeOf(await submit(who.resident, undefined, { text: ' ' }))).toBe('invalid')
    expect(codeOf(await submit(who.resident))).toBe('ok')
  })

  it('costs one trip more, and an action without one costs none', async () => {
    const tripsOf = async (openid: string, action: string, input: object) => {
      await community.control('DELETE', 'stats')
      await community.ask(openid, action, input as never)
      const { calls } = await community.control<{ calls: { path: string; actions: Record<string, number> }[] }>(
        'GET',
        'stats',
      )
      const actions = calls.find(c => c.path === action.split('.')[1])?.actions ?? {}
      return Object.entries(actions).reduce((n, [what, times]) => n + (what.startsWith('database.') ? times : 0), 0)
    }
    const input = { templates: ['reportChanged'] }
    // The first of a shard makes it.
    await community.ask(who.resident, 'messages.consent', input)
    expect(await tripsOf(who.resident, 'messages.consent', input)).toBe(3)
    expect(await tripsOf(who.resident, 'messages.unread', {})).toBe(1)
  })

  it('is forgotten by the nightly sweep once it counts for nothing', async () => {
    await submit(who.resident)
    const names = () => [...community.database.dump('limits')].flatMap(s => Object.keys(s.counted as object))
    expect(names().length).toBeGreaterThan(0)
    await community.control('POST', 'clock', { advance: 2 * 86_400_000 })
    await community.control('POST', 'timers', { name: 'jobs' })
    expect(names()).toEqual([])
  })
})

describe('a guest who reports an emergency again and again', () => {
  const guest = 'oXZZ-he-wei'
  const emergency = (n: number, more: object = {}) =>
    submit(guest, `emergency-${n}-key`, { category: 'gasSmell', text: `有燃气味 ${n}`, ...more })

  it('has one report with all that they said, also when they all come at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, (_, n) => emergency(n)))
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['ok']))
    const [report, ...others] = [...community.database.dump('reports')] as unknown as {
      timeline: { event: string }[]
    }[]
    expect(others).toEqual([])
    expect(report?.timeline.filter(e => e.event === 'supplement')).toHaveLength(24)
  }, 120_000)

  it('is answered with the first one, whose line says what kind and place the other was', async () => {
    const [first, second] = [await emergency(1), await emergency(2, { category: 'fireSmoke', place: null })]
    if (!first.ok || !second.ok) throw new Error('refused')
    expect(second.data.id).toBe(first.data.id)
    expect(second.data.timeline.at(-1)?.note).toMatch(/又报冒烟明火.*有燃气味 2/)
    const again = await emergency(2, { category: 'fireSmoke', place: null })
    expect(again).toMatchObject({ ok: true, data: { id: first.data.id, version: second.data.version } })
  })

  it('has a new report when the first was long ago', async () => {
    const first = await emergency(1)
    await community.control('POST', 'clock', { advance: 30 * 60_000 })
    const second = await emergency(2)
    expect(first.ok && second.ok && first.data.id !== second.data.id).toBe(true)
  })
})
