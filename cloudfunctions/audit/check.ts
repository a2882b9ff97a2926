/** Is the audit whole? Pure: rows, their details, the ends of the chains and the day's root against each other (DOMAIN §3). */
import { createHmac } from 'node:crypto'
import type { AuditFault } from '@shared/audit/contract'
import { digestOf, hashOf, rowId, type AuditDetails, type AuditHead, type AuditRow } from '../_platform/privacy/audit'
import { canonical } from '../_platform/data/canonical'
import { sha256 } from '../_platform/personId'
import type { Time } from '../_platform/time'
import type { DayRoot } from './collections'

export const rootOf = (rows: readonly Pick<AuditRow, 'hash'>[]) => sha256(rows.map(r => r.hash).join(''))

export const signed = (said: Omit<DayRoot, 'signature'>, key: string): DayRoot => ({
  ...said,
  signature: createHmac('sha256', Buffer.from(key, 'base64')).update(canonical(said)).digest('hex'),
})

export interface Day {
  /** Every row of the day in the order of `_id`. */
  rows: readonly AuditRow[]
  /** The row before the first of the day of each chain that began earlier, by its `_id`. */
  earlier: ReadonlyMap<string, Pick<AuditRow, 'hash'>>
  /** The ends of the chains whose last row is of this day. */
  heads: readonly AuditHead[]
}

/** What is wrong with a day's chains: a row that was edited, dropped, added or moved. */
export function chainFaults({ rows, earlier, heads }: Day): AuditFault[] {
  const faults: AuditFault[] = []
  const last = new Map<string, AuditRow>()
  for (const row of rows) {
    const { _id, entity, seq, prev } = row
    if (_id !== rowId(entity, seq) || row.hash !== hashOf(row)) faults.push({ kind: 'changed', id: _id })
    const before = last.get(entity) ?? earlier.get(rowId(entity, seq - 1))
    const follows = seq === 0 ? prev === '' : before?.hash === prev
    const next = last.has(entity) ? last.get(entity)?.seq === seq - 1 : true
    if (!follows || !next) faults.push({ kind: 'broken', id: _id })
    last.set(entity, row)
  }
  for (const { _id, seq, hash } of heads) {
    const end = last.get(_id)
    if (!end || end.seq !== seq || end.hash !== hash) faults.push({ kind: 'dropped', id: rowId(_id, seq) })
  }
  return faults
}

/**
 * Details that differ from what the row committed to, or are gone without a row that says so.
 * @param keptFrom what is older is kept no longer (config/community/purposes.ts)
 */
export function detailFaults(
  rows: readonly AuditRow[],
  details: ReadonlyMap<string, AuditDetails>,
  erased: ReadonlySet<string>,
  keptFrom: Time = '',
): AuditFault[] {
  return rows.flatMap((row): AuditFault[] => {
    const kept = details.get(row._id)
    if (!kept) return erased.has(row._id) || row.at < keptFrom ? [] : [{ kind: 'detailsGone', id: row._id }]
    return digestOf(kept) === row.digest ? [] : [{ kind: 'detailsChanged', id: row._id }]
  })
}

/** A sealed day against its root, and the root against the day before. */
export function rootFaults(
  day: string,
  rows: readonly AuditRow[],
  { root, before }: { root: DayRoot | null; before: DayRoot | null },
  key: string,
): AuditFault[] {
  if (!root) return [{ kind: 'rootGone', id: day }]
  const { signature, ...said } = root
  const right =
    signed(said, key).signature === signature && (before ? before.signature === root.prev : root.prev === '')
  return [
    ...(right ? [] : [{ kind: 'rootChanged' as const, id: day }]),
    ...(root.count === rows.length && root.root === rootOf(rows) ? [] : [{ kind: 'dayChanged' as const, id: day }]),
  ]
}
