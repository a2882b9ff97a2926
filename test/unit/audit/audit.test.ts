/** The audit under attack by somebody who can write in the database, but does not hold its key. */
import { randomBytes } from 'node:crypto'
import {
  hashOf,
  nextRow,
  type AuditDetails,
  type AuditHead,
  type AuditRow,
} from '../../../cloudfunctions/_platform/privacy/audit'
import { chainFaults, detailFaults, rootFaults, rootOf, signed } from '../../../cloudfunctions/audit/check'
import { addDays, dateOf } from '../../../cloudfunctions/_platform/time'
import { fc, rounds } from '../../random'

const days = 100
const rowsADay = rounds(100, 1000)
const entities = 400
const key = randomBytes(32).toString('base64')
const first = '2026-01-01T08:00:00.000+08:00'

const heads = new Map<string, AuditHead>()
const rowsOfDay = new Map<string, AuditRow[]>()
const detailsOf = new Map<string, AuditDetails>()

beforeAll(() => {
  for (let n = 0; n < days * rowsADay; n++) {
    const at = addDays(first, Math.floor(n / rowsADay))
    const entity = `person:${String((n * 7919) % entities).padStart(4, '0')}`
    const deed = {
      entity,
      action: 'revealPhone' as const,
      by: { personId: 'p1', name: '王秀兰', role: 'unitLead' as const },
      subject: 'p2',
      what: { reason: `第 ${n} 次联系` },
    }
    const { row, details } = nextRow(heads.get(entity) ?? null, deed, at, `salt ${n}`)
    heads.set(entity, { _id: entity, seq: row.seq, hash: row.hash, day: row.day })
    detailsOf.set(row._id, details)
    rowsOfDay.set(row.day, [...(rowsOfDay.get(row.day) ?? []), row])
  }
  for (const [day, rows] of rowsOfDay) rowsOfDay.set(day, rows.sort(byId))
})

const byId = (one: AuditRow, other: AuditRow) => (one._id < other._id ? -1 : 1)
const dayAt = (n: number) => dateOf(addDays(first, n))
const rootsOf = (n: number) => {
  const day = dayAt(n)
  const rows = rowsOfDay.get(day) ?? []
  const before = n === 0 ? null : signed({ _id: dayAt(n - 1), count: 0, root: '', prev: '' }, key)
  return {
    before,
    root: signed({ _id: day, count: rows.length, root: rootOf(rows), prev: before?.signature ?? '' }, key),
  }
}
const all = () => new Map([...rowsOfDay.values()].flat().map(r => [r._id, r]))

/** Every fault that the check of a day finds when the database holds these rows of it. */
function faults(n: number, rows: AuditRow[], known: Map<string, AuditRow>) {
  const day = dayAt(n)
  const ends = [...heads.values()].filter(h => h.day === day)
  return [
    ...chainFaults({ rows: [...rows].sort(byId), earlier: known, heads: ends }),
    ...detailFaults(rows, detailsOf, new Set()),
    ...rootFaults(day, [...rows].sort(byId), rootsOf(n), key),
  ]
}

describe(`an audit of ${(days * rowsADay).toLocaleString('en')} rows`, () => {
  it('is whole as it was written', () => {
    const known = all()
    expect(known.size).toBe(days * rowsADay)
    for (let n = 0; n < days; n++) expect(faults(n, rowsOfDay.get(dayAt(n)) ?? [], known)).toEqual([])
  })

  it('shows each single row that was edited, whichever it is', () => {
    const unseen = [...all().values()].filter(
      row => hashOf({ ...row, at: '2026-01-01T09:00:00.000+08:00' }) === row.hash,
    )
    expect(unseen).toEqual([])
  })

  const attacks: Record<string, (rows: AuditRow[], at: number) => AuditRow[]> = {
    'edited, its hash made to fit': (rows, at) =>
      rows.map((row, n) => {
        const edited = { ...row, action: 'revealIdNumber' as const }
        return n === at ? { ...edited, hash: hashOf(edited) } : row
      }),
    dropped: (rows, at) => rows.filter((_, n) => n !== at),
    'dropped with all that follow in its chain': (rows, at) =>
      rows.filter(row => row.entity !== rows[at]?.entity || row.seq < (rows[at]?.seq ?? 0)),
    'swapped with another': (rows, at) => {
      const [one, other] = [rows[at], rows[(at + 1) % rows.length]]
      if (!one || !other) return rows
      const moved = (row: AuditRow, place: AuditRow) => {
        const said = { ...row, _id: place._id, entity: place.entity, seq: place.seq, prev: place.prev }
        return { ...said, hash: hashOf(said) }
      }
      return rows.map(row => (row === one ? moved(other, one) : row === other ? moved(one, other) : row))
    },
    'moved to another day': (rows, at) =>
      rows.map((row, n) =>
        n === at ? { ...row, day: '2027-01-01', hash: hashOf({ ...row, day: '2027-01-01' }) } : row,
      ),
    'added by somebody': (rows, at) => {
      const row = rows[at]
      if (!row) return rows
      const { row: added } = nextRow(row, { entity: row.entity, action: 'export', by: { personId: '', name: '', role: null } }, row.at, '') // prettier-ignore
      return [...rows.filter(r => r._id !== added._id), added]
    },
  }

  it.each(Object.keys(attacks))('shows any row that was %s', name => {
    const known = all()
    fc.assert(
      fc.property(fc.nat(days - 1), fc.nat(rowsADay - 1), (n, at) => {
        const rows = rowsOfDay.get(dayAt(n)) ?? []
        expect(faults(n, attacks[name]?.(rows, at) ?? rows, known)).not.toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('shows words that were changed or taken away beside a row, unless a row says that they were erased', () => {
    const rows = rowsOfDay.get(dayAt(3)) ?? []
    const [row] = rows
    const kept = row && detailsOf.get(row._id)
    if (!row || !kept) throw new Error('no rows')
    const changed = new Map(detailsOf).set(row._id, { ...kept, what: { reason: '不为什么' } })
    expect(detailFaults(rows, changed, new Set())).toEqual([{ kind: 'detailsChanged', id: row._id }])
    const gone = new Map(detailsOf)
    gone.delete(row._id)
    expect(detailFaults(rows, gone, new Set())).toEqual([{ kind: 'detailsGone', id: row._id }])
    expect(detailFaults(rows, gone, new Set([row._id]))).toEqual([])
  })

  it('shows a root that was made without the key, left out, or cut from the day before', () => {
    const rows = rowsOfDay.get(dayAt(5)) ?? []
    const { root, before } = rootsOf(5)
    const forged = signed({ _id: root._id, count: root.count, root: root.root, prev: root.prev }, randomBytes(32).toString('base64')) // prettier-ignore
    const kinds = (given: Parameters<typeof rootFaults>[2]) => rootFaults(dayAt(5), rows, given, key).map(f => f.kind)
    expect(kinds({ root, before })).toEqual([])
    expect(kinds({ root: forged, before })).toEqual(['rootChanged'])
    expect(kinds({ root: null, before })).toEqual(['rootGone'])
    expect(kinds({ root, before: null })).toEqual(['rootChanged'])
  })
})
