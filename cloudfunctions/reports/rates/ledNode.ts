/** Whose figures somebody may ask for (_platform/call/authorisation.ts). */
import { fail } from '@shared/errors'
import { ladderOf } from '@shared/grid/code'
import type { Id } from '@shared/ids'
import { may } from '@shared/permissions'
import type { PersonContext } from '../../_platform/call/context'

/** A node of their part of the grid. @throws notFound for any other: there and not theirs are one answer */
export function ledNode(code: Id<'place'>, { actor }: PersonContext): string {
  if (!may(actor, 'report.rates', { ladder: ladderOf(code) })) throw fail('notFound')
  return code
}
