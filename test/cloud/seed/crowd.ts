/** A crowd for load: people who are bound to homes, as many as somebody asks for (`POST /control/people { count }`). */
import type { GridNode } from '@shared/grid/node'
import { nameGiver } from '@config/community/names'
import type { Person } from '../../../cloudfunctions/_platform/call/members'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { fromEpoch } from '../../../cloudfunctions/_platform/time'

const prefix = 'oCrowd-'

/**
 * So many more people: each has a home of their own as long as one is empty, and then they join the others, home by home. Always the
 * same for the same homes and people.
 * @param now milliseconds since the epoch
 */
export function crowd(
  nodes: Iterable<Pick<GridNode, '_id' | 'kind'>>,
  people: Iterable<Pick<Person, 'openid' | 'home'>>,
  count: number,
  now: number,
): (Person & { sample: true })[] {
  const known = [...people]
  const inhabited = new Set(known.map(({ home }) => home))
  const homes = [...nodes].flatMap(({ _id, kind }) => (kind === 'home' ? [_id] : []))
  const empty = homes.filter(home => !inhabited.has(home))
  const first = known.filter(({ openid }) => openid.startsWith(prefix)).length
  return Array.from({ length: homes.length > 0 ? count : 0 }, (_person, nth) => {
    const openid = `${prefix}${first + nth}`
    const home = empty[nth] ?? homes[(first + nth) % homes.length] ?? ''
    const relation = nth < empty.length ? 'owner' : 'family'
    return {
      _id: personIdOf(openid),
      openid,
      // In so many people names repeat, as in life.
      name: nameGiver([])(openid, nth % 3 === 0 ? 'elder' : 'adult'),
      posts: [{ role: 'resident' as const, node: home, relation: relation as 'owner' | 'family' }],
      home,
      leaseDueAt: null,
      msgCredits: {},
      joinedAt: fromEpoch(now),
      sample: true as const,
    }
  })
}
