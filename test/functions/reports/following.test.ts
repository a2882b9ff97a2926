/** 我也遇到 taken back, said for somebody else, and each word counted (DOMAIN §4, decisions/0034). */
import type { Mandates } from '../../../types/people/contract'
import type { ReportView } from '../../../types/reports/contract'
import type { SimilarReport } from '../../../types/reports/duplicates'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { meetAt } from '../meet'
import { mandatesIn } from '../people/mandates'
import {
  community,
  open,
  place,
  li,
  wang,
  zhang,
  liu,
  chen,
  sun,
  submitted,
  similar,
  joinIn,
  get,
  mine,
  inbox,
  stored,
  step,
  settle,
  neighbours,
  type Fields,
} from './followers'

beforeAll(open)
beforeEach(() => community.renew())
afterAll(() => community.stop())

const unfollow = (by: string, id: string, version: number, key?: string) =>
  community.ask<{ id: string; following: false }>(by, 'reports.unfollow', { id, version }, key)
const rate = (by: string, { id, version }: ReportView, more: Fields = {}) =>
  community.ask<ReportView>(by, 'reports.rate', { id, version, solved: true, rating: 'satisfied', ...more })
const no = { solved: false, rating: 'dissatisfied' }
const joinedBy = async (by: string, report: ReportView) => {
  const answer = await joinIn(by, report)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.data
}

describe('whoever takes 我也遇到 back', () => {
  it('follows it no longer: it is not theirs to read, to urge or to rate, and they are told of nothing more', async () => {
    const report = await submitted()
    const { version } = await joinedBy(zhang, report)
    expect(await unfollow(zhang, report.id, version)).toEqual({ ok: true, data: { id: report.id, following: false } })
    await settle(report.id)
    for (const action of ['get', 'past', 'duty'])
      expect(await community.ask(zhang, `reports.${action}`, { id: report.id })).toMatchObject({ error: { code: 'notFound' } }) // prettier-ignore
    const now = await get(li, report.id)
    for (const [action, more] of [['remind', {}], ['rate', { solved: true, rating: 'satisfied' }], ['unfollow', {}]] as const)
      expect(await community.ask(zhang, `reports.${action}`, { id: report.id, version: now.version, ...more })).toMatchObject({ error: { code: 'notFound' } }) // prettier-ignore
    expect((await mine(zhang)).map(({ id }) => id)).not.toContain(report.id)
    expect((await inbox(zhang)).map(m => m.target.id)).not.toContain(report.id)
  }) // prettier-ignore

  it('leaves the count and the household free, and a line in the history', async () => {
    const report = await submitted()
    await joinedBy(liu, report)
    const { version } = await joinedBy(zhang, report)
    await unfollow(liu, report.id, version)
    const kept = stored(report.id)
    expect(kept).toMatchObject({ joined: 1, joins: [{ personId: personIdOf(zhang) }] })
    expect(JSON.stringify(kept.finds)).not.toContain(personIdOf(liu))
    const says = async (by: string) => (await get(by, report.id)).timeline.at(-1)?.says
    expect([await says(li), await says(zhang), await says(sun)]).toEqual(['一位邻居 不再跟进了', '一位邻居 不再跟进了', '刘* 不再跟进了']) // prettier-ignore
    expect((await similar(chen)).map(({ id }) => id)).toEqual([report.id])
    // Another one of the same household.
    expect((await joinedBy(chen, report)).joined).toMatchObject({ count: 2, mine: true })
  })

  it('can say it again, and the first can take the report back once nobody follows it', async () => {
    const report = await submitted()
    const first = await joinedBy(zhang, report)
    await unfollow(zhang, report.id, first.version)
    const again = await joinedBy(zhang, report)
    expect(again.joined).toEqual({ count: 1, mine: true })
    await unfollow(zhang, report.id, again.version)
    const { version, allowed } = await get(li, report.id)
    expect(allowed).toContain('withdraw')
    expect(await community.ask(li, 'reports.withdraw', { id: report.id, version })).toMatchObject({ ok: true })
  })

  it('does so once, however often it is sent; whoever joins at the same moment is not lost', async () => {
    const report = await submitted()
    const { version } = await joinedBy(zhang, report)
    const passAgain = meetAt(community, 'database.modifyDocument reports', 2)
    const [left, came] = await Promise.all([unfollow(zhang, report.id, version, 'leave-key-01'), joinIn(liu, report)])
    passAgain()
    expect([left.ok, came.ok]).toEqual([true, true])
    expect(await unfollow(zhang, report.id, version, 'leave-key-01')).toEqual(left)
    expect(stored(report.id)).toMatchObject({ joined: 1, joins: [{ personId: personIdOf(liu) }] })
    expect((await get(li, report.id)).timeline.filter(({ event }) => event === 'unfollow')).toHaveLength(1)
  })

  it('is nobody whose own report goes on in it: that is taken out by whoever merged it', async () => {
    const [main, one] = [await submitted(), await submitted(zhang)]
    const desk = 'oXZZ-zhou-min'
    const { version } = await get(desk, one.id)
    await community.call(desk, 'reports.merge', { id: one.id, version, into: main.id })
    const seen = await get(zhang, main.id)
    expect(seen.allowed).not.toContain('unfollow')
    expect(await unfollow(zhang, main.id, seen.version)).toMatchObject({ error: { code: 'forbidden' } })
  })
})

