/** Which part of the grid somebody keeps the roster of. */
import { fail } from '@shared/errors'
import { isBelow } from '@shared/grid/code'
import type { Id } from '@shared/ids'
import { scopesOf, type Actor } from '@shared/permissions'
import type { PersonContext } from '../_platform/call/context'
import { communityCode } from '../grid/places/community'

/** The highest nodes of somebody's right, none below another. */
export function topsOf(actor: Actor, right: 'roster.read' | 'roster.write'): string[] {
  const scopes = scopesOf(actor, right)
  const tops = scopes.some(({ scope }) => scope === 'all') ? [communityCode] : scopes.flatMap(({ node }) => node ?? [])
  return [...new Set(tops)].filter(code => !tops.some(other => other !== code && isBelow(code, other)))
}

/** A node whose roster the caller may read. @throws notFound for any other */
export function readableNode(code: Id<'place'>, { actor }: PersonContext): string {
  if (!topsOf(actor, 'roster.read').some(top => isBelow(code, top))) throw fail('notFound')
  return code
}
