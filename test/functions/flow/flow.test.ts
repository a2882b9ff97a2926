/** What becomes of a report beside its straight way, through the functions: declined, appealed, suspended, extended (DOMAIN §4). */
import type { ReportSummary, ReportView } from '../../../types/reports/contract'
import type { Json } from '../../cloud/plugin'
import type { Timers } from '../../cloud/plugins/timers'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Report } from '../../../cloudfunctions/reports/collections'
import { aReport } from '../../factories/aReport'
import { aCommunity, who, type Community } from '../community'

const unit = 'XZZ-2-E05-B03-U2'
const li = who.resident
const wang = who.unitLead
const sun = 'oXZZ-sun-deming'
const areaLead = 'oXZZ-liu-chunmei'
const chief = 'oXZZ-zhao-jianguo'
const desk = 'oXZZ-zhou-min'

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterEach(() => community.renew())
afterAll(() => community.stop())

const call = <T = ReportView>(by: string, action: string, input: Json) =>
  community.call<T>(by, `reports.${action}`, input)
const refused = async (by: string, action: string, input: Json) => {
  const answer = await community.ask(by, `reports.${action}`, input)
  return answer.ok ? 'taken' : answer.error.code
}
const filed = (category = 'clutter') => call(li, 'submit', { photos: [], text: '楼道堆了纸箱', place: unit, category })
const at = ({ id, version }: ReportView) => ({ id, version })
const titles = async (by: string) =>
  (await community.call<{ items: { title: string }[] }>(by, 'messages.inbox', {})).items.map(({ title }) => title)
const inHand = async (by: string) =>
  (await call<{ items: ReportSummary[] }>(by, 'queue', { of: 'mine', tab: 'toAccept' })).items.map(({ id }) => id)
const reason = '物业费的事要找物业公司谈'
const declined = async () => call(wang, 'decline', { ...at(await filed()), reason, channel: 'property' })
const appealed = async () => call(li, 'appeal', { ...at(await declined()), reason: '楼道是大家的' })

describe('a report that is not the community’s', () => {
  it('is declined with the reason and who takes such things, and the resident reads both', async () => {
    await declined()
    const [mine] = (await call<{ items: ReportSummary[] }>(li, 'mine', {})).items
    const seen = await call(li, 'get', { id: mine!.id })
    expect(seen).toMatchObject({ state: 'declined', declined: { reason, channel: { name: '物业公司' } } })
    expect(seen.allowed).toContain('appeal')
    expect(seen.timeline.at(-1)?.says).toBe('王秀兰 没有受理，请找物业公司')
    expect((await titles(li))[0]).toBe('没有受理，请看原因和该找谁')
    expect(await inHand(wang)).toEqual([])
  })

  it('has a phone where the channel has one, and takes words for a channel that nobody listed', async () => {
    const report = await call(wang, 'decline', { ...at(await filed()), reason, channel: 'hotline' })
    expect(report.declined?.channel).toMatchObject({ name: '12345 热线', phone: '12345' })
    const other = await call(desk, 'decline', { ...at(await filed()), reason, channel: '区图书馆' })
    expect(other.declined?.channel).toEqual({ name: '区图书馆' })
    expect(await titles(wang)).toContain('一件诉求没有受理')
  })

  it('is declined by its holder or the duty desk alone, never for their own household, nor once somebody works on it', async () => {
    const report = await filed()
    for (const by of [sun, areaLead, li]) expect(await refused(by, 'decline', { ...at(report), reason, channel: 'x1' })).toBe('forbidden')
    const own = { ...aReport(), recused: [personIdOf(desk), personIdOf(wang)] }
    await community.database.insertMany('reports', [own] as never)
    for (const by of [desk, wang])
      expect(await refused(by, 'decline', { id: own._id, version: own.version, reason, channel: 'court' })).toBe('forbidden')
    const going = await call(wang, 'accept', at(report))
    expect(await refused(wang, 'decline', { ...at(going), reason, channel: 'court' })).toBe('notNow')
  }) // prettier-ignore
})

