import { entriesInput, entriesOutput } from '@shared/audit/contract'
import { householdOf } from '@shared/permissions'
import { action } from '../_platform/call/action'
import { viewsOf } from '../_platform/setAside/each'
import { auditDetails, auditRows } from '../_platform/privacy/audit'
import { people } from '../_platform/call/members'
import { nodes } from '../grid/collections'
import { openTo } from '../grid/places/load'
import { publicPlace } from '../grid/places/resolvers'

const usual = 20

/** Of what was done with a place, its code. */
const nodeOf = (entity: string) => (entity.startsWith('node:') ? entity.slice('node:'.length) : null)

/**
 * What was done, newest first: of a place, or of everything of one kind. Four trips beside the caller's, a fifth where something was
 * done with a report for somebody. What was done with a complaint about the reader is not there for them.
 */
export const entries = action
  .allow('audit.read')
  .input(entriesInput)
  // Whoever reads the audit reads it of every place.
  .ids({ node: publicPlace })
  .output(entriesOutput)
  .query(async ({ input, ctx }) => {
    const { node, action: kind, cursor, limit = usual } = input
    const page = await (node
      ? auditRows.page('byEntity', { entity: `node:${node}` }, { cursor, limit })
      : kind
        ? auditRows.page('byAction', { action: kind }, { cursor, limit })
        : auditRows.page('byTime', {}, { cursor, limit }))
    const details = new Map((await auditDetails.findMany(page.items.map(r => r._id))).map(d => [d._id, d]))
    const kept = [...details.values()]
    const [subjects, places, open] = await Promise.all([
      people.findMany(kept.flatMap(d => d.subject ?? [])),
      nodes.findMany([...new Set(page.items.flatMap(({ entity }) => nodeOf(entity) ?? []))]),
      openTo(
        kept.flatMap(d => d.what.report ?? []),
        householdOf(ctx.actor),
      ),
    ])
    const names = new Map(subjects.map(p => [p._id, p.name]))
    const placeNames = new Map(places.map(({ _id, fullName }) => [_id, fullName]))
    const items = viewsOf(auditRows, page.items, ({ _id, entity, at, action: done }) => {
      const { by, subject = null, what = {} } = details.get(_id) ?? {}
      const isOpen = what.report === undefined ? true : open.get(what.report)
      if (isOpen === false) return null
      const node = nodeOf(entity)
      return {
        id: _id,
        at,
        action: done,
        node,
        place: (node && placeNames.get(node)) ?? null,
        by: by ? { name: by.name, role: by.role } : null,
        subject: (subject && names.get(subject)) ?? null,
        // Of a report that is gone nobody knows from whom it was hidden.
        what: isOpen ? what : {},
      }
    })
    return { items: items.filter(item => item !== null), next: page.next }
  })
