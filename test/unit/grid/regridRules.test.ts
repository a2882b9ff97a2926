/** What becomes of the grid by one change, or why it cannot be (DOMAIN §2). */
import { regridded, withoutMoment, type Facts } from '../../../cloudfunctions/grid/regrid/regridRules'
import type { RegridOperation } from '../../../types/grid/contract'
import { ladderOf } from '../../../types/grid/code'
import type { GridNode } from '../../../types/grid/node'

const from = '2026-12-01T00:00:00.000+08:00'
const kinds = ['community', 'area', 'estate', 'building', 'unit', 'home'] as const
const words: Record<string, string> = {
  'XZZ-2-E05': '二小区', 'XZZ-2-E06': '三小区', 'XZZ-2-E05-B03': '3 号楼', 'XZZ-2-E05-B03-U1': '1 单元', 'XZZ-2-E05-B03-U2': '2 单元',
  'XZZ-2-E06-B01': '1 号楼', 'XZZ-2-E06-B01-U1': '那边 1 单元',
} // prettier-ignore
const node = (_id: string, more: Partial<GridNode> = {}): GridNode => ({
  _id,
  kind: kinds[ladderOf(_id).length - 1]!,
  name: words[_id] ?? _id,
  fullName: `全${words[_id] ?? _id}`,
  parent: ladderOf(_id)[1] ?? null,
  order: 2,
  posts: [],
  ...more,
})
const [building, estate, otherEstate] = ['XZZ-2-E05-B03', 'XZZ-2-E05', 'XZZ-2-E06']
const [one, two, far] = [`${building}-U1`, `${building}-U2`, 'XZZ-2-E06-B01-U1']
const homes = ['0101', '0102', '0201', '0202'].map(door => `${two}-${door}`)

function facts(more: Partial<Facts> = {}, changed: Record<string, Partial<GridNode>> = {}): Facts {
  const made = (code: string) => node(code, changed[code])
  const codes = [one, two, far, building, estate, otherEstate, ...homes]
  return {
    from,
    ladders: new Map(codes.map(code => [code, ladderOf(code).map(made)])),
    homesIn: new Map([[two, homes.map(made)]]),
    siblings: [
      { _id: one, order: 1, name: '1 单元' },
      { _id: two, order: 2, name: '2 单元' },
    ],
    ...more,
  }
}
const wrong = (operation: RegridOperation, given = facts()) => {
  try {
    regridded(operation, given)
  } catch (error) {
    const { code, fields, message } = error as { code: string; fields?: Record<string, string>; message: string }
    return code === 'invalid' ? fields : { [code]: message }
  }
  return null
}
const op = (operation: object) => operation as RegridOperation
const goes = ({ changed }: ReturnType<typeof regridded>) =>
  changed.map(({ before, after }) => [before._id, after.moves?.at(-1) ?? null])

describe('a unit that is split', () => {
  const split = (more: object = {}) => op({ kind: 'split', unit: two, homes: [homes[0], homes[1]], ...more })

  it('gives some homes to a new unit of its building, with the next number, from the day on', () => {
    const done = regridded(split(), facts())
    expect(done.added).toEqual({
      _id: `${building}-U3`, kind: 'unit', name: '3 单元', fullName: '全3 号楼 3 单元', parent: building, order: 3, posts: [], from,
    }) // prettier-ignore
    expect(goes(done)).toEqual([
      [two, null],
      [homes[0], { to: `${building}-U3`, from }],
      [homes[1], { to: `${building}-U3`, from }],
    ])
    expect(done.says).toBe('2026年12月1日起，全2 单元分出 2 户，新设「3 单元」')
    expect(regridded(split({ name: '东单元' }), facts()).added).toMatchObject({ name: '东单元', order: 3 })
    expect(regridded(split(), facts({ siblings: [] })).added?._id).toBe(`${building}-U1`)
  })

  it('keeps one home at least, and gives away none of another unit', () => {
    expect(wrong(split({ homes }))).toEqual({ 'operation.homes': '2 单元至少要留一户' })
    expect(wrong(split({ homes: [homes[0], one] }))).toEqual({ 'operation.homes': '全1 单元不在2 单元，请重新选' })
    expect(wrong(split({ homes: ['XZZ-9'] }))).toEqual({ 'operation.homes': 'XZZ-9不在2 单元，请重新选' })
    // A door that was never there is called by its code, not by the unit that its code names.
    const noDoor = `${two}-9999`
    const known = facts({ ladders: new Map([...facts().ladders, [noDoor, ladderOf(two).map(code => node(code))]]) })
    expect(wrong(split({ homes: [noDoor] }), known)).toEqual({ 'operation.homes': `${noDoor}不在2 单元，请重新选` })
    expect(wrong(split(), facts({ homesIn: new Map() }))).toHaveProperty(['operation.homes'])
  })

  it('has a number up to 99, and a name that no other unit of the building has', () => {
    const sibling = (more: object) => facts({ siblings: [{ _id: one, order: 1, name: '3 单元', ...more }] })
    expect(regridded(split(), sibling({ order: 98 })).added?.order).toBe(99)
    expect(wrong(split(), sibling({ order: 99 }))).toEqual({ 'operation.unit': '这栋楼的单元号用完了' })
    const taken = { 'operation.name': '这栋楼里已经有「3 单元」了，请换个名字' }
    expect(wrong(split(), sibling({ order: 2 }))).toEqual(taken)
    expect(wrong(split(), sibling({ order: 2, from, until: '2027-01-01T00:00:00.000+08:00' }))).toEqual(taken)
    // One that was planned and taken back was never there.
    expect(wrong(split(), sibling({ order: 2, from, until: from }))).toBeNull()
  })
})