describe('an appeal', () => {
  it('goes to the next level above whoever declined, into their queue, with a day by which it is answered', async () => {
    const report = await appealed()
    expect(report).toMatchObject({ state: 'declined', holder: { name: '孙德明' }, appeal: { upheld: null } })
    expect(report.allowed).toEqual(['remind'])
    expect(await inHand(sun)).toEqual([report.id])
    expect((await titles(sun))[0]).toBe('居民申诉了，请您看该不该受理')
    const { counts } = await call<{ counts: Record<string, number> }>(sun, 'counts', { of: 'mine' })
    expect(counts.toAccept).toBe(1)
    expect(await refused(wang, 'decideAppeal', { ...at(report), upheld: false, note: '不管' })).toBe('forbidden')
    expect(await refused(li, 'decideAppeal', { ...at(report), upheld: true, note: '该管' })).toBe('forbidden')
  })

  it('that is upheld makes it a report again: whoever said so has it, both clocks begin anew, and the resident was right', async () => {
    const report = await appealed()
    await community.control('POST', 'clock', { advance: 24 * 60 * 60_000 })
    const upheld = await call(sun, 'decideAppeal', { ...at(report), upheld: true, note: '楼道归我们管' })
    expect(upheld).toMatchObject({ state: 'assigned', holder: { name: '孙德明' }, appeal: { upheld: true } })
    expect(upheld.ackDueAt > report.ackDueAt && upheld.dueAt > report.dueAt).toBe(true)
    expect(upheld.allowed).toEqual(expect.arrayContaining(['accept', 'transfer']))
    expect(upheld.allowed).not.toContain('decline')
    expect((await titles(li))[0]).toBe('您说得对，现在由孙德明来办')
    expect((await titles(wang))[0]).toBe('居民的申诉成立了，这件要办')
    const given = await call(sun, 'transfer', { ...at(upheld), to: wang })
    expect(await refused(wang, 'decline', { ...at(given), reason, channel: 'court' })).toBe('notNow')
    const settled = await call(wang, 'resolve', {
      ...at(await call(wang, 'accept', at(given))),
      ...{ outcome: 'solved', note: '清了', photos: [], noPhoto: '手机拍不了' },
    })
    expect((await call(li, 'rate', { ...at(settled), solved: true, rating: 'satisfied' })).state).toBe('closed')
  })

  it('that is not upheld ends it for good, in words, and is made once only', async () => {
    const ended = await call(sun, 'decideAppeal', { ...at(await appealed()), upheld: false, note: '这是物业的事' })
    expect(ended).toMatchObject({ state: 'declined', appeal: { upheld: false } })
    const seen = await call(li, 'get', { id: ended.id })
    expect(seen.declined).toMatchObject({ appeal: '楼道是大家的', answer: '这是物业的事' })
    expect(seen.allowed).toEqual([])
    expect(await refused(li, 'appeal', { ...at(seen), reason: '再看看' })).toBe('notNow')
    expect(await refused(sun, 'decideAppeal', { ...at(seen), upheld: true, note: '改主意了' })).toBe('notNow')
    expect(await inHand(sun)).toEqual([])
  })

  it('against the duty desk goes to the chief lead, whom the desk does not answer for', async () => {
    const report = await call(desk, 'decline', { ...at(await filed('fireLane')), reason, channel: 'hotline' })
    const asked = await call(li, 'appeal', { ...at(report), reason: '这是消防通道' })
    expect(asked.holder?.name).toBe('赵建国')
    for (const by of [desk, 'oXZZ-han-xiaolei', areaLead])
      expect(await refused(by, 'decideAppeal', { ...at(asked), upheld: false, note: '不管' })).toBe('forbidden')
    expect((await call(chief, 'decideAppeal', { ...at(asked), upheld: true, note: '该管' })).state).toBe('assigned')
  })

  it('against the chief lead goes to the auditor: nobody below answers', async () => {
    const report = await call(desk, 'transfer', { ...at(await filed()), to: chief })
    const over = await call(chief, 'decline', { ...at(report), reason, channel: 'court' })
    const asked = await call(li, 'appeal', { ...at(over), reason: '就该社区管' })
    expect(asked.holder?.role).toBe('auditor')
    expect(await refused(desk, 'decideAppeal', { ...at(asked), upheld: false, note: '不管' })).toBe('forbidden')
  })
})

