/** A template that was exported, filled in and read again gives just what was filled in; and what is exported runs nowhere. */
import { randomBytes } from 'node:crypto'
import { readSheet } from 'read-excel-file/node'
import { inert } from '../../../cloudfunctions/roster/sheet/cell'
import { examine } from '../../../cloudfunctions/roster/examine'
import { Homes } from '../../../cloudfunctions/roster/homes'
import { planOf } from '../../../cloudfunctions/roster/plan'
import { rowsOf } from '../../../cloudfunctions/roster/sheet/read'
import { sheetOf } from '../../../cloudfunctions/roster/sheet/sheets'
import { rosterColumns, rosterRows, templateColumns, templateRows } from '../../../cloudfunctions/roster/sheet/tables'
import { reencryptedEntry } from '../../../cloudfunctions/people/contacts/encryptedEntry'
import { aGoodRow, allHomes } from '../../factories/aRoster'
import { fc, rounds } from '../../random'

const now = '2026-11-24T14:00:00.000+08:00'
const homes = allHomes.map(({ code, fullName }) => ({ _id: code, fullName }))
const finder = new Homes(allHomes)
const random = () => Math.random()

beforeAll(() => {
  process.env.PERSONAL_KEYS = `k:${randomBytes(32).toString('base64')}`
  process.env.LOOKUP_KEY = randomBytes(32).toString('base64')
})

const formats = ['xlsx', 'csv'] as const
const people = fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 25 })

async function read(file: Buffer) {
  const rows = await rowsOf(file)
  if (typeof rows === 'string') throw new Error(rows)
  return examine(rows, finder, now)
}

describe.each(formats)('a template as %s', format => {
  it('has every home once, and comes back as it was filled in', async () => {
    const empty = templateRows(homes)
    expect(empty).toHaveLength(3876)
    await fc.assert(
      fc.asyncProperty(people, async numbers => {
        const means = numbers.map(n => aGoodRow(n, random, true).means)
        const byHome = new Map(means.map(person => [person.home, person]))
        const labels = { owner: '业主', family: '家人', tenant: '租客' }
        const filled = empty.map(row => {
          const person = byHome.get(row[0] ?? '')
          if (!person) return row
          const { name, relation, phone, idNumber, leaseUntil } = person
          return [...row.slice(0, 5), name, labels[relation], phone ?? '', idNumber ?? '', leaseUntil ?? '']
        })
        const { errors, listed, empty: left } = await read(await sheetOf(format, templateColumns, filled))
        expect(errors).toEqual([])
        expect(left).toBe(3876 - byHome.size)
        const byCode = (a: { home: string }, b: { home: string }) => a.home.localeCompare(b.home)
        const found = listed.map(({ row: _row, ...person }) => person)
        expect(found.sort(byCode)).toEqual([...byHome.values()].sort(byCode))
      }),
      { numRuns: rounds(2, 50) },
    )
  })
})

describe.each(formats)('a roster as %s', format => {
  it('comes back without any change: what is masked stays as it is', async () => {
    const listed = Array.from({ length: 60 }, (_, n) => ({ row: n, ...aGoodRow(n, random, true).means }))
    const stored = planOf(listed, [], 'f1').writes.map(({ after, phone, idNumber }) =>
      reencryptedEntry({ ...after, phone: null, idNumber: null, key: null }, { phone, idNumber }),
    )
    const file = await sheetOf(format, rosterColumns, rosterRows(stored, homes))
    for (const { phone } of listed) if (phone) expect(file.includes(phone)).toBe(false)
    const again = await read(file)
    expect(again).toMatchObject({ errors: [], ignored: [], rows: stored.length })
    expect(planOf(again.listed, stored, 'f2')).toMatchObject({ writes: [], same: { length: stored.length } })
  })

  it('holds no cell that a spreadsheet would run', async () => {
    const bad = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', "=cmd|'/c calc'!A1"]
    const columns = bad.map(heading => ({ heading, width: 8 }))
    const file = await sheetOf(format, columns, [bad])
    const cells =
      format === 'xlsx'
        ? (await readSheet(file, { trim: false })).flat().map(String)
        : file.toString().replace('\ufeff', '').split(/,|\r\n/).map(text => text.replace(/^"/, '')) // prettier-ignore
    expect(cells.filter(text => /^\s*[=+\-@]/.test(text))).toEqual([])
    expect(cells.filter(text => text.startsWith("'")).length).toBeGreaterThanOrEqual(2 * 8)
  })

  it('opens in Excel as Chinese', async () => {
    const file = await sheetOf(format, [{ heading: '姓名', width: 8 }], [['李秀英']])
    expect([...file.subarray(0, 3)]).toEqual(format === 'csv' ? [0xef, 0xbb, 0xbf] : [0x50, 0x4b, 3])
  })
})

it('marks what looks like a formula, and nothing else, and reading takes the mark off again', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      expect(/^\s*[=+\-@]/.test(inert(text))).toBe(false)
      expect([text, `'${text}`]).toContain(inert(text))
    }),
  )
})
