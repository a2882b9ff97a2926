/**
 * Softmax regression on the pieces of sentences: one weight for each piece and category, so that what a text speaks for is a sum whose parts
 * can be named. Adagrad in single steps, the mean of the last rounds; the same sentences and the same seed give the same weights.
 */
import { piecesOf, placeOf, plain, soundsOf } from '../../cloudfunctions/reports/suggestion/features'
import syllables from './syllables.json'

const sounds = soundsOf(syllables)

/** By a name of their own: in a test each look at a global costs more than the root. */
const { abs, exp, floor, imul, max, sqrt } = Math

export interface Example {
  text: string
  /** What it should answer: shares that add up to one. */
  targets: readonly { label: number; share: number }[]
  /** How much it counts. */
  weight: number
}

export interface Trained {
  /** Where each row of `weights` belongs (`placeOf`). */
  places: number[]
  /** A row of `labels` numbers for each place. */
  weights: Float64Array
  bias: Float64Array
}

interface Settings {
  rounds: number
  rate: number
  decay: number
  /** Chance that a piece is not looked at: nobody should lean on one word. */
  dropout: number
  seed: number
}

const settings: Settings = { rounds: 14, rate: 0.3, decay: 0.0005, dropout: 0.2, seed: 7 }

/** A stream of numbers in [0, 1) (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The distinct places of a text's pieces. */
const placesIn = (text: string): number[] => [
  ...new Set(piecesOf(plain(text), sounds).map(({ name }) => placeOf(name))),
]

function shuffled(length: number, chance: () => number): Int32Array {
  const order = Int32Array.from({ length }, (_, at) => at)
  for (let at = length - 1; at > 0; at--) {
    const other = floor(chance() * (at + 1))
    const moved = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = moved
  }
  return order
}

/** The examples with the places of their pieces. */
interface Placed extends Example {
  places: readonly number[]
}

/**
 * Learns in two passes: in the second only the pieces that turned out to say most.
 * @param labels how many there are @param kept how many pieces
 */
export function learn(examples: readonly Example[], labels: number, kept: number): Trained {
  const placed = examples.map(example => ({ ...example, places: placesIn(example.text) }))
  const counts = new Map<number, number>()
  for (const { places, weight } of placed)
    for (const place of places) counts.set(place, (counts.get(place) ?? 0) + weight)
  const all = pass(placed, labels, [...counts.keys()])
  const says = all.places.map((place, row) => {
    const weights = centred(all.weights.subarray(row * labels, (row + 1) * labels))
    return { place, value: Math.hypot(...weights) * sqrt((counts.get(place) ?? 0) + 0.3) }
  })
  const best = says.sort((one, other) => other.value - one.value || one.place - other.place).slice(0, kept)
  return pass(placed, labels, best.map(({ place }) => place)) // prettier-ignore
}

/** What all categories have in common says nothing: without the middle one, most weights are near nothing. */
export function centred(weights: Float64Array): Float64Array {
  const middle = weights.slice().sort()[weights.length >> 1] ?? 0
  return weights.map(weight => weight - middle)
}

function pass(examples: readonly Placed[], labels: number, known: readonly number[]): Trained {
  const { rounds, rate, decay, dropout, seed } = settings
  const chance = chanceFrom(seed)
  const places = [...known].sort((one, other) => one - other)
  const rowOf = new Map(places.map((place, row) => [place, row]))
  const rows = examples.map(each => Int32Array.from(each.places.flatMap(place => rowOf.get(place) ?? [])))
  const weights = new Float64Array(places.length * labels)
  const seen = new Float64Array(places.length * labels).fill(1e-2)
  const mean = new Float64Array(places.length * labels)
  const bias = new Float64Array(labels)
  const meanBias = new Float64Array(labels)
  const scores = new Float64Array(labels)
  let averaged = 0
  for (let round = 0; round < rounds; round++) {
    for (const at of shuffled(examples.length, chance)) {
      const { targets, weight } = examples[at]!
      const all = rows[at]!
      const kept = dropout > 0 ? all.filter(() => chance() >= dropout) : all
      if (kept.length === 0) continue
      const scale = 1 / sqrt(kept.length)
      scores.set(bias)
      for (const row of kept)
        for (let label = 0, from = row * labels; label < labels; label++)
          scores[label]! += weights[from + label]! * scale
      softmax(scores)
      for (const { label, share } of targets) scores[label]! -= share
      for (let label = 0; label < labels; label++) {
        const pull = scores[label]! * weight
        bias[label]! -= 0.02 * pull
        if (abs(pull) < 1e-4) continue
        const step = pull * scale
        for (const row of kept) {
          const cell = row * labels + label
          const gradient = step + decay * weights[cell]!
          seen[cell]! += gradient * gradient
          weights[cell]! -= (rate * gradient) / sqrt(seen[cell]!)
        }
      }
    }
    if (round >= rounds / 2) {
      averaged++
      for (let cell = 0; cell < mean.length; cell++) mean[cell]! += weights[cell]!
      for (let label = 0; label < labels; label++) meanBias[label]! += bias[label]!
    }
  }
  return { places, weights: mean.map(sum => sum / averaged), bias: meanBias.map(sum => sum / averaged) }
}

/** Turns scores into shares of one, in place. */
function softmax(scores: Float64Array): void {
  let most = -Infinity
  for (const score of scores) most = max(most, score)
  let sum = 0
  for (let at = 0; at < scores.length; at++) sum += scores[at] = exp(scores[at]! - most)
  for (let at = 0; at < scores.length; at++) scores[at]! /= sum
}
