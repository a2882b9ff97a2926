/** Makes the file that is shipped of what was learned (`unpacked` opens it). */
import { soundsOf } from '../../cloudfunctions/reports/suggestion/features'
import {
  everything,
  isSettled,
  learnt,
  lettersOf,
  middle,
  pushed,
  type Coder,
} from '../../cloudfunctions/reports/suggestion/bits'
import { carried, mostSteps, type Shipped } from '../../cloudfunctions/reports/suggestion/model'
import syllables from './syllables.json'
import type { Trained } from './train'

/** So many of all weights may be larger than the largest that can be said. */
const beyond = 0.002

/** Writes bits; `end` gives the bytes. */
export function writer(): Coder & { end: () => number[] } {
  const bytes: number[] = []
  const open = everything()
  return {
    bit(odds, given = false) {
      const mid = middle(open.low, open.high, odds)
      if (given) open.high = mid
      else open.low = mid + 1
      learnt(odds, given)
      while (isSettled(open.low, open.high)) {
        bytes.push(open.high >>> 24)
        open.low = pushed(open.low, 0)
        open.high = pushed(open.high, 255)
      }
      return given
    },
    end: () => [...bytes, open.high >>> 24, 0, 0, 0],
  }
}

/** Bytes as letters, thirteen bits in each two (`bytesIn`). */
export function lettersIn(bytes: readonly number[]): string {
  let text = ''
  let bits = 0
  let waiting = 0
  for (const byte of [...bytes, 0]) {
    waiting = (waiting << 8) | byte
    for (bits += 8; bits >= 13; bits -= 13) text += lettersOf((waiting >>> (bits - 13)) & 0x1fff)
    waiting &= (1 << bits) - 1
  }
  return text + lettersOf((waiting << (13 - bits)) & 0x1fff)
}

/** The file of what was learned. @param from what it was learned from (`taughtFrom`) */
export function packed({ names, rows, bias }: Trained, from: string): Shipped & { from: string } {
  const sizes = Float64Array.from(rows.flatMap(row => [...row].map(Math.abs).filter(size => size > 0))).sort()
  const step = (sizes[Math.floor(sizes.length * (1 - beyond))] ?? 1) / mostSteps
  const inSteps = (weight: number) => Math.max(-mostSteps, Math.min(mostSteps, Math.round(weight / step)))
  const spoken = rows.map(row => Int8Array.from(row, inSteps))
  const known = names.flatMap((name, at): [string, Int8Array][] => {
    const row = spoken[at]
    return row?.some(steps => steps !== 0) ? [[name, row]] : []
  })
  const coder = writer()
  carried(coder, soundsOf(syllables.common, syllables.others), { step, rows: new Map(known), bias })
  return { from, ...syllables, data: lettersIn(coder.end()) }
}
