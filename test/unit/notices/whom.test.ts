/** Whom a notice is for: keys, places that moved, and what a preview says (DOMAIN §5, §12). */
import { financeFaults, type Finance } from '../../../types/notices/finance'
import { audienceTags, isCareTag, isHomeTag, isWorkTag, type AudienceTag } from '../../../types/notices/tags'
import { keysOfAudience, keysOfPerson } from '../../../types/notices/terms'
import { preview } from '../../../cloudfunctions/notices/audience/audienceSize'
import { bothOf, liesIn, placesWith, rangesOf } from '../../../cloudfunctions/notices/audience/places'
import { isForReader, keysOfReader, placeAmong } from '../../../cloudfunctions/notices/audience/whom'
import { fc, rounds, seed } from '../../random'

const at = '2026-11-24T09:00:00.000+08:00'
const long = '2026-01-01T00:00:00.000+08:00'
const later = '2027-01-01T00:00:00.000+08:00'
const unit = 'XZZ-2-E05-B03-U2'
const other = 'XZZ-2-E05-B03-U3'
const home = `${unit}-0402`
const moved = (id: string, to: string, from = long) => ({
  _id: id,
  parent: id.replace(/-[^-]+$/, ''),
  moves: [{ to, from }],
})

describe('what belongs to a part of the grid', () => {
  it('is what its code begins, without the homes that moved away and with those that came', () => {
    const moves = [moved(home, other), moved(`${other}-0101`, unit)]
    const places = placesWith(unit, moves, at)
    expect(places).toEqual({ in: [unit, `${other}-0101`], out: [home] })
    expect([`${unit}-0302`, home, `${other}-0101`, `${other}-0201`].map(code => liesIn(places, code))).toEqual([
      true,
      false,
      true,
      false,
    ])
  })

  it('does not change by what is still to come, nor within what lies together', () => {
    expect(placesWith(unit, [moved(home, other, later)], at)).toEqual({ in: [unit], out: [] })
    expect(placesWith('XZZ-2-E05-B03', [moved(home, other)], at)).toEqual({ in: ['XZZ-2-E05-B03'], out: [] })
  })

  it('has the homes of a unit that was merged into it', () => {
    const merged = { ...moved(other, unit), until: long }
    expect(placesWith(unit, [merged], at).in).toEqual([unit, other])
  })

  it('together with another part is what belongs to both', () => {
    const [wide, narrow] = [
      { in: ['XZZ-2'], out: [home] },
      { in: [unit], out: [] },
    ]
    expect(bothOf(wide, narrow)).toEqual({ in: [unit], out: [home] })
    expect(bothOf(narrow, wide)).toEqual(bothOf(wide, narrow))
    expect(bothOf({ in: ['XZZ-1'], out: [] }, narrow).in).toEqual([])
  })

  it('is asked for as ranges that hold its codes and no others', () => {
    const [range] = rangesOf({ in: ['XZZ-1', 'XZZ-1-E01'], out: [] })
    const within = (code: string) => code >= (range?.from ?? '') && code < (range?.before ?? '')
    expect([within('XZZ-1'), within('XZZ-1-E01-B01-U1-0101'), within('XZZ-10'), within('XZZ-2')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

const homes = [home, `${unit}-0302`, `${other}-0101`, 'XZZ-1-E01-B01-U1-0101']
const person = fc.record({
  posts: fc.array(
    fc.oneof(
      fc.record({ role: fc.constant('resident' as const), node: fc.constantFrom(...homes), relation: fc.constantFrom('owner' as const, 'family' as const, 'tenant' as const, undefined) }),
      fc.record({ role: fc.constantFrom('unitLead' as const, 'clerk' as const), node: fc.constantFrom(unit, other, 'XZZ-2', 'XZZ') }),
    ), // prettier-ignore
    { maxLength: 3 },
  ),
  care: fc.subarray(['elder', 'livesAlone', 'allowance'] as const).map(tags => [...tags]),
})
const audience = fc
  .record({
    tags: fc.subarray([...audienceTags]),
    in: fc.constantFrom(['XZZ'], ['XZZ-2'], [unit], [unit, `${other}-0101`]),
    out: fc.constantFrom([], [home]),
  })
  .filter(({ tags }) => !(tags.some(isWorkTag) && tags.some(isHomeTag)))

it(`whoever it is sent to finds it by a key, and nobody finds by a key what their tags do not fit (seed ${seed})`, () => {
  fc.assert(
    fc.property(person, audience, ({ posts, care }, whom) => {
      const reader = { posts, care, home: null } as never
      const sent = placeAmong(reader, whom as never, at) !== null
      const keys = new Set(keysOfReader(reader))
      const found = keysOfAudience(whom).some(key => keys.has(key))
      if (sent) expect([found, isForReader(whom as never, reader)]).toEqual([true, true])
      const lacks = whom.tags.filter(isCareTag).some(tag => !care.includes(tag))
      if (found && isForReader(whom as never, reader)) expect(lacks).toBe(false)
    }),
    { seed, numRuns: rounds(2_000, 50_000) },
  )
})

it('a person has a few hundred keys at the most', () => {
  const tie = (code: string) => ({ code, as: 'owner' })
  expect(keysOfPerson([tie(home)], [], ['elder']).length).toBe(24)
  expect(
    keysOfPerson(
      [tie(home), tie(homes[3] ?? '')],
      [{ code: unit, as: 'unitLead' }],
      ['elder', 'livesAlone', 'allowance'],
    ).length,
  ).toBeLessThan(300)
})

describe('a preview', () => {
  it.each([
    [0, null, null, '少于 5 人'],
    [4, null, null, '少于 5 人'],
    [5, null, 5, '5 人'],
    [1_204, null, 1_204, '1204 人'],
    [4, 900, null, '少于 5 人'],
    [7, 900, 5, '约 5 人'],
    [48, 900, 50, '约 50 人'],
    [897, 900, null, '差不多所有人'],
    [900, 900, 900, '约 900 人'],
  ])('of %i, of %s without tags, says %s', (size, all, told, says) => {
    expect(preview(size, all)).toMatchObject({ size: told, says })
  })
})

describe('a table of money', () => {
  const table = (more: Partial<Finance> = {}): Finance => ({
    opening: -50,
    months: [
      { month: '2026-09', lines: [{ kind: 'income', item: '赞助', fen: 100 }], income: 100, spending: 0 },
      { month: '2026-10', lines: [{ kind: 'spending', item: '修灯', fen: 30 }], income: 0, spending: 30 },
    ],
    income: 100,
    spending: 30,
    closing: 20,
    ...more,
  })
  it('adds up to the fen, or says where it does not', () => {
    expect(financeFaults(table())).toEqual({})
    expect(financeFaults(table({ closing: 21 }))).toEqual({ 'finance.closing': '合计对不上：各项加起来是 0.20 元' })
    expect(Object.keys(financeFaults(table({ months: [...table().months].reverse() })))).toEqual([
      'finance.months.1.month',
    ])
  })

  it(`notices any sum that is a fen off (seed ${seed})`, () => {
    const places = ['opening', 'income', 'spending', 'closing'] as const
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.integer({ min: 1, max: 9 }), (place, off) => {
        const right = table()
        expect(Object.keys(financeFaults({ ...right, [place]: right[place] + off })).length).toBeGreaterThan(0)
      }),
      { seed },
    )
  })
})

it('each tag is of one kind', () => {
  const kinds = (tag: AudienceTag) => [isWorkTag(tag), isHomeTag(tag), isCareTag(tag)].filter(Boolean).length
  expect(audienceTags.filter(tag => kinds(tag) !== 1)).toEqual([])
})
