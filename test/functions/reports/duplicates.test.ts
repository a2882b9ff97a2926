/** 我也遇到 and merging, told as it happens: neighbours follow one report, staff put two together and take them apart (DOMAIN §4). */
import type { Message } from '../../../types/messages/contract'
import type { ReportSummary, ReportView } from '../../../types/reports/contract'
import type { Mergeable, SimilarReport } from '../../../types/reports/duplicates'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Json } from '../../cloud/plugin'
import { aCommunity, who, type Community } from '../community'
import { meetAt } from '../meet'

const unit = 'XZZ-2-E05-B03-U2'
const place = `${unit}-S01`
const li = who.resident
const wang = who.unitLead
const [zhang, liu, chen, sun] = ['oXZZ-zhang-min', 'oXZZ-liu-yang', 'oXZZ-chen-xiaoyan', 'oXZZ-sun-deming']

let community: Community
beforeAll(async () => (community = await aCommunity()))
beforeEach(() => community.renew())
afterAll(() => community.stop())

type Fields = { [field: string]: Json }
const submitted = (by = li, more: Fields = {}) =>
  community.call<ReportView>(by, 'reports.submit', {
    photos: [],
    text: '何大妈家门口的灯坏了',
    place,
    category: 'lighting',
    ...more,
  })
const similar = async (by: string, at: Fields = { place, category: 'lighting' }) =>
  (await community.call<{ items: SimilarReport[] }>(by, 'reports.similar', at)).items
const joinIn = (by: string, { id, version }: { id: string; version: number }, key?: string) =>
  community.ask<ReportView>(by, 'reports.joinIn', { id, version }, key)
const get = (by: string, id: string) => community.call<ReportView>(by, 'reports.get', { id })
const mine = async (by: string) =>
  (await community.call<{ items: ReportSummary[] }>(by, 'reports.mine', { limit: 50 })).items
const inbox = async (by: string) =>
  (await community.call<{ items: Message[] }>(by, 'messages.inbox', { limit: 50 })).items
interface Stored {
  _id: string
  joins: { personId: string }[]
  joined: number
  mentions: string[]
  holder: { personId: string }
}
/** The report as it is kept. */
const stored = (id: string): Stored => {
  const found = [...community.database.dump('reports')].find(({ _id }) => _id === id)
  if (!found) throw new Error(`no report ${id}`)
  return found as unknown as Stored
}
/** The openid of whoever holds it. */
const holderOf = (id: string): string => {
  const { personId } = stored(id).holder
  return String([...community.database.dump('people')].find(({ _id }) => _id === personId)?.openid)
}
const step = async (id: string, action: string, more: Fields = {}, by?: string) => {
  const holder = by ?? holderOf(id)
  const { version } = await get(holder, id)
  return community.call<ReportView>(holder, `reports.${action}`, { id, version, ...more })
}
const settle = async (id: string) => {
  await step(id, 'accept')
  return step(id, 'resolve', { outcome: 'solved', note: '换了灯', photos: [], noPhoto: '手机拍不了' })
}

/** Many neighbours, each in a home of their own. */
const neighbours = async (many: number) => {
  const people = Array.from({ length: many }, (_, nth) => {
    const node = `XZZ-2-E05-B03-U${(nth % 3) + 3}-0${(Math.floor(nth / 3) % 6) + 1}0${nth < 18 ? 1 : 2}`
    const openid = `oNeighbour-${nth}`
    return { _id: personIdOf(openid), openid, name: `邻居${nth}`, posts: [{ role: 'resident', node }], home: node, msgCredits: {}, joinedAt: '2026-01-01T08:00:00.000+08:00' } // prettier-ignore
  })
  await community.database.insertMany('people', people)
  return people.map(({ openid }) => openid)
}