describe('whoever acts for somebody', () => {
  const { gives, ends } = mandatesIn(() => community)
  const forLi = { for: personIdOf(li) }
  const joinFor = (by: string, { id, version }: ReportView) =>
    community.ask<ReportView>(by, 'reports.joinIn', { id, version, ...forLi })

  it('says 我也遇到 for them: they are told, they follow and rate, and the use is written down', async () => {
    const mandate = await gives(li, wang)
    const report = await submitted(zhang)
    expect(await similar(wang)).toEqual([])
    const found = await community.call<{ items: SimilarReport[] }>(wang, 'reports.similar', { place, category: 'lighting', ...forLi }) // prettier-ignore
    expect(found.items.map(({ id }) => id)).toEqual([report.id])
    expect(await joinFor(wang, report)).toMatchObject({ ok: true, data: { id: report.id, joined: { count: 1 } } })
    expect(await joinFor(wang, report)).toMatchObject({ ok: true, data: { joined: { count: 1 } } })
    expect((await inbox(li))[0]?.title).toBe('王秀兰代您点了「我也遇到」')
    expect((await mine(li)).map(({ id }) => id)).toContain(report.id)
    const { given } = await community.call<Mandates>(li, 'people.mandates', {})
    expect(given[0]?.uses.map(({ event, report: about }) => [event, about?.no])).toEqual([['joinIn', report.no]])
    const resolved = await settle(report.id)
    for (const by of [li, wang]) expect((await inbox(by)).map(m => m.template)).toContain('reportResolved')
    expect(await rate(li, resolved)).toMatchObject({ ok: true, data: { joined: { rating: { solved: true } } } })
    expect(await ends(li, mandate.id)).toMatchObject({ ok: true })
  })

  it('takes it back for them, and they are told', async () => {
    await gives(li, wang)
    const report = await submitted(zhang)
    await joinFor(wang, report)
    const { version } = await get(wang, report.id)
    expect(await unfollow(wang, report.id, version)).toMatchObject({ ok: true })
    expect((await inbox(li))[0]?.title).toBe('王秀兰代您办了：不再跟进')
    expect(stored(report.id)).toMatchObject({ joined: 0, joins: [] })
  })

  it('does so only as long as they may, of what the other may know of, and once for a household', async () => {
    const mandate = await gives(li, wang)
    const [lamp, noise] = [await submitted(zhang), await submitted(zhang, { category: 'noise' })]
    expect(await joinFor(wang, noise)).toMatchObject({ error: { code: 'notFound' } })
    expect(await joinFor(sun, lamp)).toMatchObject({ error: { code: 'notFound' } })
    // Of the household of whoever reported it.
    const own = await submitted(li)
    expect(await joinFor(wang, own)).toMatchObject({ error: { code: 'notFound' } })
    await joinedBy('oXZZ-wang-haining', lamp)
    expect(await joinFor(wang, lamp)).toMatchObject({ error: { code: 'notNow', message: expect.stringContaining('李秀英家') as string } }) // prettier-ignore
    await ends(li, mandate.id)
    expect(await joinFor(wang, lamp)).toMatchObject({ error: { code: 'notFound' } })
    expect(await community.ask(wang, 'reports.similar', { place, category: 'lighting', ...forLi })).toMatchObject({ error: { code: 'notFound' } }) // prettier-ignore
  })
})

