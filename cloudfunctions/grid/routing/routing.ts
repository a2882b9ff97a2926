/**
 * Who gets a report: pure rules in DOMAIN §4's order, each explaining itself. A new rule is a new entry of
 * `routingRules`. Nobody stays unassigned: the last step of every rule is the duty desk.
 */
import type { GridNode, GridPost } from '@shared/grid/node'
import { leadRoles, roleLabels, type Role } from '@shared/permissions'
import type { Category, CategoryOwner } from '@shared/reports/categories'
import type { Time } from '../../_platform/time'
import { holderOf, holds, leadNow, leadOf, mustAvoid, onDuty, standsBy, unavailable, type Avoid } from './available'
import type { Holder } from '@shared/grid/node'
import { existsAt, termsOf } from '../places/placement'

export interface RoutingQuestion {
  category: Category
  /** The node of the place, or null when nobody knows where it is. */
  place: string | null
  reporter: { personId: string; home: string | null }
  /** Whom a complaint is about; without it, whoever answers for the place. */
  about?: string
  at: Time
  /** Whether the community works at this moment. */
  working: boolean
  /** The place's node and all above it at that moment, lowest first, with their posts; the community's node is always there. */
  nodes: ReadonlyMap<string, GridNode>
}

/** The posts of a role on a node. */
interface Step {
  node: string
  role: Role
}
/** Where a rule sends a report: one step after the other until somebody can take it, and the sentence that says why. */
interface Destination {
  steps: Step[]
  because: string
  /** Posts that it is about: it stays hidden from them and from their households. */
  hidden?: GridPost[]
}
export interface RoutingRule {
  name: string
  to(question: RoutingQuestion): Destination | null
}

/** Somebody who was passed over, and why. */
interface Skipped {
  personId: string
  name: string
  role: Role
  because: string
}
export interface Routing {
  holder: Holder
  node: string
  rule: string
  because: string
  skipped: Skipped[]
  /** Who is told too: the unit's lead, when the category's owner has it. */
  copies: Holder[]
  /** Who stands above the holder now, lowest first, and last the duty desk. */
  above: Holder[]
  hiddenFrom: string[]
  /** The place and all above it as they were asked: a change of grid moves new reports only. */
  ladder: string[]
  /** True when a place on the way had nobody: an alert for whoever fills posts. */
  vacancy: boolean
}

const dutyDesk: Role = 'dispatcher'

const emergency: RoutingRule = {
  name: 'emergency',
  to: ({ category }) =>
    category.level === 'P0' ? { steps: [], because: `${category.name}是急事,直接到指挥中心` } : null,
}

/** A complaint about somebody goes to the leads above them, and is hidden from them and their household. */
const aboutStaff: RoutingRule = {
  name: 'aboutStaff',
  to: question => {
    if (question.category.owner !== 'parentOfPerson') return null
    const ladder = nodesUpwards(question)
    const named = ladder.find(node => termsOf(node).some(p => isMeant(p, node, question)))
    const hidden = named ? termsOf(named).filter(p => isMeant(p, named, question)) : []
    const steps = named ? leadSteps(ladder.slice(ladder.indexOf(named) + 1)) : []
    return { steps, hidden, because: '反映工作人员的,由上一级来办' }
  },
}
const isMeant = (post: GridPost, node: GridNode, { about, at }: RoutingQuestion) =>
  holds(post, at) && (about === undefined ? post.role === leadOf(node) : post.personId === about)

const outOfHours: RoutingRule = {
  name: 'outOfHours',
  to: ({ category, working }) =>
    category.level === 'P1' && !working ? { steps: [], because: `下班时间,${category.name}由值班的人接` } : null,
}

/** A category with an owner: the owner's post nearest to the place; a lead only where the place lies below one. */
const ownedCategory: RoutingRule = {
  name: 'ownedCategory',
  to: question => {
    const { category } = question
    const role = ownerRole(category.owner)
    if (!role) return null
    const because = `${category.name}由${roleLabels[role]}负责`
    const ladder = nodesUpwards(question)
    if (!(leadRoles as readonly Role[]).includes(role)) {
      return {
        steps: ladder.flatMap(node => (node.posts.some(p => p.role === role) ? [{ node: node._id, role }] : [])),
        because,
      }
    }
    const from = ladder.findIndex(node => leadOf(node) === role)
    return from < 0 ? null : { steps: leadSteps(ladder.slice(from)), because }
  },
}
const ownerRole = (owner: CategoryOwner): Role | null =>
  owner === 'byPlace' || owner === 'parentOfPerson' || owner === 'dispatcher' ? null : owner

/** A home or a unit's stairwell → unit lead; a building → building lead; open ground → area lead. */
const byPlace: RoutingRule = {
  name: 'byPlace',
  to: question => {
    if (question.place === null) return null
    const steps = leadSteps(nodesUpwards(question))
    const [first] = steps
    return first ? { steps, because: `${placeWord[first.role]}的事归${roleLabels[first.role]}` } : null
  },
}

const unknownPlace: RoutingRule = {
  name: 'unknownPlace',
  to: () => ({ steps: [], because: '没说清在哪儿,先由指挥中心接下' }),
}

export const routingRules: readonly RoutingRule[] = [
  emergency,
  aboutStaff,
  outOfHours,
  ownedCategory,
  byPlace,
  unknownPlace,
]

