import { entriesInput, entriesOutput } from '@shared/audit/contract'
import { action } from '../_platform/call/action'
import { viewsOf } from '../_platform/setAside/each'
import { auditDetails, auditRows } from '../_platform/privacy/audit'
import { people } from '../_platform/call/members'

const usual = 20

/** What was done, newest first: of a place, or of everything of one kind. Three trips beside the caller's. */
export const entries = action
  .allow('audit.read')
  .input(entriesInput)
  .output(entriesOutput)
  .query(async ({ input }) => {
    const { node, action: kind, cursor, limit = usual } = input
    const page = await (node
      ? auditRows.page('byEntity', { entity: `node:${node}` }, { cursor, limit })
      : kind
        ? auditRows.page('byAction', { action: kind }, { cursor, limit })
        : auditRows.page('byTime', {}, { cursor, limit }))
    const details = new Map((await auditDetails.findMany(page.items.map(r => r._id))).map(d => [d._id, d]))
    const subjects = [...details.values()].flatMap(d => d.subject ?? [])
    const names = new Map((await people.findMany(subjects)).map(p => [p._id, p.name]))
    const items = viewsOf(auditRows, page.items, ({ _id, entity, at, action: done }) => {
      const kept = details.get(_id)
      return {
        id: _id,
        at,
        action: done,
        node: entity.startsWith('node:') ? entity.slice('node:'.length) : null,
        by: kept ? { name: kept.by.name, role: kept.by.role } : null,
        subject: (kept?.subject && names.get(kept.subject)) ?? null,
        what: kept?.what ?? {},
      }
    })
    return { items, next: page.next }
  })
