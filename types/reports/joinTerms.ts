/** By what 我也遇到 finds reports, beside what staff look for: among the whole terms of the same index, which holds them newest first. */
import type { CategoryId } from './categories'

/** What was reported of a place. */
export const placeTerm = (place: string, category: CategoryId) => `at:${place}:${category}`
/** What somebody follows. */
export const followerTerm = (personId: string) => `follows:${personId}`

interface Found {
  place: { code: string | null }
  category: CategoryId
  joins?: readonly { personId: string }[] | undefined
}

/** The terms of a report. */
export const joinTermsOf = ({ place, category, joins = [] }: Found): string[] => [
  ...(place.code === null ? [] : [placeTerm(place.code, category)]),
  ...joins.map(({ personId }) => followerTerm(personId)),
]
