/** Whose reports a list or a figure of staff is about. */
import { fail } from '@shared/errors'
import { isBelow } from '@shared/grid/code'
import { scopesOf, type Actor } from '@shared/permissions'
import type { Of } from '@shared/reports/desk'
import type { Equal } from '../../_platform/data/query'
import { areas, communityCode } from '../../grid/places/community'
import type { Report } from '../collections'

/** Every node below which this person sees all reports: rights over several posts add up. @throws forbidden when there is none */
function ledNodes(actor: Actor): string[] {
  const scopes = scopesOf(actor, 'report.read')
  if (scopes.some(s => s.scope === 'all')) return [communityCode]
  const nodes = scopes.flatMap(s => (s.scope === 'grid' && s.node !== null ? [s.node] : []))
  if (nodes.length === 0) throw fail('forbidden')
  return [...new Set(nodes)]
}

/** The nodes that are meant. @throws forbidden when one of them is not theirs to see */
function seenNodes(actor: Actor, of: Of, under: string | undefined): string[] {
  const led = ledNodes(actor)
  const wanted = under ?? (of === 'all' ? communityCode : undefined)
  if (wanted === undefined) return led
  if (!led.some(node => isBelow(wanted, node))) throw fail('forbidden')
  return [wanted]
}

/**
 * The indexes by which a list is read, and the value of their first field. A list of nodes gives each report once, in one order, though
 * it stands in several ladders.
 * @param of `grid`: everything below the nodes that they lead; `all`: the whole community; otherwise what they hold
 * @param under only what lies below this place; of `mine` it says nothing
 * @throws forbidden
 */
export const whose = (
  actor: Actor,
  of: Of | undefined,
  under?: string,
): { equal: Equal; byDue: string; byState: string } =>
  of === 'grid' || of === 'all'
    ? { equal: { ladder: seenNodes(actor, of, under) }, byDue: 'byNode', byState: 'byNodeState' }
    : { equal: { 'holder.personId': actor.personId }, byDue: 'byHolder', byState: 'byHolderState' }

/** The areas that somebody's figures are split into: only for who stands above several, and looks at all of them. */
export function areasSeen(actor: Actor, of: Of | undefined, under: string | undefined) {
  if ((of !== 'grid' && of !== 'all') || under !== undefined) return []
  const led = ledNodes(actor)
  const seen = areas.filter(({ code }) => led.some(node => isBelow(code, node)))
  return seen.length > 1 ? seen : []
}

/** What tells whether a reader may know of a report (types/reports/reach.ts): a complaint about somebody stands in the ladder that they lead. */
export const guardFields = ['hiddenFrom', 'reporter'] as const satisfies (keyof Report)[]