describe('what is named', () => {
  const split = op({ kind: 'split', unit: two, homes: [homes[0]] })

  it('is there at that moment, and of the right kind', () => {
    const none = { 'operation.unit': '没有这个单元，请重新选' }
    expect(wrong(op({ kind: 'split', unit: 'XZZ-9', homes }))).toEqual(none)
    expect(wrong(op({ kind: 'split', unit: building, homes }))).toEqual(none)
    expect(wrong(split, facts({ ladders: new Map([[two, [node(building)]]]) }))).toEqual(none)
    const later = '2027-03-01T00:00:00.000+08:00'
    expect(wrong(split, facts({}, { [two]: { from: later } }))).toEqual({
      'operation.unit': '全2 单元要到2027年3月1日才有，请选那天或以后',
    })
    const over = { 'operation.unit': '全2 单元那时已经并掉了，请另选一个' }
    expect(wrong(split, facts({}, { [two]: { until: from } }))).toEqual(over)
    expect(wrong(split, facts({}, { [two]: { from: '2026-01-01T00:00:00.000+08:00', until: from } }))).toEqual(over)
  })

  it.each([
    [{ kind: 'merge', units: ['XZZ-9'], into: two }, 'units', '单元'],
    [{ kind: 'merge', units: [one], into: 'XZZ-9' }, 'into', '单元'],
    [{ kind: 'moveHome', homes: ['XZZ-9'], to: one }, 'homes', '户'],
    [{ kind: 'moveHome', homes: [homes[0]], to: 'XZZ-9' }, 'to', '单元'],
    [{ kind: 'moveBuilding', building: 'XZZ-9', to: estate }, 'building', '楼'],
    [{ kind: 'moveBuilding', building, to: 'XZZ-9' }, 'to', '小区'],
  ])('is asked for by its own word: %j', (operation, field, word) => {
    expect(wrong(op(operation))).toEqual({ [`operation.${field}`]: `没有这个${word}，请重新选` })
  })

  it('that hangs nowhere is for those who look after the grid', () => {
    const nowhere = facts({ ladders: new Map([[two, [node(two)]]]) })
    expect(wrong(split, nowhere)).toEqual({ notNow: '这个位置挂错了地方，请先在「查空缺」里看看' })
  })
})

describe('units that are merged', () => {
  const merge = (units: string[], into: string) => op({ kind: 'merge', units, into })

  it('end that day, and belong to the one that takes them over; one named twice is one', () => {
    const done = regridded(merge([two, two], one), facts())
    expect(goes(done)).toEqual([
      [one, null],
      [two, { to: one, from }],
    ])
    expect(done.changed[1]?.after.until).toBe(from)
    expect(done.added).toBeNull()
    expect(done.says).toBe('2026年12月1日起，全2 单元并入全1 单元')
    const third = `${building}-U7`
    const ladders = new Map([...facts().ladders, [third, [node(third), node(building), node(estate)]]])
    expect(regridded(merge([two, third], one), facts({ ladders })).says).toContain(`全2 单元、全${third}并入`)
  })

  it('are not merged into themselves, nor over the border of an estate', () => {
    expect(wrong(merge([one, two], two))).toEqual({ 'operation.into': '不能并到自己，请另选一个单元' })
    expect(wrong(merge([two], far))).toEqual({ 'operation.into': '全那边 1 单元不在同一个小区，请另选一个' })
  })
})

