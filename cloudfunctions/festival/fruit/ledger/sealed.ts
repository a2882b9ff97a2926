/**
 * What the audit keeps of a ledger: how many lines it had, and the hash of the last one. It stands in a chain of the audit, of which each day's root is made
 * (cloudfunctions/audit/seal.ts): so even who takes away the newest lines, and puts back what was counted with them, is seen.
 */
import type { Transaction } from '../../../_platform/data/transaction'
import {
  auditDetails,
  auditRows,
  bySystem,
  digestOf,
  hashOf,
  record,
  type AuditDetails,
  type AuditRow,
} from '../../../_platform/privacy/audit'
import type { Time } from '../../../_platform/time'
import { entityOf } from '../../audited'
import type { Day } from '../../gate/collections'
import type { Break } from './chain'
import type { Line } from '../collections'

/** Seals of one edition that are looked at: one for each hour in which something was weighed or given. */
const most = 900

const entityOfLedger = (edition: number) => entityOf(`${edition}:ledger`)

/** Seals what the ledger is now, within a change. */
export const sealedIn = (transaction: Transaction, { edition, lines, hash }: Pick<Day, 'edition' | 'lines' | 'hash'>, at: Time): Promise<void> =>
  record(transaction, { entity: entityOfLedger(edition), action: 'sealLedger', by: bySystem, what: { lines: String(lines), hash } }, at) // prettier-ignore

export interface Seal {
  row: AuditRow
  /** Null when they are kept no longer. */
  details: AuditDetails | null
}

/** Every seal of a ledger, the newest first, also what is damaged. Two trips, or one where there is none. */
export async function sealsOf(edition: number, limit = most): Promise<Seal[]> {
  const damagedToo = { damagedToo: true }
  const { items } = await auditRows.page('byEntity', { entity: entityOfLedger(edition) }, { limit, ...damagedToo })
  const found = await auditDetails.findMany(items.map(({ _id }) => _id), damagedToo) // prettier-ignore
  const detailsOf = new Map(found.map(each => [each._id, each]))
  return items.map(row => ({ row, details: detailsOf.get(row._id) ?? null }))
}

/** How far a ledger went when it was sealed. */
export const linesOf = ({ details }: Seal): number => Number(details?.what['lines'] ?? 0)

/** The first seal that the lines do not agree with, or that was itself altered; null when all of them hold. Pure. */
export function sealBreak(lines: readonly Pick<Line, 'seq' | 'hash'>[], seals: readonly Seal[]): Break | null {
  const hashes = new Map(lines.map(({ seq, hash }) => [seq, hash]))
  const inOrder = seals.filter(({ details }) => details !== null).sort((one, other) => linesOf(one) - linesOf(other))
  for (const seal of inOrder) {
    const { row, details } = seal
    const seq = linesOf(seal)
    const isWhole = details !== null && digestOf(details) === row.digest && hashOf(row) === row.hash
    if (!isWhole) return { seq, says: '审计里封的账被人动过' }
    if (hashes.get(seq) !== details.what['hash'])
      return { seq, says: `到第 ${seq} 笔为止，和审计里封的不一样，有人动过` }
  }
  return null
}
