/** The model as it is shipped: what `npm run train` learned, and how it is packed. */
import { categoryIds } from '@shared/reports/categories'
import { bytesIn, evenOdds, reader, type Coder, type Odds } from './bits'
import { pairOf, soundsOf, type Sounds } from './features'

export interface Model {
  /** Which row of `weights` a piece has. */
  rows: ReadonlyMap<string, number>
  /** How much each piece speaks for each category: a row of `categoryIds.length` numbers a piece. */
  weights: Float32Array
  /** What speaks for each category before a word is said. */
  bias: Float32Array
  sounds: Sounds
}

/** The file of the weights. */
export interface Shipped {
  /** How the characters sound (`soundsOf`). */
  common: string
  others: string
  /** What `carried` reads. */
  data: string
}

/** What is written: weights in whole steps. */
export interface Given {
  /** How much one step is. */
  step: number
  rows: ReadonlyMap<string, ArrayLike<number>>
  bias: ArrayLike<number>
}

/** A weight is so many steps at most, for or against. */
export const mostSteps = 8
/** Step and bias are told in parts of this. */
const fine = 2048
/** The bias is above its negative. */
const lowest = 8

const labels = categoryIds.length

/** Opens the file. */
export function unpacked({ common, others, data }: Shipped): Model {
  const sounds = soundsOf(common, others)
  return { ...carried(reader(bytesIn(data)), sounds), sounds }
}

/**
 * The format, for whoever reads and whoever writes: how much a step is, the bias, then of each piece that there could be whether it is known,
 * and what it says.
 * @param given what is written; nothing when it is read
 */
export function carried(coder: Coder, sounds: Sounds, given?: Given): Omit<Model, 'sounds'> {
  const number = (written: number) => wholeNumber(coder, Math.round(written * fine)) / fine
  const step = number(given?.step ?? 0)
  const bias = Float32Array.from({ length: labels }, (_, label) => number((given?.bias[label] ?? 0) + lowest) - lowest)
  const rows = new Map<string, number>()
  const weights: number[] = []
  for (const groups of [charactersOf(sounds), pairsOf(sounds)]) {
    const odds = rowOdds()
    for (const names of groups) {
      const known = evenOdds()
      for (const name of names) {
        const row = given?.rows.get(name)
        if (!coder.bit(known, row !== undefined)) continue
        rows.set(name, rows.size)
        for (const steps of rowIn(coder, odds, row)) weights.push(steps * step)
      }
    }
  }
  return { rows, weights: Float32Array.from(weights), bias }
}

/** Every character that can be known: those whose sound is, the letters and the number. */
const charactersOf = (sounds: Sounds) => [[...sounds.keys()], [...'0abcdefghijklmnopqrstuvwxyz']]

/** Every pair of sounds, by the first of the two. */
function pairsOf(sounds: Sounds): string[][] {
  const heard = [...new Set(sounds.values())].sort()
  return heard.map(one => heard.map(other => pairOf(one, other)))
}

/** What was seen of the rows of one kind of piece. */
interface RowOdds {
  /** That it says something of a category, by how many it spoke of before. */
  speaks: Odds[]
  against: Odds[]
  /** That it is one step more, for or against. */
  more: Odds[]
}

/** More than so many before make no difference. */
const manyBefore = 4

const many = (count: number) => Array.from({ length: count }, evenOdds)

const rowOdds = (): RowOdds => ({
  speaks: many(labels * manyBefore),
  against: many(manyBefore),
  more: many(2 * mostSteps),
})

/** What a piece says, category by category: steps for it, or against it. A loop, because there are a million of these bits to open. */
function rowIn(coder: Coder, { speaks, against, more }: RowOdds, row?: ArrayLike<number>): number[] {
  const said: number[] = []
  let before = 0
  for (let label = 0; label < labels; label++) {
    const written = row?.[label] ?? 0
    const isSaid = coder.bit(oddsAt(speaks, label * manyBefore + before), written !== 0)
    said.push(isSaid ? stepsIn(coder, oddsAt(against, before), more, written) : 0)
    if (isSaid && before < manyBefore - 1) before++
  }
  return said
}

function stepsIn(coder: Coder, against: Odds, more: readonly Odds[], written: number): number {
  const isAgainst = coder.bit(against, written < 0)
  const from = isAgainst ? mostSteps : 0
  let steps = 1
  while (steps < mostSteps && coder.bit(oddsAt(more, from + steps), Math.abs(written) > steps)) steps++
  return isAgainst ? -steps : steps
}

const oddsAt = (odds: readonly Odds[], at: number): Odds => odds[at] ?? evenOdds()

/** A number of sixteen bits, in even odds. */
function wholeNumber(coder: Coder, written: number): number {
  let number = 0
  for (let at = 15; at >= 0; at--) if (coder.bit(evenOdds(), ((written >> at) & 1) === 1)) number |= 1 << at
  return number
}