describe('homes that move', () => {
  const move = (some: (string | undefined)[], to: string) => op({ kind: 'moveHome', homes: some, to })

  it('belong to the other unit from the day on, and both units are touched once', () => {
    const done = regridded(move([homes[0], homes[1], homes[0]], one), facts())
    expect(goes(done)).toEqual([
      [one, null],
      [two, null],
      [homes[0], { to: one, from }],
      [homes[1], { to: one, from }],
    ])
    expect(done.added).toBeNull()
    expect(done.says).toBe(`2026年12月1日起，全${homes[0]}、全${homes[1]}归全1 单元`)
  })

  it('are said by name up to three, and beyond by their number', () => {
    const five = [...homes, `${two}-0301`, `${two}-0302`]
    const ladders = new Map([
      ...facts().ladders,
      ...five.map(code => [code, ladderOf(code).map(one => node(one))] as const),
    ])
    const given = facts({ ladders, homesIn: new Map([[two, five.map(code => node(code))]]) })
    expect(regridded(move(five.slice(0, 3), one), given).says).not.toContain('等')
    expect(regridded(move(five.slice(0, 4), one), given).says).toBe(
      `2026年12月1日起，${five
        .slice(0, 3)
        .map(code => `全${code}`)
        .join('、')}等 4 户归全1 单元`,
    )
  })

  it('are not there already, do not leave the estate, and leave somebody behind', () => {
    expect(wrong(move([homes[0]], two))).toEqual({ 'operation.homes': `全${homes[0]}那时已经归2 单元了` })
    expect(wrong(move([homes[0]], far))).toEqual({ 'operation.to': '全那边 1 单元不在同一个小区，请另选一个' })
    const empty = { 'operation.homes': '2 单元一户也不剩了。要整个并过去，请用「合并单元」' }
    expect(wrong(move(homes, one))).toEqual(empty)
    expect(wrong(move([homes[0]], one), facts({ homesIn: new Map() }))).toEqual(empty)
  })

  it('that moved before keep what was, but for a move that begins at the same moment or later', () => {
    const earlier = { to: `${building}-U7`, from: '2026-01-01T00:00:00.000+08:00' }
    const moves = [earlier, { to: far, from }, { to: far, from: '2027-01-01T00:00:00.000+08:00' }]
    const done = regridded(move([homes[0]], one), facts({}, { [homes[0]!]: { moves } }))
    expect(done.changed.at(-1)?.after.moves).toEqual([earlier, { to: one, from }])
  })
})

describe('a building that moves', () => {
  it('belongs to the other estate from the day on', () => {
    const done = regridded(op({ kind: 'moveBuilding', building, to: otherEstate }), facts())
    expect(goes(done)).toEqual([[building, { to: otherEstate, from }]])
    expect([done.added, done.says]).toEqual([null, '2026年12月1日起，全3 号楼归三小区'])
    expect(wrong(op({ kind: 'moveBuilding', building, to: estate }))).toEqual({
      'operation.to': '全3 号楼那时已经归二小区了',
    })
  })
})

describe('a change that is taken back', () => {
  const before = { to: one, from: '2026-01-01T00:00:00.000+08:00' }

  it('leaves what was before it', () => {
    const left = withoutMoment(node(two, { moves: [before, { to: far, from }], until: from }), from)
    expect(left.moves).toEqual([before])
    expect('until' in left).toBe(false)
    expect('moves' in withoutMoment(node(two, { moves: [{ to: far, from }] }), from)).toBe(false)
    expect('moves' in withoutMoment(node(two), from)).toBe(false)
  })

  it('leaves an end that is of another day, and a unit that it made was never there', () => {
    const later = '2027-01-01T00:00:00.000+08:00'
    expect(withoutMoment(node(two, { until: later }), from).until).toBe(later)
    expect(withoutMoment(node(two, { from, until: later }), from)).toMatchObject({ from, until: from })
    expect(withoutMoment(node(two, { from }), from)).toMatchObject({ from, until: from })
  })
})
