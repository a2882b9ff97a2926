/** Every row of a day, page by page, in the order of `_id`. */
import { auditRows, type AuditRow } from '../_platform/audit'

/** As many as the database gives in one answer, less the one that tells of more (PLATFORM §3.5). */
const pageSize = 999

export async function rowsOf(day: string): Promise<AuditRow[]> {
  const rows: AuditRow[] = []
  let cursor: string | undefined
  do {
    const page = await auditRows.page('byDay', { day }, { cursor, limit: pageSize })
    rows.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return rows
}
