/** Units that are split and merged, homes and buildings that move: who gets the next report, and what stays. */
import type { PlaceView } from '../../../types/grid/contract'
import type { ReportView } from '../../../types/reports/contract'
import {
  admin,
  advance,
  appoint,
  chief,
  community,
  hour,
  inHours,
  liu,
  node,
  posts,
  receiver,
  rolesOf,
  sun,
  unit,
  wang,
  eachInItsOwnCommunity,
} from './aGrid'
import { building, third, fifth, upstairs, days, regrid, done, split, merge, document } from './aRegrid'

eachInItsOwnCommunity()

const report = (id: string) => community.call<ReportView>('oXZZ-wu-qiang', 'reports.get', { id })

describe('a unit that is split', () => {
  it('gives new reports of its homes to the new lead from the day on, and to the old one before', async () => {
    const from = await inHours(48)
    expect(await done(liu, split(), from)).toMatchObject({ state: 'planned', unit: fifth, mayCancel: true })
    await appoint(sun, { node: fifth, post: 'unitLead', person: 'oXZZ-zhang-min', from: await inHours(1) })
    expect(await node(fifth, sun)).toMatchObject({
      opensAt: from,
      mayFill: ['unitLead'],
      mayRegrid: [],
      posts: [{ name: '张敏' }],
    })
    expect(await receiver(upstairs[0])).toBe('王秀兰')
    expect((await node(building)).children.map(c => c.name)).toEqual(['1 单元', '2 单元', '3 单元', '4 单元'])
    await advance(days(2) + hour)
    expect(await receiver(upstairs[0])).toBe('张敏')
    expect(await receiver(`${unit}-0402`)).toBe('王秀兰')
    expect(await receiver(fifth)).toBe('张敏')
    expect(await node(fifth)).toMatchObject({ homes: 4, name: '5 单元', lead: { name: '张敏' } })
    expect(await node(unit)).toMatchObject({ homes: 8 })
    expect((await node(building)).children.map(c => c.name)).toContain('5 单元')
    // Nobody leads a unit before it is there.
    expect(posts(fifth)[0]?.from).toBe(from)
  })

  it('without a lead yet lets reports climb, and stands among the gaps', async () => {
    await done(liu, split(), await inHours(-1))
    expect(await receiver(upstairs[0])).toBe('孙德明')
    const gaps = await community.call<{ items: { kind: string; code: string }[]; counts: Record<string, number> }>(
      admin,
      'grid.gaps',
    )
    expect(gaps.items).toContainEqual(expect.objectContaining({ kind: 'nobodyAnswers', code: fifth }))
    expect(gaps.counts).toMatchObject({ homeWithoutUnit: 0, homeInTwoUnits: 0, outOfPlace: 0 })
  })

  it('leaves an open report where it is: its holder, its place, and who stands above', async () => {
    const sent = await community.call<ReportView>('oXZZ-wu-qiang', 'reports.submit', {
      photos: [],
      text: '先前的',
      place: upstairs[0]!,
      category: 'clutter',
    })
    await done(liu, split(), await inHours(-1))
    await appoint(sun, { node: fifth, post: 'unitLead', person: 'oXZZ-zhang-min', from: await inHours(-1) })
    expect((await report(sent.id)).holder?.name).toBe('王秀兰')
    await community.call(wang, 'reports.accept', { id: sent.id, version: sent.version })
    const foreign = await community.ask('oXZZ-zhang-min', 'reports.get', { id: sent.id })
    expect(foreign).toMatchObject({ error: { code: 'notFound' } })
  })

  it('lets the new lead decide who is bound to a home of it', async () => {
    await done(liu, split(), await inHours(-1))
    await appoint(sun, { node: fifth, post: 'unitLead', person: 'oXZZ-zhang-min', from: await inHours(-1) })
    const asked = await community.call<{ id: string; deciders: { name: string }[] }>('oXZZ-he-wei', 'people.bind', {
      home: upstairs[3],
      name: '何伟',
      relation: 'owner',
    } as never)
    expect(asked.deciders.map(d => d.name)).toEqual(['张敏'])
    expect(await community.ask(wang, 'people.approve', { id: asked.id })).toMatchObject({ error: { code: 'notFound' } })
    expect(await community.ask('oXZZ-zhang-min', 'people.approve', { id: asked.id })).toMatchObject({ ok: true })
    // 首页 names the new lead as well.
    expect(await community.call('oXZZ-he-wei', 'portal.home')).toMatchObject({ lead: { name: '张敏' } })
  })

  it('can still be found by the sign at the door, and by the new unit', async () => {
    await done(liu, split(), await inHours(-1))
    const names = async (under: string) =>
      (await community.call<{ items: PlaceView[] }>('oXZZ-he-wei', 'grid.places', { under })).items.map(p => p.name)
    expect(await names(unit)).toContain('501')
    expect(await names(fifth)).toEqual(['501', '502', '601', '602'])
    await done(liu, { kind: 'moveHome', homes: [`${unit}-0402`], to: third }, await inHours(-1))
    expect(await names(third)).toEqual(expect.arrayContaining(['402', '2 单元 402']))
    const today = (await inHours(0)).slice(0, 10)
    const homes = await community.call<{ items: PlaceView[] }>(liu, 'grid.homes', { unit, on: today })
    expect(homes.items.map(p => p.name)).not.toContain('501')
  })
})

