/** Who is asked to look at a notice: the nearest above its part of the grid who may, and had no part in writing it. Pure. */
import { rights } from '@shared/permissions'
import type { Told } from '../../_platform/messages/tell'
import type { Time } from '../../_platform/time'
import { holds, unavailable } from '../../grid/routing/available'
import { termsOf } from '../../grid/places/placement'
import type { KnownAudience } from '../audience/theAudience'
import type { Notice } from '../schema'
import { workNews } from './published'

/** So many are asked: one of them is enough. */
const most = 3

export function asked(
  { nodes }: Pick<KnownAudience, 'nodes'>,
  notice: Pick<Notice, '_id' | 'content'>,
  writers: readonly string[],
  at: Time,
): Told[] {
  for (const node of nodes) {
    const there = termsOf(node).filter(
      post =>
        post.role in rights['notice.review'] &&
        holds(post, at) &&
        unavailable(post, at, { hiddenFrom: [], recused: writers }) === null,
    )
    const ids = [...new Set(there.map(({ personId }) => personId))].slice(0, most)
    if (ids.length > 0) return ids.map(id => workNews(notice, id, '有公告请您看一遍', '看过才能发出去', at))
  }
  return []
}
