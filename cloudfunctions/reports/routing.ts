/**
 * Who gets a report: pure rules in DOMAIN §4's order, each explaining itself. A new rule is a new entry of
 * `routingRules`. Nobody stays unassigned: the last step is the duty desk.
 */
import type { GridNode, GridPost } from '@shared/grid/node'
import { ladderOf } from '@shared/grid/code'
import { leadRoles, roleLabels, type Role } from '@shared/permissions'
import type { Category } from '@shared/reports/categories'
import type { Time } from '../_platform/time'
import type { Holder, Report } from './collections'

export interface RoutingQuestion {
  category: Category
  /** The node of the place, or null when nobody knows where it is. */
  place: string | null
  reporter: { personId: string; home: string | null }
  at: Time
  /** The place's node and all above it, with their posts; the community's node is always there. */
  nodes: ReadonlyMap<string, GridNode>
}

/** Where a rule sends the report: the posts of a role on a node, and the sentence that says why. */
interface Destination {
  node: string
  role: Role
  because: string
}
export interface RoutingRule {
  name: string
  to(question: RoutingQuestion): Destination | null
}

type Skipped = Report['routing']['skipped'][number]
export interface Routing {
  holder: Holder
  node: string
  rule: string
  because: string
  skipped: Skipped[]
  /** Who stands above the holder now, lowest first, and last the duty desk. */
  above: Holder[]
  /** True when a place on the way had nobody: an alert for whoever fills posts. */
  vacancy: boolean
}

const dutyDesk: Role = 'dispatcher'

const emergency: RoutingRule = {
  name: 'emergency',
  to: ({ category, nodes }) =>
    category.level === 'P0' ? { node: rootOf(nodes), role: dutyDesk, because: `${category.name}是急事,直接到指挥中心` } : null,
}

/** A home or a unit's stairwell → unit lead; a building → building lead; open ground → area lead (routing rule 4). */
const byPlace: RoutingRule = {
  name: 'byPlace',
  to: ({ place, nodes }) => {
    if (place === null) return null
    for (const code of ladderOf(place)) {
      const role = leadOf(nodes.get(code))
      if (role) return { node: code, role, because: `${placeWord[role]}的事归${roleLabels[role]}` }
    }
    return null
  },
}

const unknownPlace: RoutingRule = {
  name: 'unknownPlace',
  to: ({ nodes }) => ({ node: rootOf(nodes), role: dutyDesk, because: '没说清在哪儿,先由指挥中心接下' }),
}

export const routingRules: readonly RoutingRule[] = [emergency, byPlace, unknownPlace]

const placeWord: Partial<Record<Role, string>> = { unitLead: '单元里', buildingLead: '楼里', areaLead: '片区里', chiefLead: '社区里' }
const leadRoleOf = { unit: 'unitLead', building: 'buildingLead', area: 'areaLead', community: 'chiefLead' } as const

function leadOf(node: GridNode | undefined): Role | null {
  return (node && (leadRoleOf as Partial<Record<GridNode['kind'], Role>>)[node.kind]) ?? null
}

const rootOf = (nodes: ReadonlyMap<string, GridNode>) => {
  for (const node of nodes.values()) if (node.kind === 'community') return node._id
  throw new Error('the grid has no community node')
}

/** Applies the rules in order, then skips whoever cannot take it: deputy, then the next above, then the duty desk. */
export function route(question: RoutingQuestion): Routing {
  for (const rule of routingRules) {
    const destination = rule.to(question)
    if (destination) return settle(rule, destination, question)
  }
  throw new Error('the last routing rule answers everything')
}

function settle(rule: RoutingRule, destination: Destination, question: RoutingQuestion): Routing {
  const skipped: Skipped[] = []
  // Whoever was passed over in one post is not asked again in another.
  const passed = new Set<string>()
  let vacancy = false
  const steps = [destination, ...above(destination, question), { node: rootOf(question.nodes), role: dutyDesk, because: destination.because }]
  for (const step of steps) {
    const posts = (question.nodes.get(step.node)?.posts ?? []).filter(p => p.role === step.role && holds(p, question.at))
    if (posts.length === 0) vacancy = true
    for (const post of posts) {
      if (passed.has(post.personId)) continue
      const why = unavailable(post, question)
      if (!why) return answer(rule, destination, step, holderOf(post, post.role), skipped, vacancy, question)
      skipped.push({ name: post.name, role: post.role, because: why })
      passed.add(post.personId)
      // A deputy stands in for somebody away, but not when the household itself is the matter.
      if (post.deputy && !passed.has(post.deputy.personId) && !ownMatter(post.deputy, question)) {
        return answer(rule, destination, step, holderOf(post.deputy, post.role), skipped, vacancy, question)
      }
    }
  }
  // Even a reporter who is the only dispatcher gets an answer: the duty desk is a desk, not a person.
  const desk = (question.nodes.get(rootOf(question.nodes))?.posts ?? []).find(p => p.role === dutyDesk)
  if (!desk) throw new Error('the community has no duty desk')
  return answer(rule, destination, { node: rootOf(question.nodes), role: dutyDesk }, holderOf(desk, dutyDesk), skipped, true, question)
}

