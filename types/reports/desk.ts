/** Where 工作台 begins, and what somebody can look at there: the same on the phone and for the figures of 首页. */
import { kindOf } from '../grid/code'
import { mayEver, scopesOf, type Actor } from '../permissions'

export type Of = 'mine' | 'grid' | 'all'

/**
 * Whose reports somebody can look at, in the order of the row: their own, those of their part of the grid, those of the whole community.
 * Whoever leads the whole community has no part of it beside.
 */
export function viewsOf(actor: Actor): Of[] {
  const wide = scopesOf(actor, 'report.read').filter(({ scope }) => scope === 'grid' || scope === 'all')
  if (wide.length === 0) return ['mine']
  const all = wide.some(({ scope, node }) => scope === 'all' || kindOf(node ?? '') === 'community')
  return all ? ['mine', 'all'] : ['mine', 'grid']
}

/** Managers hold no reports of their own, or hardly any: the chief lead, and whoever nobody gives one to. They begin with the whole community. */
export const beginsWith = (actor: Actor): Of =>
  viewsOf(actor).includes('all') &&
  (actor.posts.some(({ role }) => role === 'chiefLead') || !mayEver(actor, 'report.receive'))
    ? 'all'
    : 'mine'
