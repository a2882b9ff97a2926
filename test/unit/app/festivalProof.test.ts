/** 自己算一遍: the phone finds a draw as published, and names whatever was altered in it. */
import { createHash } from 'node:crypto'
import { sha256 } from 'js-sha256'
import type { Result } from '../../../types/festival/draw'
import { canonicalList, rankedBy, sealText, type ListRow } from '../../../types/festival/drawing'
import { joined, recompute, rowsAround, type Published } from '@/features/festival/proof/recompute'
import { shortHash } from '@/features/festival/proof/shortHash'
import { fc, rounds } from '../../random'

const number = (nth: number) => `12-1-${String(nth).padStart(4, '0')}`
const home = 'XZZ-2-E05-B03-U2-0601'

/** A draw as it is published, of which the second row is the reader's own. */
function aDraw(rows: readonly Omit<ListRow, 'number' | 'seal'>[], places: number, reserved: number): Published {
  const list: ListRow[] = rows.map((row, nth) => ({
    ...row,
    number: number(nth + 1),
    seal: sha256(sealText(number(nth + 1), nth === 1 ? home : `home ${nth}`, `nonce ${nth}`)),
  }))
  const rule = { session: '12-1', places, reserved }
  const order = rankedBy('417', rule, list, sha256)
  return {
    ...rule,
    listHash: sha256(canonicalList(rule, list)),
    publicNumber: '417',
    entries: list.map(({ number: id, ...row }) => ({ id, ...row })),
    ranking: order.map(({ rank, number: id, placed }) => ({
      rank,
      id,
      who: '李＊＊',
      state: placed ? 'placed' : 'waiting',
    })),
    mine: { id: number(2), home, nonce: 'nonce 1' },
  }
}

const aHousehold = fc.record({ size: fc.integer({ min: 1, max: 4 }), reserved: fc.boolean(), lost: fc.boolean() })
const draws = fc
  .tuple(fc.array(aHousehold, { minLength: 3, maxLength: 30 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 100 }))
  .map(([rows, places, reserved]) => aDraw(rows, places, reserved)) // prettier-ignore

it('computes what every other SHA-256 computes, as the picture has it', () => {
  expect(shortHash(sha256('41712-1-0082'))).toBe('1383 6a99')
  expect(sha256('柿子')).toBe(createHash('sha256').update('柿子').digest('hex'))
})

it('finds a draw as it was published, whatever it was', () =>
  fc.assert(
    fc.property(draws, draw => {
      expect(recompute(draw, sha256)).toEqual({
        households: draw.entries.length,
        listHolds: true,
        orderHolds: true,
        mineHolds: true,
        differs: [],
      })
    }),
    { numRuns: rounds(50, 2000) },
  ))

it('names what was altered: an entry, an entry left out, the order, the number, who was placed, a row that is not mine', () =>
  fc.assert(
    fc.property(draws, fc.nat(), (draw, which) => {
      const at = which % draw.entries.length
      const { entries, ranking } = draw
      const altered: Published[] = [
        { ...draw, entries: entries.map((row, nth) => (nth === at ? { ...row, size: row.size + 1 } : row)) },
        { ...draw, entries: entries.filter((_, nth) => nth !== at) },
        { ...draw, ranking: ranking.filter((_, nth) => nth !== at) },
        { ...draw, ranking: ranking.map((row, nth) => (nth === at ? { ...row, rank: row.rank + 1 } : row)) },
        { ...draw, ranking: ranking.map((row, nth) => (nth === at ? { ...row, state: row.state === 'placed' ? 'waiting' : 'placed' } : row)) },
        { ...draw, ranking: [...ranking, { rank: ranking.length + 1, id: number(9999), who: '王＊＊', state: 'waiting' }] },
        { ...draw, places: draw.places + 1 },
        { ...draw, mine: { id: number(2), home: 'XZZ-2-E05-B03-U2-0602', nonce: 'nonce 1' } },
      ] // prettier-ignore
      for (const each of altered) expect(recompute(each, sha256).differs.length).toBeGreaterThan(0)
    }),
    { numRuns: rounds(50, 2000) },
  ))

it('says of another number what it would have given', () => {
  const households = Array.from({ length: 12 }, () => ({ size: 1, reserved: false, lost: false }))
  const { differs, listHolds } = recompute({ ...aDraw(households, 5, 0), publicNumber: '418' }, sha256)
  expect(listHolds).toBe(true)
  expect(differs[0]).toMatch(/^12-1-\d{4} 算出来(是第 \d+ 位，公布的是第 \d+ 位|中签，公布的是候补)$/)
})

it('has nothing to say of an order before there is a number', () => {
  const draw = aDraw([{ size: 1, reserved: false, lost: false }], 1, 0)
  expect(recompute({ ...draw, publicNumber: null, ranking: [], mine: null }, sha256)).toMatchObject({
    listHolds: true,
    orderHolds: true,
    mineHolds: null,
  })
})

describe('a long result', () => {
  const result = (from: number, to: number, own?: number): Result =>
    ({
      entries: [],
      ranking: Array.from({ length: to - from }, (_, nth) => ({
        rank: from + nth + 1,
        id: number(from + nth + 1),
        who: '李＊＊',
        state: from + nth < 130 ? 'placed' : 'waiting',
        ...(from + nth === own ? { mine: true } : {}),
      })),
      mine: null,
    }) as unknown as Result

  it('is read page by page as one', () => {
    expect(joined([])).toBeNull()
    expect(joined([result(0, 500), result(500, 700)])?.ranking.map(({ rank }) => rank)).toEqual(
      Array.from({ length: 700 }, (_, nth) => nth + 1),
    )
  })

  it('is shown around one’s own row, with the first of all and the first that waits', () => {
    const ranks = (own?: number) => rowsAround(result(0, 500, own).ranking).map(row => row?.rank ?? null)
    expect(ranks(36)).toEqual([1, null, 35, 36, 37, 38, 39, null, 130, 131, 132, null])
    expect(ranks()).toEqual([1, null, 130, 131, 132, null])
    expect(ranks(0)).toEqual([1, 2, 3, null, 130, 131, 132, null])
  })
})
