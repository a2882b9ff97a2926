/** Who is asked to look at a service: those of the whole community who may, and had no part in writing it. */
import { rights } from '@shared/permissions'
import { nodes } from '../../grid/collections'
import { holds, unavailable } from '../../grid/routing/available'
import { termsOf } from '../../grid/places/placement'
import type { Time } from '../../_platform/time'

/** So many are asked: one of them is enough. */
const most = 3
/** The node of the whole community. */
const community = 'XZZ'

/** One trip. @param writers whoever had a part in it, with the codes of their homes */
export async function secondsFor(writers: readonly string[], at: Time): Promise<string[]> {
  const node = await nodes.find(community)
  const there = (node ? termsOf(node) : []).filter(
    post =>
      post.role in rights['service.review'] &&
      holds(post, at) &&
      unavailable(post, at, { hiddenFrom: [], recused: [...writers] }) === null,
  )
  return [...new Set(there.map(({ personId }) => personId))].slice(0, most)
}