const placeWord: Partial<Record<Role, string>> = {
  unitLead: '单元里',
  buildingLead: '楼里',
  areaLead: '片区里',
  chiefLead: '社区里',
}

/** The place's node and those above it, lowest first, that are there: a unit that was merged answers for nothing. */
const nodesUpwards = ({ nodes, at }: RoutingQuestion): GridNode[] =>
  [...nodes.values()].filter(node => existsAt(node, at))

const leadSteps = (ladder: GridNode[]): Step[] =>
  ladder.flatMap(node => {
    const role = leadOf(node)
    return role ? [{ node: node._id, role }] : []
  })

function rootOf(nodes: ReadonlyMap<string, GridNode>): GridNode {
  for (const node of nodes.values()) if (node.kind === 'community') return node
  throw new Error('the grid has no community node')
}

/** The first rule that knows an answer, and the first person on its way who can take it. */
export function route(question: RoutingQuestion): Routing {
  for (const rule of routingRules) {
    const destination = rule.to(question)
    if (destination) return settle(rule, destination, question)
  }
  throw new Error('the last routing rule answers everything')
}

/** Skips whoever cannot take it: deputy, then the next step, then the duty desk, which always answers. */
function settle(rule: RoutingRule, destination: Destination, question: RoutingQuestion): Routing {
  const { nodes, at } = question
  const root = rootOf(nodes)
  const avoid = avoided(question, destination)
  const skipped: Skipped[] = []
  // Whoever was passed over in one post is not asked again in another.
  const passed = new Set<string>()
  // An owner of whom there is nobody at all is a vacancy too.
  let vacancy = rule === ownedCategory && destination.steps.length === 0
  const finish = (step: Step, holder: Holder): Routing => ({
    holder,
    node: step.node,
    rule: rule.name,
    because: sentence(destination, holder, skipped, vacancy),
    skipped,
    copies: rule === ownedCategory ? unitLeadOf(question, holder, avoid) : [],
    above: aboveOf(holder, question, avoid),
    hiddenFrom: (destination.hidden ?? []).map(p => p.personId),
    ladder: [...nodes.keys()],
    vacancy,
  })
  const desk: Step = { node: root._id, role: dutyDesk }
  for (const step of [...destination.steps, desk]) {
    const posts = (nodes.get(step.node)?.posts ?? []).filter(p => p.role === step.role && holds(p, at))
    if (posts.length === 0) vacancy = true
    for (const post of dutyFirst(posts, at)) {
      if (passed.has(post.personId)) continue
      const why = unavailable(post, at, avoid)
      if (!why) return finish(step, holderOf(post, post.role))
      skipped.push({ personId: post.personId, name: post.name, role: post.role, because: why })
      passed.add(post.personId)
      if (standsBy(post.deputy, at) && !passed.has(post.deputy.personId) && !mustAvoid(post.deputy, avoid)) {
        return finish(step, holderOf(post.deputy, post.role))
      }
    }
  }
  // Even when the only dispatcher reports it: the duty desk is a desk, not a person.
  const anybody = root.posts.find(p => p.role === dutyDesk)
  if (!anybody) throw new Error('the community has no duty desk')
  return finish(desk, holderOf(anybody, dutyDesk))
}

/** The duty roster: whoever's shift it is comes first, the others after, so that there is always somebody. */
const dutyFirst = (posts: GridPost[], at: Time) =>
  [...posts].sort((a, b) => Number(onDuty(b, at)) - Number(onDuty(a, at)))

function avoided({ reporter }: RoutingQuestion, { hidden = [] }: Destination): Avoid {
  const homes = [reporter.home, ...hidden.map(p => p.home)]
  return {
    personIds: new Set([reporter.personId, ...hidden.map(p => p.personId)]),
    homes: new Set(homes.filter((home): home is string => typeof home === 'string')),
  }
}

function sentence({ because, steps }: Destination, holder: Holder, skipped: Skipped[], vacancy: boolean): string {
  const first = steps[0]?.role ?? dutyDesk
  const detour = skipped.map(s => `${roleLabels[s.role]}${s.name}${s.because}`)
  if (vacancy && holder.role !== first) detour.push(`${roleLabels[first]}暂时空缺`)
  return detour.length > 0 ? `${because};${detour.join(',')},由${roleLabels[holder.role]}${holder.name}接` : because
}

function unitLeadOf(question: RoutingQuestion, holder: Holder, avoid: Avoid): Holder[] {
  const unit = nodesUpwards(question).find(node => node.kind === 'unit')
  const lead = unit && leadNow(unit, question.at)?.who
  return lead && lead.personId !== holder.personId && !avoid.personIds.has(lead.personId) ? [lead] : []
}

/** The leads who could supervise, lowest first, and the duty desk: never the holder, never whom it must not reach. */
function aboveOf(holder: Holder, question: RoutingQuestion, avoid: Avoid): Holder[] {
  const { nodes, at } = question
  const leads = nodesUpwards(question).flatMap(node => {
    const now = leadNow(node, at)
    return now && !mustAvoid(now.standsIn && now.post.deputy ? now.post.deputy : now.post, avoid) ? [now.who] : []
  })
  const from = leads.findIndex(p => p.personId === holder.personId)
  const desk = rootOf(nodes).posts.find(p => p.role === dutyDesk && holds(p, at) && !unavailable(p, at, avoid))
  return [...leads.slice(from + 1), ...(desk ? [holderOf(desk, dutyDesk)] : [])].filter(
    p => p.personId !== holder.personId,
  )
}
