/** The grid changes from a date on: who gets the next report, what stays, who may, and what is refused. */
import type { ChangeView, PlaceView, RegridOperation } from '../../types/grid/contract'
import type { GridNode } from '../../types/grid/node'
import type { ReportView } from '../../types/reports/contract'
import {
  admin,
  advance,
  appoint,
  chief,
  community,
  eachInItsOwnCommunity,
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
} from './aGrid'

eachInItsOwnCommunity()

const building = 'XZZ-2-E05-B03'
const third = `${building}-U3` // led by 赵桂芳
const fifth = `${building}-U5` // the next free number
const upstairs = ['0501', '0502', '0601', '0602'].map(door => `${unit}-${door}`)
const days = (n: number) => n * 24 * hour

const regrid = (by: string, operation: RegridOperation, from: string, key?: string) =>
  community.ask<ChangeView>(by, 'grid.regrid', { operation, from } as never, key)
const done = async (by: string, operation: RegridOperation, from: string) =>
  community.call<ChangeView>(by, 'grid.regrid', { operation, from } as never)
const split = (homes = upstairs): RegridOperation => ({ kind: 'split', unit, homes })
const merge: RegridOperation = { kind: 'merge', units: [unit], into: third }
const changes = (by: string, input = {}) =>
  community.call<{ items: ChangeView[] }>(by, 'grid.changes', input).then(({ items }) => items)
const document = (code: string) =>
  [...community.database.dump('nodes')].find(n => n._id === code) as unknown as GridNode | undefined
const report = (id: string) => community.call<ReportView>('oXZZ-wu-qiang', 'reports.get', { id })

