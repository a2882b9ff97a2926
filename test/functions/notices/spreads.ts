/** A community of very many, and the fan-out as it is called. */
import { communityNodes } from '../../../config/community/nodes'
import type { Person } from '../../../cloudfunctions/_platform/call/members'
import { aPerson } from '../../factories/aPerson'
import type { Json } from '../../cloud/plugin'
import type { Community } from '../community'
import { asFunction } from '../steps'

const homes = communityNodes().flatMap(({ _id, kind }) => (kind === 'home' ? [_id] : []))

/** Bound residents, spread over all homes. */
export const manyPeople = (count: number, name = 'many'): Person[] =>
  Array.from({ length: count }, (_, nth) =>
    aPerson({ openid: `o-${name}-${nth}`, home: homes[(nth * 7) % homes.length] ?? null }),
  )

/** Calls an action of `notices` as a function does. */
export const spreading = (community: Community, path: string, input?: Json) =>
  asFunction<{ told: number; left: number }>(community, 'notices', path, input)
