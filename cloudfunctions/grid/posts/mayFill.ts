/** Who may fill which post. */
import { kindOf } from '@shared/grid/code'
import { may, roles, type Actor, type Role } from '@shared/permissions'
import { slots } from '@config/community/posts'
import { isLeadRole } from './terms'

/** Posts that nobody but an admin gives away: who has one sees or pays everything. */
const reserved: readonly Role[] = ['admin', 'auditor', 'accountant', 'chiefLead']

/** The posts of a node that exist at all. */
export const postsOf = (node: string): Role[] => {
  const wanted = slots[kindOf(node) ?? 'home']
  return roles.filter(role => wanted[role] !== undefined)
}

/**
 * The posts of a node that this person may fill, suspend and restore: a building's or an area's lead the lead posts below
 * their own node, the chief lead all but the reserved ones, an admin all.
 * @param ladder the node and all above it now
 */
export function mayFill(actor: Actor, node: string, ladder: ReadonlyMap<string, unknown>): Role[] {
  const isAdmin = actor.posts.some(p => p.role === 'admin')
  const isChief = actor.posts.some(p => p.role === 'chiefLead')
  const above = [...ladder.keys()].filter(code => code !== node)
  const asLead = may(actor, 'grid.appoint', { ladder: above })
  return postsOf(node).filter(
    role =>
      isAdmin || (isChief && !reserved.includes(role)) || (asLead && isLeadRole(role) && !reserved.includes(role)),
  )
}
