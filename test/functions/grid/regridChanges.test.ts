/** A change of the grid is one, stands in the history, can be taken back, and is refused with a reason; and what gaps it could leave. */
import type { ChangeView, RegridOperation } from '../../../types/grid/contract'
import {
  admin,
  advance,
  appoint,
  chief,
  community,
  inHours,
  liu,
  sun,
  unit,
  wang,
  eachInItsOwnCommunity,
} from './aGrid'
import { building, third, fifth, upstairs, days, regrid, done, split, merge, document } from './aRegrid'

eachInItsOwnCommunity()

const changes = (by: string, input = {}) =>
  community.call<{ items: ChangeView[] }>(by, 'grid.changes', input).then(({ items }) => items)

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
    expect(history[1]?.says).toMatch(/^\d{4}年\d+月\d+日.*起，华城路二小区 3 号楼 2 单元分出 4 户，新设「5 单元」$/)
    expect((await changes(liu, { node: 'XZZ-2', planned: true })).map(c => c.mayCancel)).toEqual([true])
    expect(await changes(liu, { node: 'XZZ-1', planned: true })).toEqual([])
    await advance(days(2))
    expect(await changes(liu, { planned: true })).toEqual([])
    expect((await changes(liu, { node: unit })).map(c => c.state)).toEqual(['done'])
  })

  it('of two hundred homes at once is done, and of more is refused', async () => {
    const doors = Array.from({ length: 201 }, (_, at) => `${third}-${String(2000 + at)}`)
    await community.database.insertMany(
      'nodes',
      doors.map((_id, order) => ({
        _id,
        kind: 'home',
        name: _id.slice(-4),
        fullName: _id,
        parent: third,
        order,
        posts: [],
      })),
    )
    const from = await inHours(24)
    expect(await regrid(liu, { kind: 'moveHome', homes: doors, to: unit }, from)).toMatchObject({
      error: { code: 'invalid' },
    })
    const homes = doors.slice(0, 200)
    expect(await done(liu, { kind: 'moveHome', homes, to: unit }, from)).toMatchObject({ state: 'planned' })
    expect(document(doors[199]!)?.moves).toEqual([{ to: unit, from }])
    expect(document(doors[200]!)?.moves).toBeUndefined()
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
    expect(early).toMatchObject({
      error: { code: 'notNow', message: expect.stringContaining('新设「5 单元」') as string },
    })
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
