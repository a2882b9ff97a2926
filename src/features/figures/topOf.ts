import { places } from '@config/community/places'
import { scopesOf, type Actor, type Permission } from '@shared/permissions'

/** The widest part of the grid over which somebody has a right; empty without one. */
export function topOf(me: Actor, right: Exclude<Permission, 'system'>): string {
  const scopes = scopesOf(me, right)
  if (scopes.some(({ scope }) => scope === 'all')) return places.code
  return scopes.flatMap(({ node }) => node ?? []).sort((one, other) => one.length - other.length)[0] ?? ''
}