describe('a neighbour who finds it reported', () => {
  it('learns what, where and how far, and nothing of anybody', async () => {
    const report = await submitted()
    const found = await similar(zhang)
    expect(found).toEqual([
      { id: report.id, version: report.version, place: { code: place, name: report.place.name }, category: 'lighting', state: 'assigned', since: report.submittedAt, joined: 0 }, // prettier-ignore
    ])
    expect(JSON.stringify(found)).not.toContain('何大妈')
  })

  it('learns nothing of a home, of another category or place, of noise, nor of their own household’s', async () => {
    await submitted()
    await submitted(li, { place: `${unit}-0402` })
    await submitted(li, { category: 'noise' })
    expect(await similar(zhang, { place: `${unit}-0402`, category: 'lighting' })).toEqual([])
    expect(await similar(zhang, { place, category: 'noise' })).toEqual([])
    expect(await similar(zhang, { place, category: 'greening' })).toEqual([])
    expect(await similar(zhang, { place: 'XZZ-2-E05-B03-U4-S01', category: 'lighting' })).toEqual([])
    expect(await similar(zhang, { place: 'XZZ-9-E99', category: 'lighting' })).toEqual([])
    expect(await similar(li)).toEqual([])
    // The daughter lives with her.
    expect(await similar('oXZZ-wang-haining')).toEqual([])
    expect(await community.ask('oXZZ-he-wei', 'reports.similar', { place, category: 'lighting' })).toMatchObject({
      error: { code: 'forbidden' },
    })
  })

  it('learns of it in two trips, and of one older than a week nothing', async () => {
    await submitted()
    await community.control('DELETE', 'stats')
    expect(await similar(zhang)).toHaveLength(1)
    await community.control('POST', 'clock', { advance: 7 * 24 * 3600_000 + 60_000 })
    expect(await similar(zhang)).toEqual([])
  })

  it('follows it: sees how far it is, without words, photos and people of the first', async () => {
    const report = await submitted(li, { photos: [await community.photo(li)], placeNote: '何大妈门口' })
    const answer = await joinIn(zhang, report)
    expect(answer).toMatchObject({
      ok: true,
      data: { id: report.id, state: 'assigned', joined: { count: 1, mine: true } },
    })
    await step(report.id, 'accept', { note: '何大妈说的灯，马上去' })
    for (const seen of [answer.ok && answer.data, await get(zhang, report.id), await mine(zhang)]) {
      expect(JSON.stringify(seen)).not.toMatch(/何大妈|李秀英|李\*|http/)
      expect(JSON.stringify(seen)).not.toContain(personIdOf(li))
    }
    expect(await get(zhang, report.id)).toMatchObject({
      state: 'inProgress',
      holder: { name: expect.any(String) as string },
      allowed: ['remind', 'supplement'],
    })
    expect((await mine(zhang)).map(({ id }) => id)).toEqual([report.id])
    expect(await community.ask(zhang, 'reports.duty', { id: report.id })).toMatchObject({ ok: true })
    expect(await community.ask(zhang, 'reports.past', { id: report.id })).toMatchObject({ ok: true })
    expect(await community.ask(liu, 'reports.get', { id: report.id })).toMatchObject({ error: { code: 'notFound' } })
  })

  it('is told of each step as the first is, and each says how it was settled', async () => {
    const report = await submitted()
    await joinIn(zhang, report)
    const resolved = await settle(report.id)
    for (const by of [li, zhang])
      expect((await inbox(by)).filter(m => m.target.id === report.id).map(m => m.template)).toEqual([
        'reportResolved',
        'reportAccepted',
      ])
    const rated = await community.call<ReportView>(zhang, 'reports.rate', {
      id: report.id,
      version: resolved.version,
      solved: true,
      rating: 'neutral',
      note: '修得慢',
    })
    expect(rated).toMatchObject({
      state: 'resolved',
      rating: null,
      joined: { rating: { solved: true, rating: 'neutral', note: '修得慢' } },
    })
    const closed = await community.call<ReportView>(li, 'reports.rate', {
      id: report.id,
      version: rated.version,
      solved: true,
      rating: 'satisfied',
    })
    expect(closed).toMatchObject({ state: 'closed', rating: { rating: 'satisfied' }, joined: { count: 1 } })
    // Neither sees who the other is, or what they said.
    expect(JSON.stringify(closed)).not.toMatch(/张敏|张\*|修得慢|neutral/)
    const staff = await get(sun, report.id)
    expect(staff.joined?.people).toMatchObject([{ name: '张*', solved: true, rating: 'neutral' }])
  })

  it('can say that it is not solved, also after the first was satisfied: it is done again', async () => {
    const report = await submitted()
    await joinIn(zhang, report)
    const resolved = await settle(report.id)
    const closed = await community.call<ReportView>(li, 'reports.rate', {
      id: report.id,
      version: resolved.version,
      solved: true,
      rating: 'satisfied',
    })
    const again = await community.call<ReportView>(zhang, 'reports.rate', {
      id: report.id,
      version: closed.version,
      solved: false,
      rating: 'dissatisfied',
    })
    expect(again).toMatchObject({ state: 'inProgress', reopens: 1 })
    const seen = await get(li, report.id)
    expect(seen.timeline.at(-1)?.says).toContain('一位邻居')
    expect(seen.rating).toMatchObject({ rating: 'satisfied' })
  })

  it('adds what only those who work on it read', async () => {
    const report = await submitted()
    await joinIn(zhang, report)
    const added = await step(
      report.id,
      'supplement',
      { note: '四楼的也坏了', photos: [await community.photo(zhang)] },
      zhang,
    )
    expect(added.timeline.at(-1)).toMatchObject({
      note: '四楼的也坏了',
      photos: [{ url: expect.stringContaining('http') as string }],
    })
    const [first, staff] = [await get(li, report.id), await get(sun, report.id)]
    expect(first.timeline.at(-1)).toMatchObject({ says: '一位邻居 补充了情况' })
    expect(first.timeline.at(-1)).not.toHaveProperty('note')
    expect(first.timeline.at(-1)).not.toHaveProperty('photos')
    expect(staff.timeline.at(-1)).toMatchObject({ says: '张* 补充了情况', note: '四楼的也坏了' })
    const exported = JSON.stringify(await community.call(li, 'people.export', {}))
    expect(exported).not.toMatch(/四楼的也坏了|张/)
    expect(JSON.stringify(await community.call(zhang, 'people.export', {}))).toContain('我也遇到')
  })
})

