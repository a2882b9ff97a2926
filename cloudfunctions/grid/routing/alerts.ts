/** Ladders on which nobody is there, and whoever fills posts there: pure (DOMAIN §4 routing 5). */
import type { GridNode, GridPost } from '@shared/grid/node'
import type { Role } from '@shared/permissions'
import type { Guarded } from '@shared/reports/reach'
import type { Time } from '../../_platform/time'
import { mayFill } from '../posts/mayFill'
import { holds, isManned, leadOf, unavailable } from './available'
import { dutyDesk, type Alert, type Destination, type Asked, type Step } from './question'

/**
 * A rule's own steps when nobody is there on any of them, vacant or away; and the duty desk likewise.
 * Whoever only has to keep out of this one report is there.
 * @param passed the steps that the walk left behind
 */
export function alertsOf(passed: readonly Step[], destination: Destination, question: Asked, report: Guarded): Alert[] {
  const { steps, ladder = question.upwards } = destination
  const [first] = steps
  const desk = passed.find(({ role }) => role === dutyDesk)
  const nobodyOwn = first && nobodyAt(steps, question.at)
  return [
    ...(nobodyOwn ? [alert(first, ladder, question, report)] : []),
    ...(desk && nobodyAt([desk], question.at) ? [alert(desk, [], question, report)] : []),
  ]
}

const nobodyAt = (steps: readonly Step[], at: Time) =>
  !steps.some(({ node, role }) => node.posts.some(p => p.role === role && holds(p, at) && isManned(p, at)))

function alert({ node, role }: Step, ladder: readonly GridNode[], question: Asked, report: Guarded): Alert {
  const upwards = [node, ...ladder.slice(ladder.indexOf(node) + 1), question.root]
  const fillers = fillersOf(node, role, [...new Set(upwards)], question.at)
  const guard = { hiddenFrom: report.hiddenFrom, recused: [] }
  const present = fillers.filter(({ post }) => unavailable(post, question.at, guard) === null)
  // Somebody on leave reads it later, which is better than nobody.
  const told =
    present.length > 0
      ? present
      : fillers.filter(({ post }) => unavailable({ ...post, leave: [] }, question.at, guard) === null)
  const [nearest] = told
  const to = told.filter(({ post }) => post.role === nearest?.post.role)
  return { node: { _id: node._id, fullName: node.fullName }, role, to: to.map(({ post }) => post.personId) }
}

/** Whoever may fill this post: the leads above from the nearest to the chief lead, then the admins. */
function fillersOf(node: GridNode, role: Role, upwards: GridNode[], at: Time): { post: GridPost; at: GridNode }[] {
  const ladder = new Map(upwards.map(one => [one._id, one]))
  const holding = (one: GridNode, wanted: Role | null) =>
    one.posts.filter(p => p.role === wanted && holds(p, at)).map(post => ({ post, at: one }))
  const root = upwards.at(-1)
  const candidates = [...upwards.flatMap(one => holding(one, leadOf(one))), ...(root ? holding(root, 'admin') : [])]
  return candidates.filter(({ post, at: { _id } }) => {
    const actor = { personId: post.personId, name: post.name, posts: [{ role: post.role, node: _id }] }
    return mayFill(actor, node._id, ladder).includes(role)
  })
}
