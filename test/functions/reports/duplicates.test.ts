import type { ReportView } from '../../../types/reports/contract'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { meetAt } from '../meet'
import {
  community,
  open,
  unit,
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
  holderOf,
  step,
  settle,
  neighbours,
} from './followers'

beforeAll(open)
beforeEach(() => community.renew())
afterAll(() => community.stop())

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
      allowed: ['remind', 'supplement', 'unfollow'],
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