describe('units that are merged', () => {
  it('hand homes, common areas and new reports on from the day; the lead leads until then', async () => {
    const from = await inHours(24)
    await done(liu, merge, from)
    expect(await receiver()).toBe('王秀兰')
    await advance(days(1) + hour)
    expect(await receiver(`${unit}-0402`)).toBe('赵桂芳')
    expect(await receiver(`${unit}-S01`)).toBe('赵桂芳')
    expect(await receiver(unit)).toBe('赵桂芳')
    expect(await node(third)).toMatchObject({ homes: 24 })
    expect(await node(unit)).toMatchObject({ homes: 0, leadRole: null, mergedInto: { code: third }, mayRegrid: [] })
    expect((await node(building)).children.map(c => c.name)).toEqual(['1 单元', '3 单元', '4 单元'])
    expect(await rolesOf(wang)).not.toContain(`unitLead ${unit}`)
    expect(await appoint(sun, { node: unit, post: 'unitLead', person: wang, from })).toMatchObject({
      error: { code: 'invalid', fields: { from: expect.any(String) as string } },
    })
    expect(await community.call(admin, 'grid.gaps')).toMatchObject({
      counts: { homeWithoutUnit: 0, homeInTwoUnits: 0, outOfPlace: 0, nobodyAnswers: 9 },
    })
  })

  it('can be split again later: codes are never used twice', async () => {
    await done(liu, merge, await inHours(-1))
    expect(await done(liu, { kind: 'split', unit: third, homes: upstairs }, await inHours(-1))).toMatchObject({
      unit: fifth,
    })
    expect(await node(third)).toMatchObject({ homes: 20 })
  })

  it('when it is taken back before its day, all is as it was', async () => {
    const { id } = await done(liu, merge, await inHours(24))
    expect(await community.call(liu, 'grid.cancelRegrid', { id })).toMatchObject({
      state: 'cancelled',
      mayCancel: false,
    })
    await advance(days(1) + hour)
    expect(await receiver()).toBe('王秀兰')
    expect(await rolesOf(wang)).toContain(`unitLead ${unit}`)
    expect(document(unit)).not.toHaveProperty('until')
  })
})

describe('homes and buildings that move', () => {
  it('a home answers to another unit of the estate', async () => {
    const to = 'XZZ-2-E05-B04-U1'
    await done(liu, { kind: 'moveHome', homes: [`${unit}-0402`], to }, await inHours(-1))
    expect(await receiver(`${unit}-0402`)).toBe((await node(to)).lead?.name)
    expect(await node(to)).toMatchObject({
      trail: [{ code: 'XZZ' }, { code: 'XZZ-2' }, { code: 'XZZ-2-E05' }, { code: 'XZZ-2-E05-B04' }],
    })
  })

  it('a building: new reports go to the lead of the new area, and so do the rights', async () => {
    const { items: areas } = await community.call<{ items: PlaceView[] }>(chief, 'grid.places', { under: 'XZZ-3' })
    const to = areas.find(({ kind }) => kind === 'estate')!.code
    const old = await community.call<ReportView>('oXZZ-wu-qiang', 'reports.submit', {
      photos: [], text: '私搭乱建', place: building, category: 'illegalBuild',
    }) // prettier-ignore
    await done(chief, { kind: 'moveBuilding', building, to }, await inHours(24))
    await advance(days(1) + hour)
    const area = (await node('XZZ-3')).lead!.name
    const next = await community.call<ReportView>('oXZZ-wu-qiang', 'reports.submit', {
      photos: [], text: '私搭乱建', place: `${unit}-0402`, category: 'illegalBuild',
    }) // prettier-ignore
    expect(next.holder?.name).toBe(area)
    expect((await report(old.id)).holder?.name).toBe('刘春梅')
    expect((await node(building)).trail.map(t => t.code)).toEqual(['XZZ', 'XZZ-3', to])
    expect((await node(to)).children.map(c => c.code)).toContain(building)
    expect((await node('XZZ-2-E05')).children.map(c => c.code)).not.toContain(building)
    // What 刘春梅 could fill and change is not hers any more.
    expect(await regrid(liu, split(), await inHours(1))).toMatchObject({ error: { code: 'forbidden' } })
    expect((await node(unit, liu)).mayFill).toEqual([])
    expect((await node(unit, 'oXZZ-jiang-aihua')).mayFill).toEqual([])
    const gapsOf = async (by: string) =>
      (await community.call<{ checked: { homes: number } }>(by, 'grid.gaps')).checked.homes
    const [two, three] = [await gapsOf(liu), await gapsOf(await leadOf('XZZ-3'))]
    expect(two + three + (await gapsOf('oXZZ-jiang-aihua'))).toBe(3876)
  })
})

async function leadOf(code: string): Promise<string> {
  const personId = posts(code).find(p => p.role === 'areaLead')!.personId
  return [...community.database.dump('people')].find(p => p._id === personId)!.openid as string
}

describe('what it costs', () => {
  const trips = async (place: string) => {
    await community.control('DELETE', 'stats')
    await receiver(place)
    const { calls } = await community.control<{
      calls: { function: string; path: string; actions: Record<string, number> }[]
    }>('GET', 'stats')
    const actions = calls.find(c => c.function === 'reports' && c.path === 'submit')?.actions ?? {}
    return Object.entries(actions).reduce((sum, [what, times]) => sum + (what.startsWith('database.') ? times : 0), 0)
  }
  it('a report from a place that never moved takes the trips it took, and a move on the way one more', async () => {
    await receiver()
    expect(await trips(`${unit}-0402`)).toBe(5)
    await done(liu, split(), await inHours(-1))
    expect(await trips(`${unit}-0402`)).toBe(5)
    expect(await trips(upstairs[0]!)).toBe(6)
    await done(liu, { kind: 'merge', units: [third], into: `${building}-U4` }, await inHours(-1))
    expect(await trips(`${third}-0101`)).toBe(6)
  })
})
