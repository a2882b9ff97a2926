import { watching } from '@config/community/purposes'
import { verifyInput, verifyOutput } from '@shared/audit/contract'
import { action } from '../_platform/call/action'
import {
  auditDetails,
  auditHeads,
  auditRows,
  rowId,
  type AuditDetails,
  type AuditHead,
  type AuditRow,
} from '../_platform/privacy/audit'
import { everyPage } from '../_platform/data/everyPage'
import { env } from '../_platform/env'
import { addDays, dateOf, startOfDay, type DateText, type Time } from '../_platform/time'
import { chainFaults, detailFaults, rootFaults } from './check'
import { auditRoots } from './collections'
import { pageSize, rowsOf } from './readDay'

/** The answer goes to a phone: what is beyond is counted only. */
const mostShown = 100
/** What is damaged is a fault to be told, and nothing to be left out. */
const damagedToo = { damagedToo: true }

/**
 * Is the audit of a day whole? Reads each row of it once, with its details, the ends of its chains, and the roots. A
 * sealed day is whole when no row was edited, dropped, added or moved since.
 */
export const verify = action
  .allow('audit.read')
  .input(verifyInput)
  .output(verifyOutput)
  .query(async ({ input, ctx }) => {
    const { day } = input
    const rows = await rowsOf(day)
    const [details, earlier, heads, erased, { root, before, last }] = await Promise.all([
      detailsOf(rows),
      rowsBefore(rows),
      endsOf(day),
      erasedRows(),
      rootsAround(day),
    ])
    const sealed = last !== null && day <= last
    const faults = [
      ...chainFaults({ rows, earlier, heads }),
      ...detailFaults(rows, details, erased, keptFrom(ctx.clock.now())),
      ...(sealed ? rootFaults(day, rows, { root, before }, env.auditKey()) : []),
    ]
    return { day, rows: rows.length, sealed, faults: faults.slice(0, mostShown), faultCount: faults.length }
  })

/** Details from before are kept no longer. */
const keptFrom = (now: Time) => (watching.days === null ? '' : addDays(now, -watching.days))

async function detailsOf(rows: AuditRow[]): Promise<Map<string, AuditDetails>> {
  const found = await auditDetails.findMany(
    rows.map(r => r._id),
    damagedToo,
  )
  return new Map(found.map(d => [d._id, d]))
}

/** The rows that the day's chains go on from. */
async function rowsBefore(rows: AuditRow[]): Promise<Map<string, AuditRow>> {
  const here = new Set(rows.map(r => r._id))
  const ids = rows.flatMap(({ entity, seq }) => (seq > 0 ? [rowId(entity, seq - 1)] : []))
  const found = await auditRows.findMany(
    ids.filter(id => !here.has(id)),
    damagedToo,
  )
  return new Map(found.map(r => [r._id, r]))
}

async function endsOf(day: DateText): Promise<AuditHead[]> {
  const heads = await everyPage(cursor => auditHeads.page('byDay', { day }, { cursor, limit: pageSize, ...damagedToo }))
  return heads.filter(({ _id }) => _id !== 'roots')
}

/** Every row whose details somebody's leaving erased. */
async function erasedRows(): Promise<Set<string>> {
  const rows = await everyPage(cursor =>
    auditRows.page('byAction', { action: 'erase' }, { cursor, limit: pageSize, select: ['erased'] }),
  )
  return new Set(rows.flatMap(row => row.erased ?? []))
}

async function rootsAround(day: DateText) {
  const dayBefore = dateOf(addDays(startOfDay(day), -1))
  const [found, last] = await Promise.all([auditRoots.findMany([day, dayBefore], damagedToo), auditHeads.find('roots')])
  const of = (id: DateText) => found.find(r => r._id === id) ?? null
  return { root: of(day), before: of(dayBefore), last: last?.day ?? null }
}
