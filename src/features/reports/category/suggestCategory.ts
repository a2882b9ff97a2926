import { categoryOf } from '@config/community/categories'
import { categoryWords } from '@config/community/categoryWords'
import { usualAt } from '@config/community/usualAt'
import type { SpotKind } from '@shared/grid/node'
import { categoryIds, type CategoryId } from '@shared/reports/categories'
import type { Suggested } from '@shared/reports/suggestion'

const usualAnywhere: readonly CategoryId[] = [
  'clutter',
  'cleaning',
  'lighting',
  'waterLeak',
  'accessControl',
  'noise',
  'parking',
  'pets',
  'facility',
]

/** How many are offered before all of them. */
const SHOWN = 9
/** How many words are named as the reason. */
const WORDS = 3

export interface Suggestion {
  /** What the words speak for; null while they speak for nothing: a photo and a place alone say nothing. */
  guess: CategoryId | null
  /** The person's own words that spoke for the guess, in the order in which they stand there. */
  why: readonly string[]
  /** Nine to choose from, the likeliest first. */
  shown: CategoryId[]
}

/**
 * What a report is probably about: by the words in it (`config/community/categoryWords`), then by what is usual at the spot and anywhere.
 * A longer word says more than a short one, and a word inside a longer one that fits says nothing.
 */
export function suggestCategory(text: string, spot: SpotKind | null): Suggestion {
  const usual = [...(spot ? usualAt[spot] : []), ...usualAnywhere]
  const found = categoryIds.flatMap(id =>
    categoryWords[id].words.filter(word => text.includes(word)).map(word => ({ id, word })),
  )
  const telling = found.filter(({ word }) => !found.some(other => other.word !== word && other.word.includes(word)))
  const score = (id: CategoryId) => telling.reduce((sum, each) => sum + (each.id === id ? each.word.length ** 2 : 0), 0)
  const said = [...new Set(telling.map(({ id }) => id))].sort(
    (one, other) => score(other) - score(one) || rank(usual, one) - rank(usual, other),
  )
  const guess = said[0] ?? null
  const spoke = telling.flatMap(({ id, word }) => (id === guess ? word : []))
  return {
    guess,
    why: spoke.sort((one, other) => text.indexOf(one) - text.indexOf(other)).slice(0, WORDS),
    shown: [...new Set([...said, ...usual])].slice(0, SHOWN),
  }
}

/** Of two that the words speak for alike, the one that is usual at the spot comes first. */
const rank = (usual: readonly CategoryId[], id: CategoryId) => (usual.includes(id) ? usual.indexOf(id) : usual.length)

/** So sure the cloud has to be before its first suggestion is taken for the person's own. */
const sure = 0.35
/** How many of its suggestions are asked about first. */
const likely = 3

/** What is offered. */
export interface Offered extends Suggestion {
  /** How many of those shown were suggested for these words. */
  likely: number
}

/**
 * With what the cloud suggests for the words before what the phone knows by itself. An emergency is not taken for the person's own unless
 * words of theirs can be named that spoke for it.
 * @param suggested empty while it has said nothing
 */
export function withSuggested(own: Suggestion, suggested: readonly Suggested[]): Offered {
  const [first] = suggested
  if (!first) return { ...own, likely: 0 }
  const best = suggested.slice(0, likely).map(({ id }) => id)
  const isSure = first.score >= sure && (first.why.length > 0 || categoryOf(first.id).level !== 'P0')
  return {
    guess: isSure ? first.id : null,
    shown: [...new Set([...best, ...own.shown])].slice(0, SHOWN),
    why: isSure ? first.why : [],
    likely: best.length,
  }
}
