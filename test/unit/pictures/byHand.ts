/** Pictures written by hand: small, and with whatever is wanted in them. No program draws them; what is read of them is their heads. */
import { Unusable, type Caps, type Parts } from '../../../cloudfunctions/_platform/pictures/picture'

export const caps: Caps = { pixels: 10_000, side: 200 }
/** Why it is refused; null when it is not. @throws whatever is no refusal */
export function flaw(run: () => unknown): string | null {
  try {
    run()
    return null
  } catch (error) {
    if (error instanceof Unusable) return error.flaw
    throw error
  }
}
/** What is kept, and what is left out. */
export const whole = ({ kept }: Parts) => Buffer.concat(kept).toString('latin1')
export const left = ({ dropped }: Parts) => Buffer.concat(dropped).toString('latin1')

const bytesOf = (body: string | Uint8Array) =>
  typeof body === 'string' ? Buffer.from(body, 'latin1') : Buffer.from(body)

/** A TIFF block with an orientation. @param before how many other entries stand before it */
export function tiff(turned: number, { little = false, tag = 0x0112, before = 0, directory = 8 } = {}): Buffer {
  const bytes = Buffer.alloc(10 + 12 * (before + 1) + 4)
  const write16 = (value: number, at: number) =>
    little ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at)
  bytes.write(little ? 'II' : 'MM', 0, 'latin1')
  write16(0x2a, 2)
  if (little) bytes.writeUInt32LE(directory, 4)
  else bytes.writeUInt32BE(directory, 4)
  write16(before + 1, 8)
  for (let entry = 0; entry <= before; entry++) write16(entry === before ? tag : 0x0100 + entry, 10 + 12 * entry)
  const at = 10 + 12 * before
  write16(3, at + 2)
  write16(turned, at + 8)
  return bytes
}

export function segment(marker: number, body: string | Uint8Array): Buffer {
  const bytes = bytesOf(body)
  const length = bytes.length + 2
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 0xff]), bytes])
}
export const sof = (kind: number, { width = 40, height = 30, components = 3, bits = 8, extra = 0 } = {}) =>
  segment(kind, Buffer.from([bits, height >> 8, height & 0xff, width >> 8, width & 0xff, components, ...Array<number>(3 * components + extra).fill(1)])) // prettier-ignore
export const scan = ({ components = 3, extra = 0, data = 'lines' } = {}) =>
  Buffer.concat([
    segment(0xda, Buffer.from([components, ...Array<number>(3 + 2 * components + extra).fill(0)])),
    bytesOf(data),
  ])

/** @param more segments before the frame */
export const aJpeg = ({
  more = [] as Buffer[],
  frame = sof(0xc0),
  scans = [scan()] as Buffer[],
  end = true,
  behind = '',
} = {}) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xdb, Buffer.alloc(65)),
    ...more,
    frame,
    ...scans,
    ...(end ? [Buffer.from([0xff, 0xd9])] : []),
    bytesOf(behind),
  ])

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
export function chunk(type: string, body: string | Uint8Array): Buffer {
  const inside = Buffer.concat([Buffer.from(type, 'latin1'), bytesOf(body)])
  const whole = Buffer.concat([Buffer.alloc(4), inside, Buffer.alloc(4)])
  whole.writeUInt32BE(inside.length - 4, 0)
  whole.writeUInt32BE(crc(inside), whole.length - 4)
  return whole
}
/** @param more chunks before the data */
export function aPng({ header = {} as Partial<Record<'width' | 'height' | 'depth' | 'colour' | 'packing' | 'filter' | 'interlace', number>>, more = [] as Buffer[], data = [chunk("IDAT", "dots")] as Buffer[], end = chunk('IEND', ''), behind = '' } = {}) {
  const { width = 40, height = 30, depth = 8, colour = 2, packing = 0, filter = 0, interlace = 0 } = header
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([depth, colour, packing, filter, interlace], 8)
  return Buffer.concat([bytesOf('\x89PNG\r\n\x1a\n'), chunk('IHDR', head), ...more, ...data, end, bytesOf(behind)])
} // prettier-ignore

type WebpChunk = readonly [string, string | Uint8Array]

export const vp8 = (width: number, height: number): WebpChunk => [
  'VP8 ',
  Buffer.from([0, 0, 0, 0x9d, 0x01, 0x2a, width & 0xff, width >> 8, height & 0xff, height >> 8]),
]
export function vp8l(width: number, height: number): WebpChunk {
  const bits = (width - 1) | ((height - 1) << 14)
  return ['VP8L', Buffer.from([0x2f, bits & 0xff, (bits >> 8) & 0xff, (bits >> 16) & 0xff, (bits >> 24) & 0x0f])]
}
export function vp8x(flags: number, width: number, height: number): WebpChunk {
  const data = Buffer.alloc(10)
  data[0] = flags
  data.writeUIntLE(width - 1, 4, 3)
  data.writeUIntLE(height - 1, 7, 3)
  return ['VP8X', data]
}
export function aWebp(chunks: readonly WebpChunk[], behind = ''): Buffer {
  const body = chunks.map(([type, data]) => {
    const bytes = bytesOf(data)
    const head = Buffer.alloc(8)
    head.write(type, 'latin1')
    head.writeUInt32LE(bytes.length, 4)
    return Buffer.concat([head, bytes, Buffer.alloc(bytes.length % 2)])
  })
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(4 + body.reduce((sum, { length }) => sum + length, 0), 4)
  return Buffer.concat([head, ...body, bytesOf(behind)])
}
