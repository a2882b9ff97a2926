/** Which part of the grid somebody keeps the roster of. */
import { isBelow } from '@shared/grid/code'
import { scopesOf, type Actor } from '@shared/permissions'
import { communityCode } from '../grid/places/community'

/** The highest nodes of somebody's right, none below another. */
export function topsOf(actor: Actor, right: 'roster.read' | 'roster.write'): string[] {
  const scopes = scopesOf(actor, right)
  const tops = scopes.some(({ scope }) => scope === 'all') ? [communityCode] : scopes.flatMap(({ node }) => node ?? [])
  return [...new Set(tops)].filter(code => !tops.some(other => other !== code && isBelow(code, other)))
}
