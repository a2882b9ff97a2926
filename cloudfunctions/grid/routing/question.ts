/** What routing is asked, what a rule and what the whole answers: the words that routing.ts, complaint.ts and settle.ts share. */
import type { GridNode, Holder } from '@shared/grid/node'
import type { Role } from '@shared/permissions'
import type { Category } from '@shared/reports/categories'
import type { Household } from '@shared/reports/reach'
import type { Time } from '../../_platform/time'
import { existsAt } from '../places/placement'
import { leadOf } from './available'

/** A post of somebody complained about: its role, its node, and all above it, lowest first. */
export interface Seat {
  role: Role
  ladder: readonly GridNode[]
}

/** Somebody complained about, with their posts. */
export interface Accused extends Household {
  seats: readonly Seat[]
}

export interface RoutingQuestion {
  category: Category
  /** The node of the place, or null when nobody knows where it is. */
  place: string | null
  reporter: Household
  /** Whoever sends it for the reporter (代办). */
  agent?: Household
  /** Whom a complaint is about; without it, whoever answers for the place. */
  about?: Accused
  at: Time
  /** Whether the community works at this moment. */
  working: boolean
  /** The place's node and all above it at that moment, lowest first, with their posts; the community's node is always there. */
  nodes: ReadonlyMap<string, GridNode>
}

/** A question with what every rule looks at, read from the grid once. */
export interface Asked extends RoutingQuestion {
  /** The place's node and those above it, lowest first, that are there: a unit that was merged answers for nothing. */
  upwards: readonly GridNode[]
  /** The community's node. */
  root: GridNode
}

export function asked(question: RoutingQuestion): Asked {
  const upwards: GridNode[] = []
  let root: GridNode | null = null
  for (const node of question.nodes.values()) {
    if (node.kind === 'community') root = node
    if (existsAt(node, question.at)) upwards.push(node)
  }
  if (!root) throw new Error('the grid has no community node')
  return { ...question, upwards, root }
}

/** The posts of a role on a node. */
export interface Step {
  node: GridNode
  role: Role
}

/** Where a rule sends a report: one step after the other until somebody can take it, and the sentence that says why. */
export interface Destination {
  steps: Step[]
  because: string
  /** Whom it complains about: it stays hidden from them and from their households. */
  accused?: readonly Household[]
  /** The nodes whose leads stand above, lowest first; without it, those of the place. */
  ladder?: readonly GridNode[]
  /** Who stands above the chief lead in it; without it, the duty desk has the last word. */
  last?: Step[]
  /** Whose lead is told too. */
  copyTo?: GridNode['kind']
}

export interface RoutingRule {
  name: string
  to(question: Asked): Destination | null
}

/** Somebody who was passed over, and why. */
export interface Skipped {
  personId: string
  name: string
  role: Role
  because: string
}

/** A post that nobody fills or everybody is away from, and whoever can do something about it. */
export interface Alert {
  node: Pick<GridNode, '_id' | 'fullName'>
  role: Role
  to: string[]
}

export interface Routing {
  /** Null when there is truly nobody. */
  holder: Holder | null
  node: string | null
  rule: string
  because: string
  skipped: Skipped[]
  /** Who is told too: the unit's lead when the category's owner has it, the area's in an emergency. */
  copies: Holder[]
  /** Who stands above the holder now, lowest first, and last the duty desk. */
  above: Holder[]
  /** Marks of whom it complains about, and of whoever sent it (types/reports/reach.ts). */
  hiddenFrom: string[]
  recused: string[]
  /** The place and all above it as they were asked: a change of grid moves new reports only. */
  ladder: string[]
  /** True when a post on the way had nobody: a human looks at it. */
  vacancy: boolean
  /** Ladders that were empty: told to whoever fills posts there. */
  alerts: Alert[]
}

export const dutyDesk: Role = 'dispatcher'

/** The leads of these nodes, in their order. */
export const leadSteps = (ladder: readonly GridNode[]): Step[] =>
  ladder.flatMap(node => {
    const role = leadOf(node)
    return role ? [{ node, role }] : []
  })
