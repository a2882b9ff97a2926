/** 休假交接: what somebody has in hand goes to another before a leave (issue 10, part 8). */
import type { ReportSummary, ReportView } from '../../../types/reports/contract'
import type { HandedOver } from '../../../types/reports/handOver'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { HandedReport } from '../../../types/reports/takeBack'
import type { Json } from '../../cloud/plugin'
import type { Faults } from '../../cloud/plugins/faults'
import { communityOf } from '../people'

const { li, wang, sun, zhao, desk, call, errorOf, given } = communityOf()
const accountant = 'oXZZ-xu-hui'
const unit = 'XZZ-2-E05-B03-U2'
const faults = () => given().cloud.plugin<Faults>('faults')
afterEach(() => faults().set({}))

const report = (more: { [field: string]: Json } = {}, by = li) =>
  call<ReportView>(by, 'reports.submit', {
    photos: [],
    text: '楼道堆了纸箱',
    place: unit,
    category: 'clutter',
    ...more,
  })
const at = ({ id, version }: { id: string; version: number }) => ({ id, version })
const handOver = (to = sun, key?: string) => call<HandedOver>(wang, 'reports.handOver', { to }, key)
const held = async (by: string) =>
  (await call<{ items: ReportSummary[] }>(by, 'reports.queue', { of: 'mine', limit: 50 })).items.map(({ id }) => id).sort() // prettier-ignore
const get = (id: string, by = sun) => call<ReportView>(by, 'reports.get', { id })
const refused = (by: string, to: string) => errorOf(by, 'reports.handOver', { to })