describe('joining', () => {
  it('is one a household, and one of a household twice is once', async () => {
    const report = await submitted()
    const first = await joinIn(liu, report, 'join-key-0001')
    const passAgain = await joinIn(liu, report, 'join-key-0001')
    expect([first, passAgain, await joinIn(liu, report)].map(a => a.ok && a.data.joined?.count)).toEqual([1, 1, 1])
    expect(await joinIn(liu, { ...report, version: 9 }, 'join-key-0001')).toMatchObject({
      error: { code: 'keyReused' },
    })
    expect(await joinIn(chen, report)).toMatchObject({
      error: { code: 'notNow', message: expect.stringContaining('您家') as string },
    })
    expect(stored(report.id).joins).toHaveLength(1)
  })

  it('by two of a household at the same moment is one', async () => {
    const report = await submitted()
    const passAgain = meetAt(community, 'database.modifyDocument reports', 2)
    const answers = await Promise.all([joinIn(liu, report), joinIn(chen, report)])
    passAgain()
    expect(answers.map(a => (a.ok ? 'ok' : a.error.code)).sort()).toEqual(['notNow', 'ok'])
    expect(stored(report.id).joins).toHaveLength(1)
  })

  it('by twenty neighbours at once loses nobody, and nobody who works on it loses a step to them', async () => {
    const twenty = await neighbours(20)
    const report = await submitted()
    const holder = holderOf(report.id)
    const answers = await Promise.all([
      ...twenty.slice(0, 10).map(by => joinIn(by, report)),
      community.ask<ReportView>(holder, 'reports.accept', { id: report.id, version: report.version }),
      ...twenty.slice(10).map(by => joinIn(by, report)),
    ])
    expect(answers.map(a => (a.ok ? 'ok' : a.error))).toEqual(Array(21).fill('ok'))
    const after = stored(report.id)
    expect(new Set(after.joins.map(({ personId }) => personId))).toEqual(new Set(twenty.map(personIdOf)))
    expect(after.joined).toBe(20)
    expect(after.mentions).toEqual(expect.arrayContaining(twenty.map(personIdOf)))
    expect((await get(li, report.id)).state).toBe('inProgress')
    const resolved = await step(report.id, 'resolve', {
      outcome: 'solved',
      note: '换了灯',
      photos: [],
      noPhoto: '手机拍不了',
    })
    expect(resolved.joined).toMatchObject({ count: 20 })
    await community.control('POST', 'clock', { advance: 5 * 60_000 })
    await community.control('POST', 'timers', { name: 'jobs' })
    for (const by of twenty) expect((await inbox(by)).map(m => m.template)).toContain('reportResolved')
  })

  it('is for whoever may know of it: nobody joins a complaint, a home’s, their own or what they hold', async () => {
    const joinable = await submitted()
    const [noise, home] = [await submitted(li, { category: 'noise' }), await submitted(li, { place: `${unit}-0402` })]
    const complaint = await submitted(li, { category: 'staffComplaint', about: personIdOf(wang) })
    for (const report of [noise, home, complaint, { id: 'rNone', version: 1 }])
      expect(await joinIn(zhang, report)).toMatchObject({ error: { code: 'notFound' } })
    expect(await joinIn(li, joinable)).toMatchObject({ error: { code: 'notFound' } })
    expect(await joinIn('oXZZ-he-wei', joinable)).toMatchObject({ error: { code: 'forbidden' } })
  })

  it('is over once it is settled: what came back is reported anew', async () => {
    const report = await submitted()
    await settle(report.id)
    expect(await similar(zhang)).toEqual([])
    expect(await joinIn(zhang, report)).toMatchObject({ error: { code: 'notNow' } })
  })

  it('keeps the first from taking it back alone', async () => {
    const report = await submitted()
    await joinIn(zhang, report)
    const { version } = await get(li, report.id)
    expect(await community.ask(li, 'reports.withdraw', { id: report.id, version })).toMatchObject({
      error: { code: 'notNow' },
    })
  })

  it('leaves no trace of whoever leaves but that a household followed', async () => {
    const report = await submitted()
    await joinIn(zhang, report)
    await community.call(zhang, 'people.leave', { confirm: '注销' })
    await community.control('POST', 'clock', { advance: 2 * 60_000 })
    await community.control('POST', 'timers', { name: 'jobs' })
    const text = JSON.stringify(stored(report.id))
    expect(text).not.toMatch(/张敏/)
    expect(text).not.toContain(personIdOf(zhang))
    expect(text).not.toContain(`${unit}-0302`)
    expect(stored(report.id).joins).toHaveLength(1)
    expect(await settle(report.id)).toMatchObject({ state: 'resolved' })
  })
})

