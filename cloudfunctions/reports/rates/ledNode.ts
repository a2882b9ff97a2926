/** Whose figures somebody may ask for (_platform/call/authorisation.ts). */
import { fail } from '@shared/errors'
import { kindOf, ladderOf } from '@shared/grid/code'
import type { Id } from '@shared/ids'
import { may } from '@shared/permissions'
import type { PersonContext } from '../../_platform/call/context'

/** A node of their part of the grid. @throws notFound for any other: not there, not theirs and a home, of which there are no figures, are one answer */
export function ledNode(code: Id<'place'>, { actor }: PersonContext): string {
  const kind = kindOf(code)
  if (kind === null || kind === 'home' || kind === 'spot' || !may(actor, 'report.rates', { ladder: ladderOf(code) }))
    throw fail('notFound')
  return code
}