describe('a pause', () => {
  const pause = async () => ({
    ...{ waitingFor: 'resident', reason: '约了周五' },
    until: new Date(Date.parse((await community.control<{ now: string }>('GET', 'clock')).now) + 3 * 86_400_000).toISOString().slice(0, 10),
  }) // prettier-ignore

  it('that is not approved leaves it as it was: the clock ran on, and its holder is told', async () => {
    const going = await call(wang, 'accept', at(await filed()))
    const asked = await call(wang, 'suspend', { ...at(going), ...(await pause()) })
    expect(asked.timeline.at(-1)).toMatchObject({ event: 'suspend', note: '约了周五' })
    const no = await call(sun, 'approveSuspension', { ...at(asked), approved: false, note: '今天就能办' })
    expect(no).toMatchObject({ state: 'inProgress', dueAt: going.dueAt, stoppedSince: null })
    expect(no.pause).toBeUndefined()
    expect((await titles(wang))[0]).toBe('没同意先放一放，请接着办')
    expect(no.timeline.at(-1)).toMatchObject({ says: '您 没同意先放一放', note: '今天就能办' })
    expect(await refused(sun, 'approveSuspension', { ...at(no), approved: true })).toBe('notNow')
  })

  it('that nobody answered until its day is not approved any more', async () => {
    const asked = await call(wang, 'suspend', {
      ...at(await call(wang, 'accept', at(await filed()))),
      ...(await pause()),
    })
    await community.control('POST', 'clock', { advance: 4 * 86_400_000 })
    await community.cloud.plugin<Timers>('timers').runDue()
    const late = await call(sun, 'get', { id: asked.id })
    expect(late.state).toBe('inProgress')
    expect(await refused(sun, 'approveSuspension', { ...at(late), approved: true })).toBe('notNow')
  })

  it('of an older app is read, and goes on by itself', async () => {
    const waits = await call(sun, 'suspend', { ...at(await call(wang, 'accept', at(await filed()))), ...(await pause()) })
    const kept = [...community.database.dump('reports')].find(({ _id }) => _id === waits.id) as unknown as Report
    const { until = '', since = null } = kept.pause ?? {}
    const step = { at: kept.submittedAt, by: { personId: 'p', name: '王秀兰', role: 'unitLead' }, event: 'askSuspend', to: { name: '孙德明', role: 'buildingLead' } }
    const old = { ...kept, _id: 'rOld', pause: { waitsFor: 'parts', until, since }, timeline: [...kept.timeline, step] }
    await community.database.insertMany('reports', [old] as never)
    const seen = await call(sun, 'get', { id: 'rOld' })
    expect(seen).toMatchObject({ state: 'suspended', pause: { waitingFor: 'other' }, stoppedSince: null })
    expect(seen.timeline.at(-1)).toMatchObject({ event: 'suspend', says: '王秀兰 想先放一放，请楼长 孙德明看行不行' })
  }) // prettier-ignore
})

describe('an extension', () => {
  it('gives talk fifteen working days from when it came in, once, and the level above and the resident are told', async () => {
    const going = await call(areaLead, 'accept', at(await filed('suggestion')))
    expect(going.allowed).toContain('extend')
    const later = await call(areaLead, 'extend', { ...at(going), reason: '要开一次会' })
    expect(later.dueAt > going.dueAt).toBe(true)
    expect(later.allowed).not.toContain('extend')
    expect((await titles(chief))[0]).toBe('有一件延期了，请您看看')
    expect((await titles(li))[0]).toMatch(/^要多办几天，最晚/)
    expect(await refused(areaLead, 'extend', { ...at(later), reason: '再开一次' })).toBe('notNow')
  })

  it('is for nothing that is not talked about', async () => {
    const going = await call(wang, 'accept', at(await filed()))
    expect(going.allowed).not.toContain('extend')
    expect(await refused(wang, 'extend', { ...at(going), reason: '再给两天' })).toBe('notNow')
  })
})

it('a second send-back goes to the parent, who assigns it, takes it or declines it, and gets it back from nobody', async () => {
  const first = await call(wang, 'sendBack', { ...at(await filed()), reason: '不归我' })
  expect(first.holder?.role).toBe('dispatcher')
  const again = await call(wang, 'sendBack', { ...at(await call(desk, 'assign', { ...at(first), to: wang })), reason: '真不归我' })
  expect(again).toMatchObject({ state: 'submitted', holder: { name: '孙德明' } })
  const seen = await call(sun, 'get', { id: again.id })
  expect(seen.allowed).toEqual(expect.arrayContaining(['assign', 'decline']))
  expect(await refused(sun, 'sendBack', { ...at(seen), reason: '我也不管' })).toBe('notNow')
  const taken = await call(sun, 'assign', { ...at(seen), to: sun })
  expect(taken).toMatchObject({ state: 'assigned', holder: { name: '孙德明' } })
  expect(taken.allowed).not.toContain('sendBack')
}) // prettier-ignore
