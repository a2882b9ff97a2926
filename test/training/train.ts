/**
 * Softmax regression on the pieces of sentences: one weight for each piece and category, so that what a text speaks for is a sum whose parts
 * can be named. Adagrad in single steps, the mean of the last rounds; the same sentences and the same seed give the same weights.
 */
import { piecesOf, plain, soundsOf } from '../../cloudfunctions/reports/suggestion/features'
import syllables from './syllables.json'

const sounds = soundsOf(syllables.common, syllables.others)

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
  /** The pieces that are known, and a row of as many numbers as there are labels for each. */
  names: string[]
  rows: Float64Array[]
  bias: Float64Array
}

/** Found by asking thirds of the taught half about each other; the half that is held out had no say. */
const settings = {
  /** First everything is looked at, then only what turned out to say most. */
  rounds: [14, 24],
  rate: 0.4,
  decay: 0.002,
  /** Chance that a piece is not looked at: nobody should lean on one word. */
  dropout: 0.2,
  /** Nobody is surer than this leaves room for: what was said by one may mean something else to the next. */
  doubt: 0.15,
  seed: 7,
}

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

/** The distinct pieces of a text. */
const namesIn = (text: string): string[] => [...new Set(piecesOf(plain(text), sounds).map(({ name }) => name))]

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

/** The examples with the rows of their pieces. */
interface Placed extends Example {
  rows: Int32Array
}

/** Which categories a row may speak of: where its cells begin, and whose they are. */
interface Cells {
  starts: Int32Array
  labels: Uint8Array
}

/**
 * Learns in two passes: in the second only the weights that turned out to say most.
 * @param labels how many there are @param kept how many weights
 */
export function learn(examples: readonly Example[], labels: number, kept: number): Trained {
  const rowOf = new Map<string, number>()
  const counts: number[] = []
  const placed = examples.map(example => {
    const rows = namesIn(example.text).map(name => {
      const row = rowOf.get(name) ?? rowOf.size
      rowOf.set(name, row)
      counts[row] = (counts[row] ?? 0) + example.weight
      return row
    })
    return { ...example, rows: Int32Array.from(rows) }
  })
  const [first = 0, second = 0] = settings.rounds
  const all = pass(placed, labels, everyCell(rowOf.size, labels), first)
  const cells = mostTelling(all.weights, counts, labels, kept)
  const { weights, bias } = pass(placed, labels, cells, second)
  const rows = counts.map((_, row) => {
    const numbers = new Float64Array(labels)
    for (let cell = cells.starts[row]!; cell < cells.starts[row + 1]!; cell++)
      numbers[cells.labels[cell]!] = weights[cell]!
    return numbers
  })
  return { names: [...rowOf.keys()], rows, bias }
}

const everyCell = (rows: number, labels: number): Cells => ({
  starts: Int32Array.from({ length: rows + 1 }, (_, row) => row * labels),
  labels: Uint8Array.from({ length: rows * labels }, (_, cell) => cell % labels),
})

/** The weights that say most, of all that were learned. */
function mostTelling(weights: Float64Array, counts: readonly number[], labels: number, kept: number): Cells {
  const tells = new Float64Array(weights.length)
  counts.forEach((count, row) => {
    const own = weights.subarray(row * labels, (row + 1) * labels)
    // What all categories have in common says nothing.
    const common = own.slice().sort()[labels >> 1] ?? 0
    own.forEach((weight, label) => (tells[row * labels + label] = abs(weight - common) * sqrt(count + 0.3)))
  })
  const least = tells.length > kept ? (tells.slice().sort()[tells.length - kept] ?? 0) : 0
  const starts = new Int32Array(counts.length + 1)
  const found: number[] = []
  counts.forEach((_, row) => {
    for (let label = 0; label < labels; label++) if (tells[row * labels + label]! >= least) found.push(label)
    starts[row + 1] = found.length
  })
  return { starts, labels: Uint8Array.from(found) }
}

function pass(examples: readonly Placed[], labels: number, cells: Cells, rounds: number) {
  const { rate, decay, dropout, doubt, seed } = settings
  const chance = chanceFrom(seed)
  const { starts, labels: labelOf } = cells
  const weights = new Float64Array(labelOf.length)
  const seen = new Float64Array(labelOf.length).fill(1e-2)
  const mean = new Float64Array(labelOf.length)
  const bias = new Float64Array(labels)
  const meanBias = new Float64Array(labels)
  const scores = new Float64Array(labels)
  let averaged = 0
  for (let round = 0; round < rounds; round++) {
    for (const at of shuffled(examples.length, chance)) {
      const { targets, weight, rows } = examples[at]!
      const kept = rows.filter(() => chance() >= dropout)
      if (kept.length === 0) continue
      const scale = 1 / sqrt(kept.length)
      scores.set(bias)
      for (const row of kept)
        for (let cell = starts[row]!, end = starts[row + 1]!; cell < end; cell++)
          scores[labelOf[cell]!]! += weights[cell]! * scale
      softmax(scores)
      for (let label = 0; label < labels; label++) scores[label]! -= doubt / labels
      for (const { label, share } of targets) scores[label]! -= share * (1 - doubt)
      for (let label = 0; label < labels; label++) bias[label]! -= 0.02 * scores[label]! * weight
      const pull = weight * scale
      for (const row of kept)
        for (let cell = starts[row]!, end = starts[row + 1]!; cell < end; cell++) {
          const gradient = scores[labelOf[cell]!]! * pull + decay * weights[cell]!
          seen[cell]! += gradient * gradient
          weights[cell]! -= (rate * gradient) / sqrt(seen[cell]!)
        }
    }
    if (round >= rounds / 2) {
      averaged++
      for (let cell = 0; cell < mean.length; cell++) mean[cell]! += weights[cell]!
      for (let label = 0; label < labels; label++) meanBias[label]! += bias[label]!
    }
  }
  return { weights: mean.map(sum => sum / averaged), bias: meanBias.map(sum => sum / averaged) }
}

/** Turns scores into shares of one, in place. */
function softmax(scores: Float64Array): void {
  let most = -Infinity
  for (const score of scores) most = max(most, score)
  let sum = 0
  for (let at = 0; at < scores.length; at++) sum += scores[at] = exp(scores[at]! - most)
  for (let at = 0; at < scores.length; at++) scores[at]! /= sum
}
