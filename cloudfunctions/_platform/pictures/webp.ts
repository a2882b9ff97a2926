/** A WebP chunk by chunk (RFC 9649 §2). Kept are the picture, its transparency and which way up it is; films are refused. Nothing is decoded. */
import { onlyOrientation, orientationIn } from './orientation'
import { checkSize, latin1, Unusable, type Caps, type Parts } from './picture'

const [hasAlpha, hasExif, isFilm] = [0x10, 0x08, 0x02]

interface Chunk {
  type: string
  data: Uint8Array
}

/** @throws Unusable */
export function webpParts(bytes: Uint8Array, caps: Caps): Parts {
  const { chunks, rest } = chunksOf(bytes)
  const only = (type: string) => {
    const [first, second] = chunks.filter(chunk => chunk.type === type)
    if (second) throw new Unusable('broken')
    return first
  }
  const [canvas, alpha, exif, lossy, lossless] = [only('VP8X'), only('ALPH'), only('EXIF'), only('VP8 '), only('VP8L')]
  if (chunks.some(({ type }) => type === 'ANIM' || type === 'ANMF') || (canvas?.data[0] ?? 0) & isFilm)
    throw new Unusable('moving')
  const picture = lossy ?? lossless
  if (!picture || (lossy && lossless) || (canvas && chunks[0] !== canvas)) throw new Unusable('broken')
  const { width, height } = lossy ? lossySize(lossy.data) : losslessSize(picture.data)
  checkSize(width, height, caps)
  if (canvas && !isCanvasOf(canvas.data, width, height)) throw new Unusable('broken')
  const turned = exif ? onlyOrientation(orientationIn(tiffIn(exif.data))) : null
  const seen = lossy && alpha
  const told = ((canvas?.data[0] ?? 0) & hasAlpha) | (turned ? hasExif : 0)
  const kept: Chunk[] = [
    ...(told || seen ? [{ type: 'VP8X', data: canvasOf(told, width, height) }] : []),
    ...(seen ? [alpha] : []),
    picture,
    ...(turned ? [{ type: 'EXIF', data: turned }] : []),
  ]
  const body = kept.flatMap(written)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(4 + body.reduce((sum, { length }) => sum + length, 0), 4)
  const dropped = chunks.filter(chunk => ![canvas, alpha, picture].includes(chunk)).map(({ data }) => data)
  return { kept: [head, ...body], dropped: [...dropped, rest], width, height }
}

function chunksOf(bytes: Uint8Array): { chunks: Chunk[]; rest: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = bytes.length < 12 ? 0 : 8 + view.getUint32(4, true)
  if (whole > bytes.length) throw new Unusable('broken')
  const chunks: Chunk[] = []
  let at = 12
  while (at < whole) {
    if (at + 8 > whole) throw new Unusable('broken')
    const length = view.getUint32(at + 4, true)
    if (at + 8 + length > whole) throw new Unusable('broken')
    chunks.push({ type: latin1(bytes, at, at + 4), data: bytes.subarray(at + 8, at + 8 + length) })
    // An odd one is followed by a byte that belongs to nobody.
    at += 8 + length + (length % 2)
  }
  return { chunks, rest: bytes.subarray(whole) }
}

/** RFC 6386 §9.1: the head of a key frame. */
function lossySize(data: Uint8Array) {
  const isKeyFrame = data.length >= 10 && ((data[0] ?? 1) & 1) === 0
  if (!isKeyFrame || latin1(data, 3, 6) !== '\x9d\x01\x2a') throw new Unusable('broken')
  const side = (at: number) => ((data[at] ?? 0) | ((data[at + 1] ?? 0) << 8)) & 0x3fff
  return { width: side(6), height: side(8) }
}

/** RFC 9649 §3.4: fourteen bits for each side less one, and a version of 0. */
function losslessSize(data: Uint8Array) {
  const [signature, a = 0, b = 0, c = 0, d = 0xff] = data
  if (signature !== 0x2f || d >> 5 !== 0) throw new Unusable('broken')
  return { width: 1 + (((b & 0x3f) << 8) | a), height: 1 + (((d & 0x0f) << 10) | (c << 2) | (b >> 6)) }
}

const sideAt = (data: Uint8Array, at: number) =>
  1 + ((data[at] ?? 0) | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16))
const isCanvasOf = (data: Uint8Array, width: number, height: number) =>
  data.length === 10 && sideAt(data, 4) === width && sideAt(data, 7) === height

function canvasOf(flags: number, width: number, height: number): Uint8Array {
  const data = Buffer.alloc(10)
  data[0] = flags
  data.writeUIntLE(width - 1, 4, 3)
  data.writeUIntLE(height - 1, 7, 3)
  return data
}

/** Some programs write the head of a JPEG's segment before it. */
const tiffIn = (data: Uint8Array) => (latin1(data, 0, 6) === 'Exif\0\0' ? data.subarray(6) : data)

function written({ type, data }: Chunk): Uint8Array[] {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return [head, data, ...(data.length % 2 ? [Buffer.alloc(1)] : [])]
}