describe('a unit that is split', () => {
  it('gives new reports of its homes to the new lead from the day on, and to the old one before', async () => {
    const from = await inHours(48)
    expect(await done(liu, split(), from)).toMatchObject({ state: 'planned', unit: fifth, mayCancel: true })
    await appoint(sun, { node: fifth, post: 'unitLead', person: 'oXZZ-zhang-min', from: await inHours(1) })
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
    const homes = await community.call<{ items: PlaceView[] }>(liu, 'grid.homes', { unit })
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

describe('a change of the grid', () => {
  it('is one, sent three times at once with the same key', async () => {
    const from = await inHours(24)
    const answers = await Promise.all([1, 2, 3].map(() => regrid(liu, split(), from, 'regrid-key-1')))
    expect(answers.map(a => a.ok && a.data.unit)).toEqual([fifth, fifth, fifth])
    expect(document(`${building}-U6`)).toBeUndefined()
    expect(await changes(liu, { node: unit })).toHaveLength(1)
    expect(await regrid(liu, split([upstairs[0]!]), from, 'regrid-key-1')).toMatchObject({
      error: { code: 'keyReused' },
    })
  })

  it('of two at once about the same homes happens once, the other one is told why', async () => {
    const from = await inHours(24)
    const answers = await Promise.all([regrid(liu, split(), from), regrid(chief, merge, from)])
    expect(answers.filter(a => a.ok)).toHaveLength(1)
    expect(JSON.stringify(answers)).toMatch(/已经安排了|那时已经并掉了/)
  })

  it('of two new units at once gives each a number of its own', async () => {
    const from = await inHours(24)
    const inThird = ['0101', '0102'].map(door => `${third}-${door}`)
    const answers = await Promise.all([
      regrid(liu, split(), from),
      regrid(chief, { kind: 'split', unit: third, homes: inThird }, from),
    ])
    expect(answers.map(a => a.ok && a.data.unit).sort()).toEqual([fifth, `${building}-U6`])
  })

  it('stands in the history in words, with what is planned and who may take it back', async () => {
    await done(liu, split(), await inHours(24))
    await appoint(sun, { node: `${building}-U1`, post: 'unitLead', person: 'oXZZ-zhang-min', from: await inHours(-1) })
    const history = await changes(sun, { node: building })
    expect(history.map(c => [c.label, c.by, c.state, c.mayCancel])).toEqual([
      ['任命', '孙德明', 'done', false],
      ['调整网格', '刘春梅', 'planned', false],
    ])
    expect(history[1]?.says).toMatch(/^\d{4}年\d+月\d+日.*起,华城路二小区 3 号楼 2 单元分出 4 户,新设5 单元$/)
    expect((await changes(liu, { node: 'XZZ-2', planned: true })).map(c => c.mayCancel)).toEqual([true])
    expect(await changes(liu, { node: 'XZZ-1', planned: true })).toEqual([])
    await advance(days(2))
    expect(await changes(liu, { planned: true })).toEqual([])
    const [, change] = await changes(liu, { node: unit })
    expect(change ?? (await changes(liu, { node: unit }))[0]).toMatchObject({ state: 'done' })
  })

  it('cannot be taken back when it holds, nor before one that follows on it, nor by somebody else', async () => {
    const cancel = (by: string, id: string) => community.ask(by, 'grid.cancelRegrid', { id })
    const first = await done(liu, split(), await inHours(24))
    const second = await done(liu, { kind: 'merge', units: [fifth], into: third }, await inHours(48))
    expect(await cancel(liu, first.id)).toMatchObject({ error: { code: 'notNow' } })
    expect(await cancel('oXZZ-jiang-aihua', second.id)).toMatchObject({ error: { code: 'notFound' } })
    expect(await cancel(liu, second.id)).toMatchObject({ ok: true })
    expect(await cancel(liu, first.id)).toMatchObject({ ok: true })
    expect(await cancel(liu, first.id)).toMatchObject({ error: { code: 'notNow' } })
    const now = await done(liu, split(), await inHours(-1))
    expect(now.unit).toBe(`${building}-U6`)
    expect(await cancel(liu, now.id)).toMatchObject({ error: { code: 'notNow' } })
  })

  it.each<[string, string, RegridOperation, string]>([
    ['a building lead', sun, split(), 'forbidden'],
    ['a unit lead', wang, split(), 'forbidden'],
    ['an auditor', 'oXZZ-auditor', split(), 'forbidden'],
    ['the lead of another area', 'oXZZ-jiang-aihua', split(), 'forbidden'],
    ['an area lead for a whole building', liu, { kind: 'moveBuilding', building, to: 'XZZ-3-E07' }, 'forbidden'],
  ])('is not for %s', async (_who, by, operation, code) => {
    expect(await regrid(by, operation, await inHours(1))).toMatchObject({ error: { code } })
  })

  const all = Array.from({ length: 12 }, (_, at) => `${unit}-0${Math.floor(at / 2) + 1}0${(at % 2) + 1}`)
  it.each<[string, RegridOperation, string]>([
    ['homes of another unit', split([`${third}-0101`]), 'operation.homes'],
    ['all homes of the unit', split(all), 'operation.homes'],
    ['a unit that is not there', { kind: 'split', unit: `${building}-U9`, homes: upstairs }, 'operation.unit'],
    ['a name that is taken', { ...split(), name: '3 单元' } as RegridOperation, 'operation.name'],
    ['itself', { kind: 'merge', units: [unit], into: unit }, 'operation.into'],
    ['another estate', { kind: 'merge', units: [unit], into: 'XZZ-2-E06-B01-U1' }, 'operation.into'],
    ['a building', { kind: 'moveHome', homes: upstairs, to: building }, 'operation.to'],
    ['where it is already', { kind: 'moveHome', homes: upstairs, to: unit }, 'operation.homes'],
    ['everybody away', { kind: 'moveHome', homes: all, to: third }, 'operation.homes'],
    ['a spot', { kind: 'moveHome', homes: [`${unit}-S01`], to: third }, 'operation.homes'],
    ['the estate where it is', { kind: 'moveBuilding', building, to: 'XZZ-2-E05' }, 'operation.to'],
  ])('says what is wrong with %s', async (_what, operation, field) => {
    const answer = await regrid(chief, operation, await inHours(1))
    expect(answer).toMatchObject({
      error: { code: 'invalid', fields: { [field]: expect.stringMatching(/[\u4e00-\u9fff]/) as string } },
    })
  })

  it('is planned a year ahead at the most, and never before another one that is planned for the same homes', async () => {
    expect(await regrid(liu, split(), await inHours(24 * 400))).toMatchObject({
      error: { fields: { from: expect.any(String) as string } },
    })
    await done(liu, split(), await inHours(48))
    const early = await regrid(liu, { kind: 'moveHome', homes: [`${unit}-0402`], to: third }, await inHours(24))
    expect(early).toMatchObject({ error: { code: 'notNow', message: expect.stringContaining('新设5 单元') as string } })
    const tooEarly = await regrid(liu, { kind: 'merge', units: [`${building}-U1`], into: fifth }, await inHours(24))
    expect(tooEarly).toMatchObject({
      error: { fields: { 'operation.into': expect.stringContaining('才有') as string } },
    })
    expect(
      await regrid(liu, { kind: 'moveHome', homes: [`${unit}-0402`], to: third }, await inHours(72)),
    ).toMatchObject({ ok: true })
  })
})

describe('the gaps of a changed grid', () => {
  it('find each that is planted', async () => {
    const from = '2026-01-01T00:00:00.000+08:00'
    const home = { kind: 'home', name: '0999', fullName: '样例', posts: [], order: 999, parent: unit }
    await community.database.insertMany('nodes', [
      { ...home, _id: `${unit}-0991`, moves: [{ to: third, from }, { to: `${building}-U4`, from }] },
      { ...home, _id: `${unit}-0992`, moves: [{ to: building, from }] },
      { ...home, _id: `${unit}-0993`, moves: [{ to: `${building}-U77`, from }] },
      { ...home, _id: `${unit}-0994`, moves: [{ to: `${building}-U8`, from }] },
      { ...home, _id: `${unit}-0995`, moves: [{ to: `${building}-U77`, from: await inHours(24) }] },
      { ...home, _id: `${building}-U8`, kind: 'unit', parent: building, order: 8, until: from },
      { ...home, _id: 'XZZ-2-E05-B88', kind: 'building', parent: 'XZZ-2-E05', moves: [{ to: 'XZZ-3', from }] },
      // A move explains why code and tree differ: no gap.
      { ...home, _id: `${unit}-0996`, moves: [{ to: third, from }] },
    ]) // prettier-ignore
    const { items, counts } = await community.call<{
      items: { kind: string; code: string; because: string }[]
      counts: object
    }>(admin, 'grid.gaps')
    const of = (kind: string) =>
      items.filter(g => g.kind === kind).map(g => g.code.slice(building.length + 1) || g.code)
    expect(of('homeInTwoUnits')).toEqual(['U2-0991'])
    expect(of('homeWithoutUnit')).toEqual(['U2-0992', 'U2-0993', 'U2-0994', 'U2-0995'])
    expect(items.find(g => g.code === `${unit}-0995`)?.because).toMatch(/起上级/)
    expect(counts).toMatchObject({ outOfPlace: 1, nobodyAnswers: 10 })
  })
})

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
    expect(await trips(`${unit}-0402`)).toBe(4)
    await done(liu, split(), await inHours(-1))
    expect(await trips(`${unit}-0402`)).toBe(4)
    expect(await trips(upstairs[0]!)).toBe(5)
    await done(liu, { kind: 'merge', units: [third], into: `${building}-U4` }, await inHours(-1))
    expect(await trips(`${third}-0101`)).toBe(5)
  })
})
