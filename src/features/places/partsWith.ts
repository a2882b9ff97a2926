import { places } from '@config/community/places'
import { scopesOf, type Actor, type Permission } from '@shared/permissions'

/** The parts of the grid in which somebody has a right, the widest first. */
export const partsWith = (me: Actor, right: Exclude<Permission, 'system'>): string[] => {
  const codes = scopesOf(me, right).map(({ scope, node }) => (scope === 'all' || node === null ? places.code : node))
  return [...new Set(codes)].sort((one, other) => one.length - other.length)
}
