/** Nodes and posts as they are shown. */
import type { NodeSummary, PostView } from '@shared/grid/contract'
import type { GridNode, GridPost } from '@shared/grid/node'
import { slots } from '@config/community/posts'
import { roles, type Role } from '@shared/permissions'
import type { Time } from '../../_platform/time'
import { holds, isManned, leadAt, leadNow, onLeave } from '../routing/available'
import { existsAt, termsOf } from '../places/placement'
import { lasts } from './terms'

/** The lead's line of a node: who answers, and why it is somebody else or nobody. */
export function lineOf(node: GridNode, at: Time): Omit<NodeSummary, 'load'> {
  const leadRole = leadAt(node, at)
  const found = leadNow(node, at)
  return {
    code: node._id,
    kind: node.kind,
    name: node.name,
    leadRole,
    lead: found && {
      role: found.who.role,
      name: found.who.name,
      phone: found.who.phone ?? null,
      for: found.standsIn ? found.post.name : null,
    },
    absence: leadRole && (!found || found.standsIn) ? absenceOf(node, leadRole, at) : null,
  }
}

/** Why the lead is not there: in the words that routing uses. */
export function absenceOf(node: GridNode, role: Role, at: Time): string {
  const post = termsOf(node).find(p => p.role === role && holds(p, at))
  if (!post) return '空缺'
  const why = post.suspended ? '暂停履职' : onLeave(post, at) ? '正在休假' : ''
  return post.deputy && !isManned(post, at) ? `${why}，代理人也不在` : why
}

/** The posts of a node that hold or will, in the order of the roles, with an entry for each that nobody holds now. */
export function postsView(node: GridNode, at: Time): PostView[] {
  const shown = termsOf(node).filter(p => lasts(p, at))
  return roles.flatMap(role => [
    ...shown.filter(p => p.role === role).map(p => postView(p, at)),
    ...Array.from({ length: missing(node, role, at) }, () => vacantPost(role)),
  ])
}

/** How many people a role of this node still wants now. */
export const missing = (node: GridNode, role: Role, at: Time): number =>
  existsAt(node, at)
    ? Math.max(0, (slots[node.kind][role] ?? 0) - node.posts.filter(p => p.role === role && holds(p, at)).length)
    : 0

const vacantPost = (role: Role): PostView => ({
  role,
  vacant: true,
  personId: null,
  name: null,
  phone: null,
  from: null,
  until: null,
  suspended: false,
  leave: null,
  deputy: null,
  grantedBy: null,
})

export function postView(post: GridPost, at: Time): PostView {
  const [next] = post.leave.filter(l => at < l.until).sort((a, b) => (a.from < b.from ? -1 : 1))
  const { deputy, grantedBy } = post
  return {
    role: post.role,
    vacant: false,
    personId: post.personId,
    name: post.name,
    phone: post.phone ?? null,
    from: post.from,
    until: post.until,
    suspended: post.suspended,
    leave: next ? { ...next, now: next.from <= at } : null,
    deputy: deputy && { personId: deputy.personId, name: deputy.name, phone: deputy.phone ?? null },
    grantedBy: grantedBy ? { name: grantedBy.name, at: grantedBy.at } : null,
  }
}
