/** The dry run finds every planted mistake at its row and column, and nothing else. */
import { examine } from '../../../cloudfunctions/roster/examine'
import { Homes } from '../../../cloudfunctions/roster/homes'
import { rowsOf } from '../../../cloudfunctions/roster/sheet/read'
import { aCsvFile, aGoodRow, allHomes, anExcelFile, type GoodRow } from '../../factories/aRoster'
import { plants } from '../../factories/plantedErrors'
import { fc, rounds, seed } from '../../random'

const now = '2026-11-24T14:00:00.000+08:00'
const homes = new Homes(allHomes)
const kinds = Object.keys(plants)

const formats = {
  xlsx: (rows: GoodRow['written'][]) => anExcelFile(rows),
  'csv in UTF-8': (rows: GoodRow['written'][]) => aCsvFile(rows, 'utf8'),
  'csv as Excel saves it': (rows: GoodRow['written'][]) => aCsvFile(rows, 'bom'),
  'csv in GB18030': (rows: GoodRow['written'][]) => aCsvFile(rows, 'gb18030'),
}

async function examined(file: Buffer) {
  const rows = await rowsOf(file)
  if (typeof rows === 'string') throw new Error(rows)
  return examine(rows, homes, now)
}

/** Numbers between 0 and 1, out of one number. */
function chanceOf(from: number) {
  let state = from
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
}

const goodRows = (count: number, from: number, asText: boolean) => {
  const chance = chanceOf(from)
  return Array.from({ length: count }, (_, n) => aGoodRow((from % 1000) + n, chance, asText))
}

describe.each(Object.entries(formats))('a roster as %s', (format, write) => {
  const asText = format !== 'xlsx'

  it(`is understood, in whatever way its rows are written (SEED=${seed})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async from => {
        const rows = goodRows(30, from, asText)
        const { errors, listed } = await examined(await write(rows.map(row => row.written)))
        expect(errors).toEqual([])
        expect(listed).toEqual(rows.map(({ means }, at) => ({ row: at + 2, ...means })))
      }),
      { numRuns: rounds(20, 1000) },
    )
  })

  it(`has every planted mistake found at its place, and no other (SEED=${seed})`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 19 }), fc.constantFrom(...kinds)), {
          minLength: 1,
          maxLength: 12,
          selector: ([at]) => at,
        }),
        async (from, planted) => {
          const rows = goodRows(40, from, asText)
          const written = rows.map(row => row.written)
          const expected = planted.map(([at, kind]) => {
            // Every other row stays good, so that what is copied from the row before is.
            const row = at * 2 + 1
            const { column, change } = plants[kind]!
            written[row] = { ...written[row]!, ...change(rows[row]!, from + row, rows[row - 1]!) }
            return { row: row + 2, column }
          })
          const { errors, listed } = await examined(await write(written))
          const found = errors.map(({ row, column }) => ({ row, column }))
          expect(found).toEqual(expected.sort((a, b) => a.row - b.row))
          expect(errors.filter(({ message }) => !/^\p{Script=Han}.+\p{Script=Han}/u.test(message))).toEqual([])
          expect(listed).toHaveLength(40 - planted.length)
        },
      ),
      { numRuns: rounds(20, 1000) },
    )
  })
})

it.each(kinds)('finds %s on its own', async kind => {
  const rows = goodRows(2, 4711, false)
  const { column, change } = plants[kind]!
  const file = await anExcelFile([rows[0]!.written, { ...rows[1]!.written, ...change(rows[1]!, 5, rows[0]!) }])
  const { errors } = await examined(file)
  expect(errors.map(({ row, column: at }) => [row, at])).toEqual([[3, column]])
})
