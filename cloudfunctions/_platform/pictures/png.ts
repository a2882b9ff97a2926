/** A PNG chunk by chunk (PNG 3rd edition §5). Kept are those that draw the picture, when their sums are right. Nothing is unpacked. */
import { onlyOrientation, orientationIn } from './orientation'
import { checkSize, latin1, Unusable, type Caps, type Parts } from './picture'

/** By its type, what a chunk that is kept may be. What is not here is left out: texts, times, profiles, frames of a film. */
const kept: Record<string, (data: Uint8Array) => boolean> = {
  PLTE: ({ length }) => length > 0 && length <= 768 && length % 3 === 0,
  IDAT: () => true,
  IEND: ({ length }) => length === 0,
  tRNS: ({ length }) => length > 0 && length <= 256,
  gAMA: ({ length }) => length === 4,
  cHRM: ({ length }) => length === 32,
  sRGB: ({ length }) => length === 1,
}
/** Bits that each kind of colour may have. */
const depths: Record<number, readonly number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

/** @throws Unusable */
export function pngParts(bytes: Uint8Array, caps: Caps): Parts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Parts = { kept: [bytes.subarray(0, 8)], dropped: [], width: 0, height: 0 }
  const seen: string[] = []
  let at = 8
  while (seen.at(-1) !== 'IEND') {
    if (at + 12 > bytes.length) throw new Unusable('broken')
    const length = view.getUint32(at)
    const end = at + 12 + length
    const type = latin1(bytes, at + 4, at + 8)
    if (end > bytes.length || !/^[A-Za-z]{4}$/.test(type)) throw new Unusable('broken')
    const data = bytes.subarray(at + 8, end - 4)
    if (seen.length === 0) {
      Object.assign(parts, sizeIn(type, data))
      checkSize(parts.width, parts.height, caps)
    }
    const chunk = type === 'eXIf' ? turnedChunk(data) : type === 'IHDR' || kept[type] ? bytes.subarray(at, end) : null
    if (chunk) {
      const fits = type === 'eXIf' || (type === 'IHDR' ? seen.length === 0 : kept[type]?.(data))
      const repeats = seen.includes(type) && !(type === 'IDAT' && seen.at(-1) === 'IDAT')
      if (!fits || repeats || (type !== 'eXIf' && sumOf(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)))
        throw new Unusable('broken')
      parts.kept.push(chunk)
    } else if (isNeeded(type)) throw new Unusable('broken')
    if (chunk !== null || seen.length === 0) seen.push(type)
    if (type === 'eXIf' || !chunk) parts.dropped.push(data)
    at = end
  }
  if (!seen.includes('IDAT') || (isPalette(bytes) && !seen.includes('PLTE'))) throw new Unusable('broken')
  parts.dropped.push(bytes.subarray(at))
  return parts
}

/** Who does not know a chunk with a capital must not draw the picture. */
const isNeeded = (type: string) => type.charAt(0) < 'a'
const isPalette = (bytes: Uint8Array) => bytes[25] === 3

function sizeIn(type: string, data: Uint8Array) {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const [depth = 0, colour = 1, packing, filter, interlace = 2] = data.subarray(8)
  if (type !== 'IHDR' || data.length !== 13 || !depths[colour]?.includes(depth)) throw new Unusable('broken')
  if (packing !== 0 || filter !== 0 || interlace > 1) throw new Unusable('broken')
  return { width: view.getUint32(0), height: view.getUint32(4) }
}

function turnedChunk(tiff: Uint8Array): Uint8Array | null {
  const turned = onlyOrientation(orientationIn(tiff))
  if (!turned) return null
  const whole = Buffer.concat([Buffer.alloc(4), Buffer.from('eXIf'), turned, Buffer.alloc(4)])
  whole.writeUInt32BE(turned.length, 0)
  whole.writeUInt32BE(sumOf(whole.subarray(4, -4)), whole.length - 4)
  return whole
}

/** One byte's share of a chunk's sum: made at the first PNG, since most photos are none. */
let shares: Uint32Array | undefined

const shareOf = (byte: number) => {
  let share = byte
  for (let bit = 0; bit < 8; bit++) share = share & 1 ? 0xedb88320 ^ (share >>> 1) : share >>> 1
  return share
}

/** The sum over a chunk's type and data (CRC-32, PNG 3rd edition annex D; Node 18 has none of its own). */
function sumOf(bytes: Uint8Array): number {
  shares ??= Uint32Array.from({ length: 256 }, (_none, byte) => shareOf(byte))
  let sum = 0xffffffff
  for (const byte of bytes) sum = (shares[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}
