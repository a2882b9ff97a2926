/**
 * Who gets a report: pure rules in DOMAIN §4's order, each explaining itself. A new rule is a new entry of
 * `routingRules`. What is done with a rule's answer, down to the last line, is settle.ts.
 */
import { leadRoles, roleLabels, type Role } from '@shared/permissions'
import type { CategoryOwner } from '@shared/reports/categories'
import { leadOf } from './available'
import { answering, ladderAbove, standsAtTheTop } from './complaint'
import { asked, leadSteps, type Routing, type RoutingQuestion, type RoutingRule } from './question'
import { settle } from './settle'

const emergency: RoutingRule = {
  name: 'emergency',
  to: ({ category }) =>
    category.level === 'P0' ? { steps: [], because: `${category.name}是急事，直接到指挥中心`, copyTo: 'area' } : null,
}

/** A complaint about somebody goes to whoever is above them, and is hidden from them and their household. */
const aboutStaff: RoutingRule = {
  name: 'aboutStaff',
  to: question => {
    if (question.category.owner !== 'parentOfPerson') return null
    const accused = question.about ? [question.about] : answering(question)
    const seats = accused.flatMap(one => one.seats)
    const { upwards, root } = question
    const ladder = ladderAbove(seats) ?? upwards
    const last = standsAtTheTop(seats) ? lastResort.map(role => ({ node: root, role })) : undefined
    return {
      steps: [...leadSteps(ladder), ...(last ?? [])],
      accused,
      ladder,
      last,
      because: '反映工作人员的，由上一级来办',
    }
  },
}
/** Who is asked above the chief lead: whoever oversees, then whoever keeps the system. */
const lastResort: readonly Role[] = ['auditor', 'admin']

const outOfHours: RoutingRule = {
  name: 'outOfHours',
  to: ({ category, working }) =>
    category.level === 'P1' && !working ? { steps: [], because: `下班时间，${category.name}由值班的人接` } : null,
}

/** A category with an owner: the owner's post nearest to the place; a lead only where the place lies below one. */
const ownedCategory: RoutingRule = {
  name: 'ownedCategory',
  to: question => {
    const { category } = question
    const role = ownerRole(category.owner)
    if (!role) return null
    const because = `${category.name}由${roleLabels[role]}负责`
    const { upwards: ladder, root } = question
    if ((leadRoles as readonly Role[]).includes(role)) {
      const from = ladder.findIndex(node => leadOf(node) === role)
      return from < 0 ? null : { steps: leadSteps(ladder.slice(from)), because, copyTo: 'unit' }
    }
    const staffed = ladder.filter(node => node.posts.some(p => p.role === role))
    // An owner of whom there is nobody at all is missing in the community.
    const nodes = staffed.length > 0 ? staffed : [root]
    return { steps: nodes.map(node => ({ node, role })), because, copyTo: 'unit' }
  },
}
const ownerRole = (owner: CategoryOwner): Role | null =>
  owner === 'byPlace' || owner === 'parentOfPerson' || owner === 'dispatcher' ? null : owner

/**
 * A home, or a stairwell or lift inside of a unit → unit lead; elsewhere in a building → building lead; open ground → area lead. A spot's
 * code says what it is inside of.
 */
const byPlace: RoutingRule = {
  name: 'byPlace',
  to: question => {
    if (question.place === null) return null
    const steps = leadSteps(question.upwards)
    const [first] = steps
    return first ? { steps, because: `${placeWord[first.role]}的事归${roleLabels[first.role]}` } : null
  },
}

const unknownPlace: RoutingRule = {
  name: 'unknownPlace',
  to: () => ({ steps: [], because: '没说清在哪儿，先由指挥中心接下' }),
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

/** The first rule that knows an answer, and the first person on its way who can take it. */
export function route(question: RoutingQuestion): Routing {
  const known = asked(question)
  for (const rule of routingRules) {
    const destination = rule.to(known)
    if (destination) return settle(rule.name, destination, known)
  }
  throw new Error('the last routing rule answers everything')
}