describe('a hand-over', () => {
  it('gives all that is open to somebody else, each with its line of history; lead and due time stay', async () => {
    const [one, two] = [await report(), await report({ category: 'noise', text: '楼上太吵' })]
    const taken = await call<ReportView>(wang, 'reports.accept', at(two))
    expect(await handOver()).toEqual({ moved: 2, left: 0, failed: [] })
    expect(await held(wang)).toEqual([])
    expect(await held(sun)).toEqual([one.id, two.id].sort())
    const after = await get(two.id)
    expect(after).toMatchObject({ state: 'assigned', dueAt: taken.dueAt, version: taken.version + 1 })
    expect(after.timeline.at(-1)).toMatchObject({
      ...{ event: 'transfer', note: '休假交接', says: '王秀兰 转给了楼长 孙德明' },
    })
    const [stored] = [...given().database.dump('reports')].filter(({ _id }) => _id === two.id)
    expect(stored?.firstUnit).toMatchObject({ personId: personIdOf(wang) })
    const { items } = await call<{ items: { title: string }[] }>(sun, 'messages.inbox')
    expect(items.filter(({ title }) => title === '有一件诉求派给您')).toHaveLength(2)
  })

  it('gives over what came back to be given on, and leaves alone what is settled', async () => {
    const back = await report()
    await call(wang, 'reports.sendBack', { ...at(back), reason: '不归我管' })
    const done = await call<ReportView>(wang, 'reports.accept', at(await report()))
    await call(wang, 'reports.resolve', { ...at(done), outcome: 'solved', photos: [], noPhoto: '拍不出来' })
    expect(await held(desk)).toEqual([back.id])
    expect(await call<HandedOver>(desk, 'reports.handOver', { to: sun })).toEqual({ moved: 1, left: 0, failed: [] })
    expect(await get(back.id)).toMatchObject({ state: 'assigned', holder: { name: '孙德明' } })
    expect(await handOver()).toEqual({ moved: 0, left: 0, failed: [] })
    expect((await get(done.id)).holder).toMatchObject({ name: '王秀兰' })
  })

  it('leaves what the other must keep out of, and says which and why', async () => {
    // Lives with 赵桂芳.
    const own = await report({}, 'oXZZ-wan-changjiang')
    const other = await report()
    const answer = await handOver(zhao)
    expect(answer).toEqual({ moved: 1, left: 0, failed: [{ id: own.id, no: own.no, why: expect.stringContaining('要回避') }] })
    expect(await held(zhao)).toEqual([other.id])
    expect(await held(wang)).toEqual([own.id])
    // They stand in nobody's way: the rest of a long list goes over all the same.
    expect(await handOver(sun)).toEqual({ moved: 1, left: 0, failed: [] })
  }) // prettier-ignore

  it('gives over what is suspended with its pause: it goes on in the other hands when its day comes', async () => {
    const taken = await call<ReportView>(wang, 'reports.accept', at(await report()))
    const until = '2026-11-27'
    await call(sun, 'reports.suspend', { ...at(taken), reason: '等配件', until, waitingFor: 'other' })
    expect(await handOver()).toEqual({ moved: 1, left: 0, failed: [] })
    expect(await get(taken.id)).toMatchObject({ state: 'suspended', pause: { until }, holder: { name: '孙德明' } })
    await given().control('POST', 'clock', { now: Date.parse('2026-11-27T08:40:00+08:00') })
    await given().control('POST', 'timers', { name: 'everyMinute' })
    expect(await get(taken.id)).toMatchObject({ state: 'inProgress', holder: { name: '孙德明' } })
  })

  it('of more than a batch goes on with the next call, and counts what is left', async () => {
    for (let nth = 0; nth < 23; nth++) await report({ text: `纸箱 ${nth}` })
    expect(await handOver()).toEqual({ moved: 20, left: 3, failed: [] })
    expect(await handOver()).toEqual({ moved: 3, left: 0, failed: [] })
    expect(await held(sun)).toHaveLength(23)
  }, 60_000)

  it('sent again moves nothing more and is answered alike, though more came in', async () => {
    await report()
    const first = await handOver(sun, 'hand-over-once')
    const later = await report()
    expect(await handOver(sun, 'hand-over-once')).toEqual(first)
    expect(await held(wang)).toEqual([later.id])
  })

  it('that was cut off goes on with the same reports and gives each over once', async () => {
    const ids: string[] = []
    for (let nth = 0; nth < 6; nth++) ids.push((await report({ text: `纸箱 ${nth}` })).id)
    for (const at of [1, 2, 3, 7, 8, 10, 12]) {
      faults().set({ seed: at, functions: { kill: 1, at } })
      // Cut off, nobody answers.
      await given()
        .ask(wang, 'reports.handOver', { to: sun }, 'hand-over-cut')
        .catch(() => null)
    }
    faults().set({})
    expect(await held(wang)).not.toHaveLength(6)
    const answer = await handOver(sun, 'hand-over-cut')
    expect(answer).toEqual({ moved: 6, left: 0, failed: [] })
    expect(await held(sun)).toEqual(ids.sort())
    for (const id of ids) {
      const { timeline } = await get(id)
      expect(timeline.filter(({ note }) => note === '休假交接')).toHaveLength(1)
    }
  })

  it('races with whoever works on one: each report has one winner', async () => {
    const one = await report()
    const [over] = await Promise.all([
      given().ask<HandedOver>(wang, 'reports.handOver', { to: sun }),
      given().ask(wang, 'reports.accept', at(one)),
    ])
    expect(over.ok).toBe(true)
    const after = await get(one.id)
    expect(after.holder).toMatchObject({ name: '孙德明' })
    expect(after.timeline.filter(({ note }) => note === '休假交接')).toHaveLength(1)
  })

  it('loses nothing while everybody works on what goes over: each report ends with one of them, once', async () => {
    const all: ReportView[] = []
    for (let nth = 0; nth < 8; nth++) all.push(await report({ text: `纸箱 ${nth}` }))
    await Promise.all([
      given().ask(wang, 'reports.handOver', { to: sun }),
      given().ask(wang, 'reports.handOver', { to: zhao }),
      ...all.slice(0, 4).map(each => given().ask(wang, 'reports.accept', at(each))),
      ...all.slice(4, 6).map(each => given().ask(sun, 'reports.transfer', { ...at(each), to: desk })),
      ...all.slice(6).map(each => given().ask(li, 'reports.remind', at(each))),
    ])
    await handOver()
    expect(await held(wang)).toEqual([])
    for (const { id } of all) {
      const { state, holder, timeline, version } = await get(id)
      expect([state, ['孙德明', '赵桂芳', '周敏'].includes(holder?.name ?? '')]).toEqual(['assigned', true])
      // Each step that was answered stands in its history, and none twice.
      expect(timeline.length).toBe(version)
      expect(timeline.filter(({ event }) => event === 'transfer').length).toBeGreaterThan(0)
    }
  })

  it('goes to nobody who could not work on it', async () => {
    await report()
    expect(await refused(wang, wang)).toMatchObject({ code: 'invalid', fields: { to: '不能交给您自己，请另选一位' } })
    for (const nobody of [accountant, li, 'oXZZ-nobody'])
      expect(await refused(wang, nobody)).toMatchObject({ code: 'invalid', fields: { to: '这个人接不了，请另选一位' } })
    expect(await refused(li, sun)).toMatchObject({ code: 'forbidden' })
    expect(await held(wang)).toHaveLength(1)
  })
})