describe('two reports of the same thing', () => {
  const merge = (by: string, one: ReportView, into: ReportView) =>
    community.ask<ReportView>(by, 'reports.merge', { id: one.id, version: one.version, into: into.id })
  const two = async () => {
    const clutter = { category: 'clutter' }
    return [await submitted(li, clutter), await submitted(zhang, { ...clutter, text: '纸箱绊了我一跤' })] as const
  }

  it('become one by whoever decides over both; its reporter is told, follows, and rates the one that goes on', async () => {
    const [main, one] = await two()
    expect(
      (await community.call<{ items: Mergeable[] }>(wang, 'reports.mergeable', { id: one.id })).items.map(
        ({ id }) => id,
      ),
    ).toContain(main.id)
    expect(await merge(wang, one, main)).toMatchObject({
      ok: true,
      data: { state: 'merged', mergedInto: { id: main.id, no: main.no }, allowed: ['unmerge'] },
    })
    expect((await inbox(zhang))[0]).toMatchObject({ title: expect.stringContaining(main.no) as string })
    const staff = await get(wang, main.id)
    expect(staff).toMatchObject({
      joined: { count: 1, people: [{ name: '张*' }] },
      merged: [{ id: one.id, no: one.no, text: '纸箱绊了我一跤', reporter: '张*' }],
    })
    expect(staff.timeline.at(-1)?.says).toContain(one.no)
    // Those who reported it never see each other.
    const [first, second] = [await get(li, main.id), await get(zhang, main.id)]
    expect(JSON.stringify(first)).not.toMatch(/张|纸箱|XZZ-\d+-0002/)
    expect(JSON.stringify(second)).not.toMatch(/李秀英|李\*|何大妈/)
    const resolved = await settle(main.id)
    expect((await inbox(zhang))[0]).toMatchObject({ template: 'reportResolved' })
    const rated = await community.call<ReportView>(zhang, 'reports.rate', {
      id: main.id,
      version: resolved.version,
      solved: false,
      rating: 'dissatisfied',
    })
    expect(rated).toMatchObject({ state: 'inProgress' })
  })

  it('are two again, as they were: in the same hands, with the same times', async () => {
    const [main, one] = await two()
    const accepted = await step(one.id, 'accept')
    const merged = await merge(wang, accepted, main)
    if (!merged.ok) throw new Error(merged.error.code)
    expect(await community.ask(wang, 'reports.accept', { id: one.id, version: merged.data.version })).toMatchObject({
      error: { code: 'notNow' },
    })
    const apart = await community.call<ReportView>(wang, 'reports.unmerge', {
      id: one.id,
      version: merged.data.version,
    })
    const facts = ({ state, holder, ackDueAt, dueAt }: ReportView) => ({ state, holder, ackDueAt, dueAt })
    expect(facts(apart)).toEqual(facts(accepted))
    expect(apart.timeline.map(({ event }) => event)).toEqual(['submit', 'assign', 'accept', 'merge', 'unmerge'])
    expect(await get(wang, main.id)).not.toHaveProperty('merged')
    expect(await community.ask(zhang, 'reports.get', { id: main.id })).toMatchObject({ error: { code: 'notFound' } })
    expect(
      (await community.call<{ items: ReportSummary[] }>(wang, 'reports.queue', { of: 'mine', limit: 50 })).items.map(
        ({ id }) => id,
      ),
    ).toContain(one.id)
  })

  it('are in nobody’s way while they are one: not in the queue, not overdue', async () => {
    const [main, one] = await two()
    await merge(wang, one, main)
    for (const tab of ['toAccept', 'inProgress', 'dueSoon', 'overdue', undefined]) {
      const { items } = await community.call<{ items: ReportSummary[] }>(wang, 'reports.queue', {
        of: 'mine',
        limit: 50,
        ...(tab ? { tab } : {}),
      })
      expect(items.map(({ id }) => id)).not.toContain(one.id)
    }
  })

  it('make no chains and no cycles, also when both are merged at once', async () => {
    const [main, one] = await two()
    const third = await submitted(liu, { category: 'clutter' })
    const passAgain = meetAt(community, 'database.commitTransaction', 2)
    const answers = await Promise.all([merge(wang, one, main), merge(wang, main, one)])
    passAgain()
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const [kept, gone] = answers[0].ok ? [main, one] : [one, main]
    // Into what went into another: into that other one.
    expect(await merge(wang, third, gone)).toMatchObject({ ok: true, data: { mergedInto: { id: kept.id } } })
    const now = await get(wang, kept.id)
    expect(
      await community.ask(wang, 'reports.merge', { id: kept.id, version: now.version, into: kept.id }),
    ).toMatchObject({ ok: false })
    expect(
      await community.ask(wang, 'reports.merge', { id: kept.id, version: now.version, into: gone.id }),
    ).toMatchObject({ ok: false })
  })

  it('are merged only by whoever decides over both, and never with a complaint', async () => {
    const [main, one] = await two()
    expect(await merge(li, main, one)).toMatchObject({ error: { code: 'forbidden' } })
    expect(await merge('oXZZ-zhao-guifang', one, main)).toMatchObject({ error: { code: 'notFound' } })
    const complaint = await submitted(li, { category: 'staffComplaint', about: personIdOf(wang) })
    expect(await merge(wang, one, complaint)).toMatchObject({ error: { code: 'notFound' } })
    expect(await merge('oXZZ-zhou-min', one, complaint)).toMatchObject({ ok: false })
  })

  it('is told of what its neighbours do after the other one was merged into it, whoever joined that', async () => {
    const [main, one] = [await submitted(li), await submitted(zhang)]
    await joinIn(liu, one)
    const desk = 'oXZZ-zhou-min'
    const current = await get(desk, one.id)
    expect(
      await community.ask(desk, 'reports.merge', { id: one.id, version: current.version, into: main.id }),
    ).toMatchObject({ ok: true })
    await settle(main.id)
    for (const by of [li, zhang, liu]) expect((await inbox(by)).map(m => m.template)).toContain('reportResolved')
  })
})
