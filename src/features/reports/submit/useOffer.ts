import type { CategoryId } from '@shared/reports/categories'
import { categories, categoryOf } from '@config/community/categories'
import { useMe } from '../../people/useMe'
import type { Draft, DraftPlace } from './draft'
import { suggestCategory, withSuggested } from '../category/suggestCategory'
import { useSuggested } from '../category/useSuggested'
import { useNearPlaces } from '../../places/usePlaces'

const emergencies = categories.filter(({ level }) => level === 'P0').map(({ id }) => id)

/** What is offered for a draft, and what holds: a choice that the person made, else what their words speak for. */
export interface Offer {
  /** Where the person is at home is still being asked: nothing is chosen yet. */
  loading: boolean
  place: DraftPlace
  /** Those to choose from, the likeliest first. */
  guesses: CategoryId[]
  /** Whether `category` was only guessed. */
  guessed: boolean
  /** The person's own words that spoke for the guess. */
  why: readonly string[]
  /** How many of `guesses` were suggested for what the person wrote. */
  likely: number
  /** Null: the person has to choose. */
  category: CategoryId | null
  /** No home is bound yet: only an emergency can be reported, and its place only in words (DOMAIN §3). */
  guest: boolean
}

export function useOffer({ text, place: chosenPlace, category: chosen, principal }: Draft): Offer {
  const { near, loading } = useNearPlaces()
  const guest = useMe().data?.bound === false && !principal
  const place = chosenPlace ?? near[0]?.place ?? 'unclear'
  const known = place === 'unclear' ? null : place
  const suggested = withSuggested(suggestCategory(text, known?.spot ?? null), useSuggested(text, known?.code ?? null))
  const urgent = suggested.shown.filter(id => categoryOf(id).level === 'P0')
  const guesses = guest ? [...new Set([...urgent, ...emergencies])] : suggested.shown
  const guess = suggested.guess && guesses.includes(suggested.guess) ? suggested.guess : null
  const category = chosen ?? guess
  const guessed = !chosen && !!category
  const { why, likely } = suggested
  return { loading, place, guesses, guessed, why: guessed ? why : [], likely, category, guest }
}
