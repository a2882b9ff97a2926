import { verifyInput, verifyOutput } from '@shared/audit/contract'
import { action } from '../_platform/action'
import { auditDetails, auditHeads, auditRows, type AuditDetails, type AuditRow } from '../_platform/audit'
import { env } from '../_platform/env'
import { addDays, dateOf, startOfDay, type DateText } from '../_platform/time'
import { chainFaults, detailFaults, rootFaults, rowId } from './check'
import { auditRoots } from './collections'
import { rowsOf } from './readDay'

/** Documents that one read by ids gives (PLATFORM §3.5). */
const batch = 100
const pageSize = 999
/** The answer goes to a phone: what is beyond is counted only. */
const mostShown = 100

/**
 * Is the audit of a day whole? Reads each row of it once, with its details, the ends of its chains, and the roots. A
 * sealed day is whole when no row was edited, dropped, added or moved since.
 */
export const verify = action
  .allow('audit.read')
  .input(verifyInput)
  .output(verifyOutput)
  .query(async ({ input }) => {
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
      ...detailFaults(rows, details, erased),
      ...(sealed ? rootFaults(day, rows, { root, before }, env.auditKey()) : []),
    ]
    return { day, rows: rows.length, sealed, faults: faults.slice(0, mostShown), faultCount: faults.length }
  })

const inBatches = <T>(ids: string[], read: (some: string[]) => Promise<T[]>) =>
  Promise.all(
    Array.from({ length: Math.ceil(ids.length / batch) }, (_, at) => read(ids.slice(at * batch, (at + 1) * batch))),
  ).then(parts => parts.flat())

async function detailsOf(rows: AuditRow[]): Promise<Map<string, AuditDetails>> {
  const found = await inBatches(rows.map(r => r._id), some => auditDetails.findMany(some)) // prettier-ignore
  return new Map(found.map(d => [d._id, d]))
}

/** The rows that the day's chains go on from. */
async function rowsBefore(rows: AuditRow[]): Promise<Map<string, AuditRow>> {
  const here = new Set(rows.map(r => r._id))
  const ids = rows.flatMap(({ entity, seq }) => (seq > 0 ? [rowId(entity, seq - 1)] : []))
  const found = await inBatches(ids.filter(id => !here.has(id)), some => auditRows.findMany(some)) // prettier-ignore
  return new Map(found.map(r => [r._id, r]))
}

async function endsOf(day: DateText) {
  const found = []
  let cursor: string | undefined
  do {
    const page = await auditHeads.page('byDay', { day }, { cursor, limit: pageSize })
    found.push(...page.items.filter(({ _id }) => _id !== 'roots'))
    cursor = page.next ?? undefined
  } while (cursor)
  return found
}

/** Every row whose details somebody's leaving erased. */
async function erasedRows(): Promise<Set<string>> {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await auditRows.page('byAction', { action: 'erase' }, { cursor, limit: pageSize, select: ['erased'] })
    found.push(...page.items.flatMap(row => row.erased ?? []))
    cursor = page.next ?? undefined
  } while (cursor)
  return new Set(found)
}

async function rootsAround(day: DateText) {
  const dayBefore = dateOf(addDays(startOfDay(day), -1))
  const [found, last] = await Promise.all([auditRoots.findMany([day, dayBefore]), auditHeads.find('roots')])
  const of = (id: DateText) => found.find(r => r._id === id) ?? null
  return { root: of(day), before: of(dayBefore), last: last?.day ?? null }
}
