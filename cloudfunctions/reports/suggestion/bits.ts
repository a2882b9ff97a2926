/**
 * Bits, each written in the less space the likelier it was (arithmetic coding, after Mahoney's lpaq). How likely a one is, is learned from the
 * bits before it of the same kind: whoever reads learns it just so, and nothing of it is stored.
 */

/** What was seen of a kind of bit. */
export interface Odds {
  zeros: number
  ones: number
}

export const evenOdds = (): Odds => ({ zeros: 0.4, ones: 0.4 })

/** Reads bits or writes them, so that one description of a format serves both. */
export interface Coder {
  /** The next bit of its kind. @param given which one, when it is written */
  bit(odds: Odds, given?: boolean): boolean
}

/** Where a range is divided: a one stands below it. */
export function middle(low: number, high: number, { zeros, ones }: Odds): number {
  return low + Math.floor((high - low) * Math.min(0.9999, Math.max(0.0001, ones / (zeros + ones))))
}

export function learnt(odds: Odds, bit: boolean): void {
  if (bit) odds.ones++
  else odds.zeros++
}

/** Whether two numbers of 32 bits begin with the same byte: then it is settled. */
export const isSettled = (low: number, high: number): boolean => ((low ^ high) & 0xff000000) === 0

/** Without its first byte, the next one behind. */
export const pushed = (end: number, byte: number): number => ((end << 8) | byte) >>> 0

/** What is not settled yet: an object, because an engine puts each new value of a captured variable into a box of its own. */
export const everything = () => ({ low: 0, high: 0xffffffff })

/** Reads what was written. */
export function reader(bytes: Uint8Array): Coder {
  let at = 0
  const next = () => bytes[at++] ?? 0
  const open = { ...everything(), value: [next(), next(), next(), next()].reduce(pushed, 0) }
  return {
    bit(odds) {
      const mid = middle(open.low, open.high, odds)
      const bit = open.value <= mid
      if (bit) open.high = mid
      else open.low = mid + 1
      learnt(odds, bit)
      while (isSettled(open.low, open.high)) {
        open.low = pushed(open.low, 0)
        open.high = pushed(open.high, 255)
        open.value = pushed(open.value, next())
      }
      return bit
    },
  }
}

/** The 91 letters from `#` to `~`, without the backslash: thirteen bits in two of them. */
const letters = 91
const first = '#'.charCodeAt(0)
const left = '\\'.charCodeAt(0)

/** The letter of a number below 91. */
export const letterOf = (number: number): string =>
  String.fromCharCode(first + number + (first + number >= left ? 1 : 0))

const numberOf = (code: number) => code - first - (code > left ? 1 : 0)

/** The number below 8,281 as two letters. */
export const lettersOf = (number: number): string => letterOf(Math.floor(number / letters)) + letterOf(number % letters)

/** The bytes that stand in a string of such letters, thirteen bits in each two. */
export function bytesIn(text: string): Uint8Array {
  const bytes: number[] = []
  let bits = 0
  let waiting = 0
  for (let at = 0; at + 1 < text.length; at += 2) {
    waiting = (waiting << 13) | (numberOf(text.charCodeAt(at)) * letters + numberOf(text.charCodeAt(at + 1)))
    for (bits += 13; bits >= 8; bits -= 8) bytes.push((waiting >>> (bits - 8)) & 255)
    waiting &= (1 << bits) - 1
  }
  return Uint8Array.from(bytes)
}
