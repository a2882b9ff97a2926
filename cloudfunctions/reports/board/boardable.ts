/** What of a report can be shown to everybody, and by whom (DOMAIN §4). Pure. */
import { boardCategories } from '@config/community/board'
import { kindOf } from '@shared/grid/code'
import { householdOf, may, type Actor } from '@shared/permissions'
import { reaches } from '@shared/reports/reach'
import { toEpoch } from '../../_platform/time'
import { nameOfPart } from '../../grid/places/community'
import type { Report } from '../collections'
import { masked } from './masked'

/** May this person choose it? Nobody chooses a report of their own household. */
export const mayShow = ({ ladder, hiddenFrom, recused }: Report, actor: Actor): boolean =>
  may(actor, 'report.board', { ladder, hiddenFrom }) && reaches({ hiddenFrom, recused }, householdOf(actor), 'handle')

/** Is it something that was put right, at a place of all, that tells of nobody? Not while its words wait for a look, or were hidden. */
export const isBoardable = ({ state, category, outcome, hiddenFrom, textCheck, rating, resolvedAt }: Report): boolean =>
  (state === 'resolved' || state === 'closed') &&
  (outcome === 'solved' || outcome === 'partly') &&
  resolvedAt !== null &&
  boardCategories.includes(category) &&
  hiddenFrom.length === 0 &&
  (textCheck === 'pass' || textCheck === 'fine') &&
  rating?.solved !== false

const shownKinds = ['building', 'estate', 'area', 'community']

/** Where it was, as near as everybody is told: the building; for what lies in somebody's home, the estate. */
export function placeShown({ ladder, place }: Pick<Report, 'ladder' | 'place'>): string {
  const isHome = place.code !== null && kindOf(place.code) === 'home'
  const kinds = isHome ? shownKinds.slice(1) : shownKinds
  const code = ladder.find(each => kinds.includes(kindOf(each) ?? ''))
  return code === undefined ? '' : nameOfPart(code)
}

/** Everybody who is named in a report. */
export const namesIn = ({ reporter, agent, holder, supervisors, copies, above, timeline }: Report): string[] =>
  [reporter, agent, holder, ...supervisors, ...copies, ...above, ...timeline.flatMap(({ by, to }) => [by, to])].flatMap(
    who => who?.name ?? [],
  )

/** Its words as everybody may read them. */
export const wordsShown = (report: Report, words: string): string => masked(words, namesIn(report))

export const tookMinutes = ({ submittedAt, resolvedAt }: Report): number =>
  resolvedAt === null ? 0 : Math.max(1, Math.round((toEpoch(resolvedAt) - toEpoch(submittedAt)) / 60_000))
