/** Whose reports a list or a figure of staff is about. */
import { fail } from '@shared/errors'
import { scopesOf, type Actor } from '@shared/permissions'
import type { Equal } from '../../_platform/data/query'
import { communityCode } from '../../grid/places/community'
import type { Report } from '../collections'

/** Every node below which this person sees all reports: rights over several posts add up. @throws forbidden when there is none */
function ledNodes(actor: Actor): string[] {
  const scopes = scopesOf(actor, 'report.read')
  if (scopes.some(s => s.scope === 'all')) return [communityCode]
  const nodes = scopes.flatMap(s => (s.scope === 'grid' && s.node !== null ? [s.node] : []))
  if (nodes.length === 0) throw fail('forbidden')
  return [...new Set(nodes)]
}

/**
 * The indexes by which a list is read, and the value of their first field. A list of nodes gives each report once, in one order, though
 * it stands in several ladders.
 * @param of `grid`: everything below the nodes that they lead; otherwise what they hold
 */
export const whose = (
  actor: Actor,
  of: 'mine' | 'grid' | undefined,
): { equal: Equal; byDue: string; byState: string } =>
  of === 'grid'
    ? { equal: { ladder: ledNodes(actor) }, byDue: 'byNode', byState: 'byNodeState' }
    : { equal: { 'holder.personId': actor.personId }, byDue: 'byHolder', byState: 'byHolderState' }

/** What tells whether a reader may know of a report (types/reports/reach.ts): a complaint about somebody stands in the ladder that they lead. */
export const guardFields = ['hiddenFrom', 'reporter'] as const satisfies (keyof Report)[]
