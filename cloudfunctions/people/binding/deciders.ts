/** Who is asked about a binding, and who may decide it (DOMAIN §3): the unit's lead and all above, and the clerk. */
import type { GridNode, Holder } from '@shared/grid/node'
import { may, scopesOf, type Actor } from '@shared/permissions'
import type { Guarded } from '@shared/reports/reach'
import type { Member } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'
import { communityCode } from '../../grid/places/community'
import { holderOf, holds, leadNow, mustRecuse, unavailable } from '../../grid/routing/available'
import type { Binding } from './collections'

/**
 * Who is told of a request: the unit's lead or whoever stands in; without one the clerks; without those the next lead
 * above. Never the person who asks, nor one of the household (DOMAIN §4 routing 5).
 * @param nodes the home and all above it at that moment, lowest first
 */
export function askedOf(home: string, personId: string, nodes: ReadonlyMap<string, GridNode>, at: Time): Holder[] {
  const request: Guarded = { hiddenFrom: [], recused: [personId, home] }
  const [unit, ...higher] = [...nodes.values()].slice(1)
  const lead = (node: GridNode) => {
    const found = leadNow(node, at)
    return found && !mustRecuse(found.person, request) ? [found.who] : []
  }
  const candidates = [unit ? lead(unit) : [], clerks(nodes, request, at), ...higher.map(lead)]
  return candidates.find(group => group.length > 0) ?? []
}

function clerks(nodes: ReadonlyMap<string, GridNode>, request: Guarded, at: Time): Holder[] {
  const posts = nodes.get(communityCode)?.posts ?? []
  return posts
    .filter(p => p.role === 'clerk' && holds(p, at) && unavailable(p, at, request) === null)
    .map(p => holderOf(p, p.role))
}

/** What the queue is looked up by: the codes above the home, and whoever was asked. */
export const decidersOf = (ladder: string[], asked: Holder[]) => [...ladder.slice(1), ...asked.map(p => p.personId)]

/** What a decider finds theirs by: the nodes that they lead, and themselves. Codes do not say which lies below which. */
export const desksOf = (actor: Actor): string[] => [
  ...new Set(scopesOf(actor, 'binding.decide').flatMap(({ node }) => node ?? [])),
  actor.personId,
]

/** Whoever stood above the home when it was asked, and whoever was asked: a change of grid moves new requests only. */
export const maySee = (actor: Actor, { deciders, asked }: Pick<Binding, 'deciders' | 'asked'>) =>
  may(actor, 'binding.decide', { ladder: deciders, heldBy: asked.map(p => p.personId) })

/** Nobody decides about themselves or their own household. */
export const isOwn = (actor: Member, { personId, home }: Pick<Binding, 'personId' | 'home'>) =>
  actor.personId === personId || actor.posts.some(p => p.role === 'resident' && p.node === home)

/** The post in which somebody decides: the closest above the home. */
export function decidingPost(
  actor: Actor,
  { deciders: above, asked }: Pick<Binding, 'deciders' | 'asked'>,
): Holder['role'] {
  const [closest] = actor.posts
    .filter(
      p =>
        p.role !== 'resident' &&
        above.includes(p.node) &&
        may({ ...actor, posts: [p] }, 'binding.decide', { ladder: above }),
    )
    .sort((one, other) => above.indexOf(one.node) - above.indexOf(other.node))
  return closest?.role ?? asked.find(p => p.personId === actor.personId)?.role ?? 'unitLead'
}
