/** When hardly anybody is there: a report still reaches somebody who can take it up, and whoever fills posts is told (DOMAIN §4 routing 5). */
import type { Message } from '../../../types/messages/contract'
import type { ReportView } from '../../../types/reports/contract'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Report } from '../../../cloudfunctions/reports/collections'
import {
  away,
  chief,
  community,
  eachInItsOwnCommunity,
  inHours,
  liu,
  sun,
  unit,
  wang,
  advance,
  hour,
  admin,
} from '../grid/aGrid'
import { li } from '../people/mandates'

eachInItsOwnCommunity()

const desks = ['oXZZ-zhou-min', 'oXZZ-han-xiaolei']
const leavesNow = async (...people: string[]) => {
  for (const one of people) {
    const answer = await away(one, await inHours(-0.01), await inHours(200))
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  }
}
const reports = (category: string, place: string | null = unit, by = li) =>
  community.call<ReportView>(by, 'reports.submit', { photos: [], text: '请快来', place, category })
const version = ({ id, version: now }: ReportView) => ({ id, version: now })
const inboxOf = async (person: string) =>
  (await community.call<{ items: Message[] }>(person, 'messages.inbox', { limit: 50 })).items
const alerts = async (person: string) => (await inboxOf(person)).filter(m => m.title === '有诉求没人接')
const stored = (id: string) => [...community.database.dump('reports')].find(r => r._id === id) as unknown as Report

/** Whoever has it reads it and takes it up. */
async function isTakenUpBy(who: string, report: ReportView) {
  expect(await community.ask(who, 'reports.get', { id: report.id })).toMatchObject({ ok: true })
  const queue = await community.call<{ items: { id: string }[] }>(who, 'reports.queue', {})
  expect(queue.items.map(r => r.id)).toContain(report.id)
  expect(await community.ask(who, 'reports.accept', version(report))).toMatchObject({ ok: true })
}

describe('an emergency while nobody is at the duty desk', () => {
  it('goes to the chief lead when all dispatchers are on leave', async () => {
    await leavesNow(...desks)
    const report = await reports('gasSmell')
    expect(report.holder).toMatchObject({ name: '赵建国', role: 'chiefLead' })
    await isTakenUpBy(chief, report)
  })

  it('goes to the chief lead when all dispatchers are suspended or gone', async () => {
    const [first, second] = desks as [string, string]
    await community.call(chief, 'grid.suspend', { node: 'XZZ', post: 'dispatcher', person: first })
    await community.call(chief, 'grid.endTerm', { node: 'XZZ', post: 'dispatcher', person: second })
    const report = await reports('fireSmoke')
    expect(report.holder).toMatchObject({ name: '赵建国' })
    await isTakenUpBy(chief, report)
  })

  it('goes to a lead of the place when the chief lead is away too, to the admin without one', async () => {
    await leavesNow(...desks, chief)
    const first = await reports('gasSmell')
    expect(first.holder).toMatchObject({ name: '王秀兰', role: 'unitLead' })
    await isTakenUpBy(wang, first)
    await leavesNow(wang, sun, liu)
    const last = await reports('gasSmell')
    expect(last.holder).toMatchObject({ name: '邓凯', role: 'admin' })
    await isTakenUpBy(admin, last)
    expect(await community.ask(admin, 'reports.resolve', { ...version(last), version: last.version + 1, outcome: 'solved', note: '关了阀门', photos: [], noPhoto: '拍不出来' })).toMatchObject({ ok: true }) // prettier-ignore
  })

  it('is kept without a holder when there is truly nobody, and a lead who comes back gives it to somebody', async () => {
    await leavesNow(...desks, chief, wang, sun, liu, admin)
    const report = await reports('gasSmell')
    expect(report).toMatchObject({ state: 'submitted', holder: null, timeline: [{ event: 'submit' }] })
    expect(stored(report.id)).toMatchObject({ routing: { vacancy: true }, firstUnit: null, nextDueAt: report.ackDueAt })
    expect(await alerts(chief)).toHaveLength(1)
    await community.call(sun, 'grid.endLeave', {})
    const queue = await community.call<{ items: { id: string; allowed: string[] }[] }>(sun, 'reports.queue', {
      of: 'grid',
    })
    expect(queue.items.find(r => r.id === report.id)?.allowed).toContain('assign')
    const given = await community.call<ReportView>(sun, 'reports.assign', { ...version(report), to: wang })
    expect(given).toMatchObject({ state: 'assigned', holder: { name: '王秀兰' } })
    expect(stored(report.id).firstUnit).toEqual({ personId: personIdOf(wang), node: unit })
  })
})

describe('an emergency', () => {
  it("is told to the area's lead too, who can read it", async () => {
    const report = await reports('gasSmell')
    expect(report.holder).toMatchObject({ role: 'dispatcher' })
    expect(stored(report.id).copies).toMatchObject([{ personId: personIdOf(liu), role: 'areaLead' }])
    expect((await inboxOf(liu)).find(m => m.target.id === report.id)).toMatchObject({ title: '抄送给您一件诉求' })
    expect(await community.ask(liu, 'reports.get', { id: report.id })).toMatchObject({ ok: true })
  })

  it("is not told as a copy to an area's lead who sent it", async () => {
    expect(stored((await reports('gasSmell', unit, liu)).id).copies).toEqual([])
  })
})

describe('an empty ladder', () => {
  it('of leads who are all away tells an admin once a day, however much is reported', async () => {
    await leavesNow(wang, sun, liu, chief)
    for (const category of ['clutter', 'noise', 'other']) {
      const report = await reports(category)
      expect(report.holder).toMatchObject({ role: 'dispatcher' })
    }
    expect(await alerts(admin)).toMatchObject([{ target: { kind: 'post', id: unit }, text: expect.stringContaining('单元长') as string }]) // prettier-ignore
    await advance(24 * hour)
    await reports('clutter')
    expect(await alerts(admin)).toHaveLength(2)
  })

  it('of the duty desk tells the chief lead', async () => {
    await leavesNow(...desks)
    await Promise.all([reports('gasSmell'), reports('fireLane')])
    expect(await alerts(chief)).toMatchObject([{ text: expect.stringContaining('指挥中心') as string }])
    expect(await alerts(admin)).toEqual([])
  })

  it('is none where somebody is there and only has to keep out of this one report', async () => {
    await leavesNow(sun, liu, chief)
    const report = await reports('clutter', unit, wang)
    expect(report.holder).toMatchObject({ role: 'dispatcher' })
    for (const one of [chief, admin, sun]) expect(await alerts(one)).toEqual([])
  })
})
