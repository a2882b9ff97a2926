/** The model as it is shipped: one string, made by `npm run train`. */
import { brotliDecompressSync } from 'node:zlib'
import { categoryIds } from '@shared/reports/categories'
import { soundsOf, type Sounds } from './features'

export interface Model {
  /** Which row of `weights` a place has (`placeOf`). */
  rows: ReadonlyMap<number, number>
  /** How much each piece speaks for each category: a row of `categoryIds.length` numbers a piece. */
  weights: Float32Array
  /** What speaks for each category before a word is said. */
  bias: Float32Array
  sounds: Sounds
}

/** Small weights get finer steps than large ones: level over the highest, to this power, is the share of the largest weight. */
export const finer = 5 / 3
/** The highest level of a weight. */
export const levels = 8

const labels = categoryIds.length

/**
 * Opens the string. In it: the number of pieces and the largest weight (32 bits each), the bias (32 bits a category), the gaps between the
 * places in three planes of bytes, a plane of levels for each category, and the syllables as JSON.
 */
export function unpacked(data: string): Model {
  const bytes = brotliDecompressSync(Buffer.from(data, 'base64'))
  const count = bytes.readUInt32LE(0)
  const largest = bytes.readFloatLE(4)
  const bias = Float32Array.from({ length: labels }, (_, label) => bytes.readFloatLE(8 + 4 * label))
  const gaps = 8 + 4 * labels
  const planes = gaps + 3 * count
  const rows = new Map<number, number>()
  const weights = new Float32Array(count * labels)
  let place = 0
  for (let row = 0; row < count; row++) {
    for (let byte = 0; byte < 3; byte++) place += bytes.readUInt8(gaps + byte * count + row) << (8 * byte)
    rows.set(place, row)
    for (let label = 0; label < labels; label++)
      weights[row * labels + label] = weightOf(bytes.readInt8(planes + label * count + row), largest)
  }
  const syllables = bytes.subarray(planes + labels * count).toString('utf8')
  return { rows, weights, bias, sounds: soundsOf(JSON.parse(syllables) as Record<string, string>) }
}

const weightOf = (level: number, largest: number) => Math.sign(level) * (Math.abs(level) / levels) ** finer * largest
