/** What somebody looks for, as a question to the index of terms (_platform/data/finds.ts). Pure. */
import { searchRules } from '@config/community/search'
import { categoryOf } from '@config/community/categories'
import { isBelow } from '@shared/grid/code'
import { scopesOf, type Actor, type Permission } from '@shared/permissions'
import { nameTerm, pairTerm, rarestFirst, says, wholeTerm } from '../../_platform/data/finds'
import type { PageOptions } from '../../_platform/data/collection'
import { isPersonId } from '../../_platform/personId'
import { addDays, dateOf, type Time } from '../../_platform/time'
import { communityCode } from '../../grid/places/community'
import type { Report } from '../collections'

/** Where somebody's reports are looked for: parts of the grid, all of it, and what they have in hand. */
export function scopesFor(actor: Actor, right: Exclude<Permission, 'system'>): string[] {
  const found = scopesOf(actor, right)
  if (found.some(({ scope }) => scope === 'all')) return [communityCode]
  const nodes = found.flatMap(({ scope, node }) => (scope === 'grid' && node !== null ? [node] : []))
  if (nodes.includes(communityCode)) return [communityCode]
  return [...new Set([...nodes, ...(found.some(({ scope }) => scope !== 'own') ? [actor.personId] : [])])]
}

const isCode = (scope: string) => !isPersonId(scope)

/** Of these scopes those that have something to do with a place: that it lies in, or that lie in it. */
const scopesAt = (scopes: readonly string[], place: string | undefined): string[] =>
  scopes.filter(scope => place === undefined || !isCode(scope) || isBelow(place, scope) || isBelow(scope, place))

/** The numbers that a text can mean: whole, without the community, or the running number of one of the last days. */
export function numbersOf(text: string, now: Time): string[] {
  const [, day, running] = /^(?:[A-Z]{2,6}-?)?(?:(\d{6})-?)?(\d{1,6})$/.exec(text.normalize('NFKC').toUpperCase().replace(/[\s–—−]/g, '')) ?? [] // prettier-ignore
  if (!running) return []
  const days = day
    ? [day]
    : Array.from({ length: searchRules.numberDays }, (_, back) => dateOf(addDays(now, -back)).replaceAll('-', '').slice(2)) // prettier-ignore
  return days.map(one => `${communityCode}-${one}-${running.padStart(4, '0')}`)
}

interface Sought {
  no?: string | undefined
  place?: string | undefined
  words?: string | undefined
  name?: string | undefined
}
/** A question to `byFind`: one of these terms, and all that must hold beside. */
interface Question {
  terms: string[]
  also: NonNullable<PageOptions['also']>
}

/**
 * The question that leaves fewest documents to look at: the number, else the name, else the rarest pair of letters of the words, each in the
 * parts of the grid where it is looked for; else all that lies at the place. Null when nothing can be found.
 */
export function questionOf({ no, place, words, name }: Sought, scopes: readonly string[], now: Time): Question | null {
  const pairs = rarestFirst(words ?? '')
  const everywhere = [
    ...(name === undefined ? [] : [nameTerm(communityCode, name)]),
    ...pairs.map(pair => pairTerm(communityCode, pair)),
  ]
  const also = { ...(everywhere.length ? { finds: everywhere } : {}), ...(place ? { ladder: place } : {}) }
  const ask = (terms: string[], more: Question['also'] = {}) =>
    terms.length > 0 ? { terms, also: { ...also, ...more } } : null
  if (no !== undefined) return ask(numbersOf(no, now).map(wholeTerm))
  const where = scopesAt(scopes, place)
  if (name !== undefined) return ask(where.map(scope => nameTerm(scope, name)))
  const [rarest] = pairs
  if (words !== undefined) return ask(rarest === undefined ? [] : where.map(scope => pairTerm(scope, rarest)))
  if (place === undefined) return null
  const parts = where.filter(isCode)
  if (parts.length > 0) return ask(parts.map(scope => wholeTerm(isBelow(place, scope) ? place : scope)))
  return ask(where.length > 0 ? [wholeTerm(place)] : [], { 'holder.personId': where[0] ?? null })
}

/** Does a report say all of these words? What is hidden says nothing. */
export const saysAll = (
  { text, place, category, textCheck }: Pick<Report, 'text' | 'place' | 'category' | 'textCheck'>,
  words: string,
): boolean => textCheck !== 'hidden' && says([text, place.name, place.note ?? '', categoryOf(category).name], words)