/** The leads above a destination, lowest first; none above a desk that is not a lead. */
function above(destination: Destination, { nodes }: RoutingQuestion): { node: string; role: Role }[] {
  if (!(leadRoles as readonly Role[]).includes(destination.role)) return []
  return ladderOf(destination.node)
    .slice(1)
    .flatMap(code => {
      const role = leadOf(nodes.get(code))
      return role ? [{ node: code, role }] : []
    })
}

function answer(
  rule: RoutingRule,
  first: Destination,
  step: { node: string; role: Role },
  holder: Holder,
  skipped: Skipped[],
  vacancy: boolean,
  question: RoutingQuestion,
): Routing {
  const detour = skipped.map(s => `${roleLabels[s.role]}${s.name}${s.because}`)
  if (vacancy && holder.role !== first.role) detour.push(`${roleLabels[first.role]}暂时空缺`)
  const because = detour.length > 0 ? `${first.because};${detour.join(',')},由${roleLabels[holder.role]}${holder.name}接` : first.because
  return { holder, node: step.node, rule: rule.name, because, skipped, vacancy, above: aboveOf(holder, question) }
}

/** The leads who could supervise, lowest first, and the duty desk: never the holder, never the reporter's household. */
function aboveOf(holder: Holder, question: RoutingQuestion): Holder[] {
  const { nodes, at } = question
  const ladder = [...nodes.values()].sort((a, b) => b._id.length - a._id.length)
  const leads = ladder.flatMap(node => {
    const now = leadNow(node, at)
    return now && !ownMatter(now.standsIn && now.post.deputy ? now.post.deputy : now.post, question) ? [now.who] : []
  })
  const from = leads.findIndex(p => p.personId === holder.personId)
  const desk = nodes.get(rootOf(nodes))?.posts.find(p => p.role === dutyDesk && holds(p, at) && !unavailable(p, question))
  return [...leads.slice(from + 1), ...(desk ? [holderOf(desk, dutyDesk)] : [])].filter(p => p.personId !== holder.personId)
}

type StandIn = Pick<GridPost, 'personId' | 'name' | 'phone' | 'home'>
const holderOf = (who: StandIn, role: Role): Holder => ({
  personId: who.personId,
  name: who.name,
  role,
  ...(who.phone ? { phone: who.phone } : {}),
})

const holds = (post: GridPost, at: Time) => post.from <= at && (post.until === null || at < post.until)

/** Why this person cannot take it now (routing rule 5); null when they can. */
function unavailable(post: GridPost, question: RoutingQuestion): string | null {
  if (post.suspended) return '暂停履职'
  if (onLeave(post, question.at)) return '正在休假'
  return ownMatter(post, question) ? '要回避自家的事' : null
}

export const onLeave = (post: GridPost, at: Time) => post.leave.some(l => l.from <= at && at < l.until)

const ownMatter = (who: StandIn, { reporter }: RoutingQuestion) =>
  who.personId === reporter.personId || (who.home !== undefined && who.home !== null && who.home === reporter.home)

/**
 * Who holds a node's lead post now: the lead, or the deputy while the lead is away. Null when it is vacant.
 * `post` is the lead's own entry either way.
 */
export function leadNow(node: GridNode, at: Time): { who: Holder; post: GridPost; standsIn: boolean } | null {
  const role = leadOf(node)
  for (const post of node.posts) {
    if (post.role !== role || !holds(post, at)) continue
    const away = post.suspended || onLeave(post, at)
    if (!away) return { who: holderOf(post, post.role), post, standsIn: false }
    if (post.deputy) return { who: holderOf(post.deputy, post.role), post, standsIn: true }
  }
  return null
}
