/** Who works at the counter now, and who is away: read from the community's own posts. */
import type { GridNode, GridPost } from '@shared/grid/node'
import { rights, type Role } from '@shared/permissions'
import type { Time } from '../../../_platform/time'
import { nodes } from '../../../grid/collections'
import { communityCode } from '../../../grid/places/community'
import { holds, onLeave } from '../../../grid/routing/available'

export interface Colleague {
  personId: string
  name: string
  role: Role
  onLeave: boolean
}

const works = ({ role }: Pick<GridPost, 'role'>) => role in rights['service.handle']

/** Everybody who may have cases, each once; who is suspended may not. Pure. */
export function colleaguesIn(community: Pick<GridNode, 'posts'> | null, at: Time): Colleague[] {
  const posts = (community?.posts ?? []).filter(post => works(post) && holds(post, at) && !post.suspended)
  const all = posts.map(post => ({
    personId: post.personId,
    name: post.name,
    role: post.role,
    onLeave: onLeave(post, at),
  }))
  return all.filter(({ personId }, nth) => all.findIndex(each => each.personId === personId) === nth)
}

/** One trip. */
export const colleagues = async (at: Time): Promise<Colleague[]> => colleaguesIn(await nodes.find(communityCode), at)

/** Is whoever has a case not there to work on it: on leave, or no longer at the counter? Pure. */
export const isAway = (all: readonly Colleague[], personId: string) =>
  all.find(each => each.personId === personId)?.onLeave ?? true

/** Those who are there; of them the clerks, else whoever leads. Pure. */
export function thereNow(all: readonly Colleague[]): Colleague[] {
  const there = all.filter(each => !each.onLeave)
  const clerks = there.filter(({ role }) => role === 'clerk')
  return clerks.length > 0 ? clerks : there
}