describe('the words of several', () => {
  it('are each counted with one tap, though all twenty rate what they saw at the same moment', async () => {
    const twenty = await neighbours(20)
    const report = await submitted()
    await Promise.all(twenty.map(by => joinedBy(by, report)))
    const resolved = await settle(report.id)
    const answers = await Promise.all([li, ...twenty].map(by => rate(by, resolved)))
    expect(answers.map(a => (a.ok ? 'ok' : a.error))).toEqual(Array(21).fill('ok'))
    const staff = await get(sun, report.id)
    expect(staff).toMatchObject({ state: 'closed', rating: { rating: 'satisfied' } })
    expect(staff.joined?.people?.filter(({ solved }) => solved)).toHaveLength(20)
    expect(staff.timeline.filter(({ event }) => event === 'rateJoined')).toHaveLength(20)
  })

  it('are counted too where both say that it is not solved: opened again once, and nobody’s words are lost', async () => {
    const report = await submitted()
    await joinedBy(zhang, report)
    const resolved = await settle(report.id)
    const [first, second] = await Promise.all([
      rate(li, resolved, { ...no, note: '还是黑的' }),
      community.ask<ReportView>(zhang, 'reports.reopen', {
        id: report.id,
        version: resolved.version,
        reason: '三楼也黑',
      }),
    ])
    expect([first, second]).toMatchObject([{ ok: true }, { ok: true }])
    const staff = await get(sun, report.id)
    expect(staff).toMatchObject({ state: 'inProgress', reopens: 1 })
    const notes = staff.timeline.slice(-2).map(({ note }) => note?.replace('也没解决：', ''))
    expect(notes.sort()).toEqual(['三楼也黑', '还是黑的'])
  })

  it('count for how it was settled, and for nothing else: what was done again is looked at again', async () => {
    const report = await submitted()
    await joinedBy(zhang, report)
    const resolved = await settle(report.id)
    expect(await rate(zhang, resolved, no)).toMatchObject({ ok: true })
    // It is open again: to be satisfied with it now would be about something else.
    expect(await rate(li, resolved)).toMatchObject({ error: { code: 'conflict' } })
    await step(report.id, 'resolve', { outcome: 'solved', note: '又换了', photos: [], noPhoto: '手机拍不了' })
    expect(await rate(li, resolved)).toMatchObject({ error: { code: 'conflict' } })
    const seen = await get(li, report.id)
    expect(await rate(li, { ...seen, version: seen.version + 1 })).toMatchObject({ error: { code: 'conflict' } })
    expect(await rate(li, seen)).toMatchObject({ ok: true, data: { state: 'closed' } })
    expect(await rate(li, seen)).toMatchObject({ error: { code: 'conflict' } })
  })
})

describe('a report that twenty follow', () => {
  const desk = 'oXZZ-zhou-min'
  it('goes on in another one and comes out of it: everybody keeps their own', async () => {
    const twenty = await neighbours(20)
    const [main, one] = [await submitted(), await submitted(zhang)]
    await Promise.all(twenty.slice(0, 12).map(by => joinedBy(by, one)))
    // Two of them had found the other one, too.
    await Promise.all(twenty.slice(10).map(by => joinedBy(by, main)))
    const before = [stored(main.id), stored(one.id)]
    const { version } = await get(desk, one.id)
    const merged = await community.call<ReportView>(desk, 'reports.merge', { id: one.id, version, into: main.id })
    expect(stored(main.id).joined).toBe(21)
    for (const by of [zhang, ...twenty]) expect((await mine(by)).map(({ id }) => id)).toContain(main.id)
    await community.call(desk, 'reports.unmerge', { id: one.id, version: merged.version })
    const idsOf = ({ joins }: ReturnType<typeof stored>) => joins.map(({ personId }) => personId).sort()
    expect([stored(main.id), stored(one.id)].map(idsOf)).toEqual(before.map(idsOf))
    expect(await community.ask(zhang, 'reports.get', { id: main.id })).toMatchObject({ error: { code: 'notFound' } })
    expect(await community.ask(twenty[0]!, 'reports.get', { id: one.id })).toMatchObject({ ok: true })
  })

  it('is merged by nobody who leads only one of the two grids', async () => {
    const clutter = { category: 'clutter' }
    const [here, there] = [
      await submitted(li, clutter),
      await submitted('oXZZ-zhao-guifang', { ...clutter, place: 'XZZ-2-E05-B03-U3-S01' }),
    ]
    const { version } = await get(wang, here.id)
    expect(await community.ask(wang, 'reports.merge', { id: here.id, version, into: there.id })).toMatchObject({ error: { code: 'notFound' } }) // prettier-ignore
    // Whoever stands above both may.
    expect(await community.ask(sun, 'reports.merge', { id: here.id, version, into: there.id })).toMatchObject({ ok: true })
  }) // prettier-ignore
})

describe('首页', () => {
  it('shows what somebody follows beside their own, and says which is which', async () => {
    const [theirs, own] = [await submitted(), await submitted(zhang, { category: 'clutter' })]
    await joinedBy(zhang, theirs)
    const { reports } = await community.call<{ reports: ReportView[] }>(zhang, 'portal.home', {})
    expect(reports.map(({ id, joined }) => [id, joined?.mine ?? false])).toEqual([
      [own.id, false],
      [theirs.id, true],
    ])
    expect(JSON.stringify(reports)).not.toMatch(/何大妈家门口.*李/)
    const resolved = await settle(theirs.id)
    await rate(zhang, resolved)
    const after = await community.call<{ reports: ReportView[] }>(zhang, 'portal.home', {})
    expect(after.reports.map(({ id }) => id)).toEqual([own.id])
  })
})
