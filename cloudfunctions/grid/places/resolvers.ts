/** What the codes of places in an input stand for (_platform/call/authorisation.ts). */
import { fail } from '@shared/errors'
import type { GridNode } from '@shared/grid/node'
import type { Id } from '@shared/ids'
import type { PersonContext } from '../../_platform/call/context'
import { placeNodes } from './placeNodes'

export type Ladder = Map<string, GridNode>

/** Names of places, and what lies where, are for everybody to read: they hang on doors. */
export const publicPlace = (code: Id<'place'>): string => code

/** The place and all above it now, lowest first; only the community for a code that names nothing. Whoever uses it asks for the right over it. */
export const ladderOfPlace = (code: Id<'place'>, { clock }: PersonContext): Promise<Ladder> =>
  placeNodes(code, clock.now())

/** The same of a place that is there. @throws invalid with the field */
export async function knownPlace(code: Id<'place'>, ctx: PersonContext, field: string): Promise<Ladder> {
  const ladder = await ladderOfPlace(code, ctx)
  if (!ladder.has(code)) throw fail('invalid', { fields: { [field]: '没有这个位置，请重新选一个' } })
  return ladder
}
