/** Whom a complaint is about, and who is above them: pure (DOMAIN §4 routing 2). */
import type { GridNode } from '@shared/grid/node'
import { leadRoles, type Role } from '@shared/permissions'
import { termsOf } from '../places/placement'
import { holds, householdIn, leadOf, onLeave, standsBy } from './available'
import type { Accused, Asked, Seat } from './question'

/**
 * Whoever answers for the place, which is meant when nobody is named: the lead of the lowest node that has one, and whoever stands in
 * for them now. Nobody means themselves: whoever reports it or sends it is passed over. Nobody at all where the place is not known.
 */
export function answering(question: Asked): Accused[] {
  if (question.place === null) return []
  const senders = [question.reporter.personId, question.agent?.personId]
  const { upwards } = question
  for (const [height, node] of upwards.entries()) {
    const meant = answeringAt(node, question.at).filter(({ personId }) => !senders.includes(personId))
    const role = leadOf(node)
    if (role && meant.length > 0)
      return meant.map(who => ({ ...who, seats: [{ role, ladder: upwards.slice(height) }] }))
  }
  return []
}

const answeringAt = (node: GridNode, at: string) =>
  termsOf(node)
    .filter(post => post.role === leadOf(node) && holds(post, at))
    .flatMap(post => {
      const isAway = post.suspended || onLeave(post, at)
      return [post, ...(isAway && standsBy(post.deputy, at) ? [post.deputy] : [])].map(householdIn)
    })

const isLead = (role: Role) => (leadRoles as readonly Role[]).includes(role)

/**
 * The nodes whose leads are above every post of those complained about, lowest first: a lead has those of the nodes above theirs, whoever
 * else works there has the lead of the same node too. Null without a post.
 */
export function ladderAbove(seats: readonly Seat[]): readonly GridNode[] | null {
  const ladders = seats.map(({ role, ladder }) => (isLead(role) ? ladder.slice(1) : ladder))
  const [first] = ladders
  if (!first) return null
  return first.filter(node => ladders.every(ladder => ladder.some(other => other._id === node._id)))
}

/** Does anybody of them stand at the community itself? Then the chief lead is all that is above them, or nobody. */
export const standsAtTheTop = (seats: readonly Seat[]) => seats.some(({ ladder }) => ladder[0]?.kind === 'community')
