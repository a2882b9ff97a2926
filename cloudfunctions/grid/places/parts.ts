import { scopesOf, type Actor, type Permission } from '@shared/permissions'
import { communityCode } from './community'

/** The parts of the grid over which somebody has a right, each once: its lists are found by their codes. The whole community is one. Pure. */
export const partsOf = (actor: Actor, right: Exclude<Permission, 'system'>): string[] => [
  ...new Set(
    scopesOf(actor, right).map(({ scope, node }) => (scope === 'all' || node === null ? communityCode : node)),
  ),
]
