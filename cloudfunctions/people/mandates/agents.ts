import { fail } from '@shared/errors'
import { kindOf } from '@shared/grid/code'
import type { GridNode } from '@shared/grid/node'
import { agentsInput, agentsOutput, type AgentChoice } from '@shared/people/contract'
import { may } from '@shared/permissions'
import { action } from '../../_platform/call/action'
import { homesAt, type Person } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'
import { leadNow } from '../../grid/routing/available'
import { ladderOfPlace } from '../../grid/places/resolvers'
import { householdOf, isChild } from '../children/guardians'

/** The leads who can act for people of a home: of the unit and of the building, or whoever stands in. */
export function leadsOf(nodes: ReadonlyMap<string, GridNode>, at: Time): AgentChoice[] {
  const close = [...nodes.values()].filter(({ kind }) => kind === 'unit' || kind === 'building')
  const found = close.flatMap(node => leadNow(node, at)?.who ?? [])
  const first = found.filter((p, at) => found.findIndex(other => other.personId === p.personId) === at)
  return first.map(({ personId, name, role }) => ({ personId, name, role, relation: null }))
}

/** Those of a household who can give a mandate and act for each other: no child does. */
export const grownUps = (household: Person[], home: string, at: Time): AgentChoice[] =>
  household.flatMap(person => {
    const posts = homesAt(person, at)
    const relation = posts.find(p => p.node === home)?.relation ?? null
    return isChild(posts) ? [] : [{ personId: person._id, name: person.name, role: null, relation }]
  })

/** Who lives behind a door and who can act for them, for whoever writes down a mandate that is given in person. Two trips. */
export const agents = action
  .allow('mandate.record')
  .input(agentsInput)
  .ids({ home: ladderOfPlace })
  .output(agentsOutput)
  .query(async ({ input, ctx }) => {
    const { home } = input
    const at = ctx.clock.now()
    const nodes = ctx.found.home
    const household = await householdOf(home, at)
    const node = nodes.get(home)
    const theirs = may(ctx.actor, 'mandate.record', { ladder: [...nodes.keys()] })
    if (!theirs || !node || kindOf(home) !== 'home') throw fail('notFound')
    return {
      home: { code: home, name: node.fullName },
      residents: grownUps(household, home, at),
      leads: leadsOf(nodes, at).filter(lead => lead.personId !== ctx.actor.personId),
    }
  })