describe('whoever is back', () => {
  const handed = async (by = wang) => (await call<{ items: HandedReport[] }>(by, 'reports.handedOver')).items
  const takeBack = (reports: string[], key?: string) => call<HandedOver>(wang, 'reports.takeBack', { reports }, key)

  it('is offered what they gave over and takes it back with one tap; nothing comes back by itself', async () => {
    const [one, two] = [await report(), await report({ category: 'noise', text: '楼上太吵' })]
    await handOver()
    expect((await handed()).map(({ id, holder }) => [id, holder.name]).sort()).toEqual([one.id, two.id].sort().map(id => [id, '孙德明'])) // prettier-ignore
    expect(await held(wang)).toEqual([])
    expect(await takeBack([one.id, two.id])).toEqual({ moved: 2, left: 0, failed: [] })
    expect(await held(wang)).toEqual([one.id, two.id].sort())
    expect(await handed()).toEqual([])
    const after = await get(one.id)
    expect(after).toMatchObject({ dueAt: one.dueAt, holder: { name: '王秀兰' } })
    expect(after.timeline.at(-1)).toMatchObject({ event: 'transfer', note: '休假回来，接着办' })
    const { items } = await call<{ items: { title: string }[] }>(sun, 'messages.inbox')
    expect(items.filter(({ title }) => title === '王秀兰休假回来，接回去办了')).toHaveLength(2)
  })

  it('is not offered what was settled or given on, nor what they never gave over', async () => {
    const [done, on, own] = [await report(), await report({ category: 'noise' }), await report({ category: 'pets' })]
    await handOver()
    const taken = await call<ReportView>(sun, 'reports.accept', at(await get(done.id)))
    await call(sun, 'reports.resolve', { ...at(taken), outcome: 'solved', photos: [], noPhoto: '拍不出来' })
    await call(sun, 'reports.transfer', { ...at(await get(on.id)), to: zhao })
    expect((await handed()).map(({ id }) => id)).toEqual([own.id])
    const { moved, failed } = await takeBack([done.id, on.id, own.id])
    expect([moved, failed.map(({ id }) => id).sort()]).toEqual([1, [done.id, on.id].sort()])
    const other = await report({ place: 'XZZ-2-E05-B03-U3' })
    expect(await errorOf(wang, 'reports.takeBack', { reports: [other.id] })).toMatchObject({ code: 'notFound' })
    expect(await errorOf(sun, 'reports.takeBack', { reports: [own.id] })).toMatchObject({ code: 'notFound' })
    expect(await handed(sun)).toEqual([])
  })

  it('takes each back once, though it is sent again, cut off, or races with whoever works on it', async () => {
    const ids: string[] = []
    for (let nth = 0; nth < 5; nth++) ids.push((await report({ text: `纸箱 ${nth}` })).id)
    await handOver()
    for (const nth of [2, 5, 8]) {
      faults().set({ seed: nth, functions: { kill: 1, at: nth } })
      await given()
        .ask(wang, 'reports.takeBack', { reports: ids }, 'take-back')
        .catch(() => null)
    }
    faults().set({})
    await Promise.all([
      takeBack(ids, 'take-back'),
      ...ids.slice(0, 2).map(async id => given().ask(sun, 'reports.accept', at(await get(id)))),
    ])
    const answer = await takeBack(ids, 'take-back')
    expect(answer).toEqual({ moved: 5, left: 0, failed: [] })
    expect(await held(wang)).toEqual([...ids].sort())
    for (const id of ids) {
      const { timeline } = await get(id)
      expect(timeline.filter(({ note }) => note === '休假回来，接着办')).toHaveLength(1)
    }
  })
})
