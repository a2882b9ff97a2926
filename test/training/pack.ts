/** Makes the string that is shipped of what was learned (`unpacked` opens it). */
import { brotliCompressSync, constants } from 'node:zlib'
import { finer, levels } from '../../cloudfunctions/reports/suggestion/model'
import syllables from './syllables.json'
import { centred, type Trained } from './train'

/** Weights below this share of the largest are nothing. */
const nothing = 0.09
/** So many of all weights may be larger than the largest that can be said. */
const beyond = 0.00002

/** The levels of all weights, row by row, and the weight of the highest level. */
function levelled({ places, weights }: Trained, labels: number): { rows: Int8Array[]; largest: number } {
  const rows = places.map((_, row) => centred(weights.subarray(row * labels, (row + 1) * labels)))
  const sizes = Float64Array.from(rows.flatMap(row => [...row].map(Math.abs))).sort()
  const largest = Math.fround(sizes[Math.floor(sizes.length * (1 - beyond))] ?? 1)
  const level = (weight: number) => {
    const share = Math.min(1, Math.abs(weight) / largest)
    return share < nothing ? 0 : Math.sign(weight) * Math.round(levels * share ** (1 / finer))
  }
  return { rows: rows.map(row => Int8Array.from(row, level)), largest }
}

/** What was learned, as one string. */
export function packed(trained: Trained): string {
  const labels = trained.bias.length
  const { rows, largest } = levelled(trained, labels)
  const count = rows.length
  const head = Buffer.alloc(8 + 4 * labels)
  head.writeUInt32LE(count, 0)
  head.writeFloatLE(largest, 4)
  trained.bias.forEach((bias, label) => head.writeFloatLE(bias, 8 + 4 * label))
  const gaps = Buffer.alloc(3 * count)
  const planes = Buffer.alloc(labels * count)
  rows.forEach((row, at) => {
    const gap = (trained.places[at] ?? 0) - (trained.places[at - 1] ?? 0)
    for (let byte = 0; byte < 3; byte++) gaps.writeUInt8((gap >> (8 * byte)) & 255, byte * count + at)
    row.forEach((level, label) => planes.writeInt8(level, label * count + at))
  })
  const whole = Buffer.concat([head, gaps, planes, Buffer.from(JSON.stringify(syllables))])
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN } = constants
  return brotliCompressSync(whole, { params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 22 } }).toString(
    'base64',
  )
}
