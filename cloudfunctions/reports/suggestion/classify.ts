/**
 * What a text is probably about. The model is linear: what speaks for a category is a sum over pieces of the text, so that the words that
 * counted most can be shown. Pure; nothing of the text is kept.
 */
import type { SpotKind } from '@shared/grid/node'
import { categoryIds, type CategoryId } from '@shared/reports/categories'
import type { Suggested } from '@shared/reports/suggestion'
import { categoryOf } from '@config/community/categories'
import { usualAt } from '@config/community/usualAt'
import { piecesOf, plain, type Piece } from './features'
import type { Model } from './model'

/** How many are named. */
const most = 9
/** An emergency that is this likely stands among the first three: who wrote of one should not have to look for it. */
export const plausible = 0.02
/** What is less likely is not named, beyond the first three. */
const least = 0.005
/** So much speaks for what is usual at a spot, the most usual first. */
const usual = [0.8, 0.6, 0.4, 0.3]

const labels = categoryIds.length
const isEmergency = (label: number) => categoryOf(idOf(label)).level === 'P0'
const idOf = (label: number): CategoryId => categoryIds[label] ?? 'other'

/** A piece that the model knows. */
interface Known extends Piece {
  row: number
}

function knownIn(model: Model, text: string): Known[] {
  const seen = new Set<number>()
  return piecesOf(text, model.sounds).flatMap(piece => {
    const row = model.rows.get(piece.name)
    if (row === undefined || seen.has(row)) return []
    seen.add(row)
    return [{ ...piece, row }]
  })
}

/** A text that says nothing yet: less than two letters. */
const isShort = (text: string) => (text.match(/\p{L}/gu)?.length ?? 0) < 2

/** How likely each category is, in the order of `categoryIds`; null when the text says nothing. */
export function sharesOf(model: Model, text: string, spot: SpotKind | null): number[] | null {
  const known = isShort(text) ? [] : knownIn(model, plain(text))
  if (known.length === 0) return null
  const scale = 1 / Math.sqrt(known.length)
  const scores = Array.from({ length: labels }, (_, label) => {
    const said = known.reduce((sum, { row }) => sum + (model.weights[row * labels + label] ?? 0), 0)
    return (model.bias[label] ?? 0) + said * scale + usualHere(label, spot)
  })
  const highest = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - highest))
  const sum = powers.reduce((all, power) => all + power, 0)
  return powers.map(power => power / sum)
}

function usualHere(label: number, spot: SpotKind | null): number {
  const at = spot ? usualAt[spot].indexOf(idOf(label)) : -1
  // A place alone makes no emergency of what was said.
  return at === -1 || isEmergency(label) ? 0 : (usual[at] ?? 0)
}

/**
 * What the text is probably about, best first; none while it says nothing (DOMAIN §4). The scores add up to at most one. An emergency that is
 * plausible is among the first three.
 */
export function suggestionsFor(model: Model, text: string, spot: SpotKind | null): Suggested[] {
  const shares = sharesOf(model, text, spot)
  if (!shares) return []
  return orderOf(shares)
    .filter((label, at) => at < 3 || (shares[label] ?? 0) >= least)
    .slice(0, most)
    .map(label => ({ id: idOf(label), score: shares[label] ?? 0, why: wordsFor(model, text, label) }))
}

/** The labels, likeliest first; the likeliest emergency not behind the third place when it is plausible. */
export function orderOf(shares: readonly number[]): number[] {
  const order = shares.map((_, label) => label).sort((one, other) => (shares[other] ?? 0) - (shares[one] ?? 0))
  const at = order.findIndex(isEmergency)
  const urgent = order[at]
  if (at < 3 || urgent === undefined || (shares[urgent] ?? 0) < plausible) return order
  const others = order.filter(label => label !== urgent)
  return [...others.slice(0, 2), urgent, ...others.slice(2)]
}

/** How many words are shown at most, and how long one is. */
const words = 3
const longest = 4

/** The words of the text that spoke most for a category, in the order in which they stand there. */
export function wordsFor(model: Model, text: string, label: number): string[] {
  const shown = plain(text)
  const gains = new Map<number, { to: number; gain: number }[]>()
  for (const { from, to, row } of knownIn(model, shown)) {
    const gain = model.weights[row * labels + label] ?? 0
    gains.set(from, [...(gains.get(from) ?? []), { to, gain }])
  }
  const windows = windowsIn(shown).map(({ from, to }) => {
    let sum = 0
    for (let at = from; at < to; at++) for (const each of gains.get(at) ?? []) if (each.to <= to) sum += each.gain
    return { from, to, gain: sum / Math.sqrt(to - from + 1) }
  })
  const best = windows.filter(({ gain }) => gain > 0).sort((one, other) => other.gain - one.gain)
  const chosen: typeof windows = []
  for (const window of best) {
    if (chosen.length === words || window.gain < (best[0]?.gain ?? 0) / 4) break
    if (chosen.every(({ from, to }) => window.to <= from || to <= window.from)) chosen.push(window)
  }
  return [...new Set(chosen.sort((one, other) => one.from - other.from).map(({ from, to }) => shown.slice(from, to)))]
}

/** Every run of letters that could be a word. */
function windowsIn(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (let from = 0; from < text.length; from++)
    for (let to = from + 1; to <= Math.min(text.length, from + longest); to++) {
      if (!/^[\p{L}\p{N}]+$/u.test(text.slice(from, to))) break
      found.push({ from, to })
    }
  return found
}
