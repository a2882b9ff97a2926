/** Every row of a day, page by page, in the order of `_id`; one that was damaged counts as it is. */
import { auditRows, type AuditRow } from '../_platform/privacy/audit'
import { everyPage } from '../_platform/data/everyPage'

/** As many as the database gives in one answer, less the one that tells of more (PLATFORM §3.5). */
export const pageSize = 999

export const rowsOf = (day: string): Promise<AuditRow[]> =>
  everyPage(cursor => auditRows.page('byDay', { day }, { cursor, limit: pageSize, damagedToo: true }))
