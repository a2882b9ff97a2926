/** A name can be any word: a guest who is called like a state, a role or a place leaves, and everybody on duty works on (DOMAIN §3). */
import type { ReportSummary, ReportView } from '../../../types/reports/contract'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Person } from '../../../cloudfunctions/_platform/call/members'
import { reports, type Report } from '../../../cloudfunctions/reports/collections'
import * as z from '../../../types/z'
import { aCommunity, who, type Community } from '../community'

const chief = 'oXZZ-zhao-jianguo'
/** Whoever is on duty at the desk now. */
let dispatcher: string

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())

/** Words that a document of an emergency is made of, and words of the place. */
const names = [
  'assigned',
  'submitted',
  'dispatcher',
  'fireLane',
  'submit',
  'XZZ',
  '单元',
  '指挥中心',
  'pass',
  'emergency',
]
const stored = () => [...community.database.dump('reports')] as unknown as Report[]
const find = (id: string) => stored().find(report => report._id === id)!
const openidOf = (personId: string) =>
  ([...community.database.dump('people')] as unknown as Person[]).find(({ _id }) => _id === personId)!.openid
/** What waits for a human, of each departure that has something of it. */
const setAside = () =>
  [...community.database.dump('departures')].flatMap(each => (each.setAside ? [each.setAside] : []))
/** What no name may touch: all but who reported it, the words and what they are found by, and what counts the change or comes with the time. */
const shape = (report: Report) => {
  const {
    reporter: _who,
    text: _words,
    mentions: _ids,
    version: _v,
    timeline,
    outbox: _box,
    outboxAt: _at,
    calls: _calls,
    recused: _past,
    finds: _terms,
    countAt: _due,
    counted: _sum,
    escalatesAt: _next,
    escalation: _climbed,
    ...rest
  } = report
  const happened = timeline.filter(({ event }) => event !== 'escalate')
  return { ...rest, events: happened.map(({ event, to }) => ({ event, to })) }
}

describe('a guest with a hostile name who files an emergency and leaves', () => {
  const before = new Map<string, object>()
  beforeAll(async () => {
    for (const [nth, name] of names.entries()) {
      const guest = `oHostile-${nth}`
      await community.call(guest, 'people.bind', { home: 'XZZ-2-E05-B03-U2-0602', name, relation: 'owner' })
      const input = {
        photos: [],
        text: `我是${name},3 号楼 2 单元着火`,
        place: 'XZZ-2-E05-B03-U2',
        category: 'fireSmoke',
      }
      const { id } = await community.call<ReportView>(guest, 'reports.submit', input)
      before.set(id, shape(find(id)))
      expect(await community.ask(guest, 'people.leave', { confirm: '注销' })).toMatchObject({
        ok: true,
        data: { done: true },
      })
    }
    dispatcher = openidOf(stored()[0]!.holder!.personId)
    await community.control('POST', 'clock', { advance: 61_000 })
    await community.control('POST', 'timers', { name: 'jobs' })
  })

  it('leaves each report as it was but for themselves, and it fits its schema', () => {
    expect(before.size).toBe(names.length)
    for (const report of stored()) {
      expect(z.safeParse(reports.schema, report).error).toBeUndefined()
      expect(shape(report)).toEqual(before.get(report._id))
    }
  })

  it('is in no word that they wrote', () => {
    for (const { text, reporter } of stored()) {
      expect(text).toContain('我是已注销居民')
      expect(reporter.name).toBe('已注销居民')
    }
    const ids = names.map((_name, nth) => personIdOf(`oHostile-${nth}`))
    expect(ids.filter(id => JSON.stringify(stored()).includes(id))).toEqual([])
  })

  it('takes no list and no report away from anybody on duty', async () => {
    const { items } = await community.call<{ items: ReportSummary[] }>(dispatcher, 'reports.queue', { limit: 50 })
    expect(items.map(report => report.id).sort()).toEqual([...before.keys()].sort())
    for (const { id, version } of items) {
      expect(await community.ask(dispatcher, 'reports.get', { id })).toMatchObject({ ok: true })
      expect(await community.ask(dispatcher, 'reports.candidates', { id })).toMatchObject({ ok: true })
      expect(await community.ask(dispatcher, 'reports.accept', { id, version })).toMatchObject({ ok: true })
    }
    for (const [openid, action, input] of [
      [dispatcher, 'reports.counts', {}],
      [chief, 'reports.queue', { of: 'grid' }],
      [chief, 'reports.counts', { of: 'grid' }],
      [who.unitLead, 'people.requests', {}],
      [who.unitLead, 'people.matched', {}],
      [chief, 'grid.node', { code: 'XZZ' }],
      [dispatcher, 'messages.inbox', { limit: 50 }],
      [chief, 'audit.entries', {}],
      [who.resident, 'portal.home', {}],
    ] as const)
      expect([action, await community.ask(openid, action, input)]).toMatchObject([action, { ok: true }])
  })
})

describe('the words of others', () => {
  it('stay as they are when a guest called themselves like one of them: nobody had confirmed that name', async () => {
    const guest = 'oHostile-words'
    await community.call(guest, 'people.bind', { home: 'XZZ-2-E05-B03-U2-0602', name: '楼道灯', relation: 'owner' })
    const sent = await community.call<ReportView>(guest, 'reports.submit', {
      photos: [], text: '着火', place: 'XZZ-2-E05-B03-U2', category: 'fireSmoke',
    }) // prettier-ignore
    const note = '是楼道灯短路，已经断电'
    await community.call(dispatcher, 'reports.accept', { id: sent.id, version: sent.version, note })
    expect(await community.ask(guest, 'people.leave', { confirm: '注销' })).toMatchObject({ ok: true })
    const seen = await community.call<ReportView>(dispatcher, 'reports.get', { id: sent.id })
    expect(seen.timeline.map(entry => entry.note)).toContain(note)
  })
})

describe('a document that was damaged before somebody left', () => {
  it('is written no further, keeps nothing else from being done, and is done as soon as a human has mended it', async () => {
    const guest = 'oHostile-damaged'
    const submit = (text: string) =>
      community.call<ReportView>(guest, 'reports.submit', { photos: [], text, place: null, category: 'gasSmell' })
    const damaged = await submit('闻到煤气味')
    // Sooner, it would join the first.
    await community.control('POST', 'clock', { advance: 3_600_000 })
    const sound = await submit('又闻到了')
    const whole = find(damaged.id)
    await community.database.insertMany('reports', [{ ...whole, state: '不知道' } as never])
    expect(await community.ask(guest, 'people.leave', { confirm: '注销' })).toMatchObject({
      ok: true,
      data: { done: false },
    })
    expect(find(damaged.id)).toMatchObject({ state: '不知道', reporter: { personId: personIdOf(guest) } })
    expect(find(sound.id)).toMatchObject({ reporter: { name: '已注销居民' } })
    expect(setAside()).toEqual([[{ collection: 'reports', id: damaged.id }]])

    await community.database.insertMany('reports', [whole as never])
    for (const advance of [61_000, 86_400_000, 61_000]) {
      await community.control('POST', 'clock', { advance })
      await community.control('POST', 'timers', { name: 'jobs' })
    }
    expect(find(damaged.id)).toMatchObject({ reporter: { name: '已注销居民' } })
    expect([...community.database.dump('departures')].filter(each => each.encrypted !== null)).toEqual([])
  })
})
