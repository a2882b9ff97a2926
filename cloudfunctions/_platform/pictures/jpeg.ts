/**
 * A JPEG segment by segment (ITU T.81 annex B). Kept is what draws the picture, and of the rest nothing: what is not known here is left out,
 * so no list of what cameras write has to be complete. Nothing is decoded.
 */
import { onlyOrientation, orientationIn } from './orientation'
import { checkSize, latin1, Unusable, type Caps, type Parts } from './picture'

const [SOI, EOI, SOS, DQT, DHT, DRI] = [0xd8, 0xd9, 0xda, 0xdb, 0xc4, 0xdd]
const [APP0, APP1, APP2, APP14] = [0xe0, 0xe1, 0xe2, 0xee]
/** Baseline, extended and progressive, as every phone draws them; not lossless, hierarchical or arithmetic. */
const frames = [0xc0, 0xc1, 0xc2]
/** Other frames, and what is no segment at all. */
const refused = [0xc3, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xdc, 0xde, 0xdf]
/** A progressive photo has some ten scans; each is drawn over the whole picture. */
const mostScans = 64
/** A colour profile of a phone's screen takes some 500 bytes. */
const longestProfile = 4096

const byteAt = (bytes: Uint8Array, at: number) => bytes[at] ?? 0
const uint16 = (bytes: Uint8Array, at: number) => byteAt(bytes, at) * 256 + byteAt(bytes, at + 1)

/** A segment with its marker and length. */
const segmentOf = (marker: number, body: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body])

/** @throws Unusable */
export function jpegParts(bytes: Uint8Array, caps: Caps): Parts {
  const parts: Parts = { kept: [bytes.subarray(0, 2)], dropped: [], width: 0, height: 0 }
  const said = new Set<number>()
  let [at, scans] = [2, 0]
  for (;;) {
    const { marker, body, end } = segmentAt(bytes, at)
    at = end
    if (marker === EOI) break
    if (frames.includes(marker)) {
      if (parts.width > 0 || !isFrame(body)) throw new Unusable('broken')
      Object.assign(parts, { height: uint16(body, 1), width: uint16(body, 3) })
      checkSize(parts.width, parts.height, caps)
      parts.kept.push(segmentOf(marker, body))
    } else if (marker === SOS) {
      if (parts.width === 0 || !isScan(body) || ++scans > mostScans) throw new Unusable('broken')
      at = endOfScan(bytes, end)
      parts.kept.push(segmentOf(marker, body), bytes.subarray(end, at))
    } else if (tables[marker]) {
      parts.kept.push(segmentOf(marker, tables[marker](body)))
    } else {
      const kept = said.has(marker) ? null : (sayings[marker]?.(body) ?? null)
      if (kept) parts.kept.push(segmentOf(marker, kept))
      if (kept) said.add(marker)
      parts.dropped.push(body)
    }
  }
  if (scans === 0) throw new Unusable('broken')
  parts.kept.push(Uint8Array.of(0xff, EOI))
  parts.dropped.push(bytes.subarray(at))
  return parts
}

/** The segment that begins there, or the end of the picture. @throws Unusable when neither does */
function segmentAt(bytes: Uint8Array, from: number): { marker: number; body: Uint8Array; end: number } {
  // Any number of FF may stand before a marker.
  let at = from
  while (byteAt(bytes, at) === 0xff && byteAt(bytes, at + 1) === 0xff) at++
  const marker = byteAt(bytes, at + 1)
  if (byteAt(bytes, at) !== 0xff || marker === SOI || refused.includes(marker) || isBare(marker))
    throw new Unusable('broken')
  if (marker === EOI) return { marker, body: bytes.subarray(at + 2, at + 2), end: at + 2 }
  const end = at + 2 + uint16(bytes, at + 2)
  if (end < at + 4 || end > bytes.length) throw new Unusable('broken')
  return { marker, body: bytes.subarray(at + 4, end), end }
}

/** Restarts, and what has no length: nothing of the kind stands between segments. */
const isBare = (marker: number) => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd7)

const isFrame = (body: Uint8Array) => {
  const components = byteAt(body, 5)
  return byteAt(body, 0) === 8 && [1, 3, 4].includes(components) && body.length === 6 + 3 * components
}
const isScan = (body: Uint8Array) => {
  const components = byteAt(body, 0)
  return components >= 1 && components <= 4 && body.length === 4 + 2 * components
}

/** What the picture is decoded with, as it is; anything in it that is no table would be a hiding place. @throws Unusable */
const tables: Record<number, (body: Uint8Array) => Uint8Array> = {
  [DQT]: body => filled(body, at => 1 + (byteAt(body, at) < 0x10 ? 64 : 128)),
  [DHT]: body => filled(body, at => 17 + body.subarray(at + 1, at + 17).reduce((sum, lengths) => sum + lengths, 0)),
  [DRI]: body => filled(body, at => (at === 0 ? 2 : 1 + body.length)),
}

/** @param lengthAt how long the table is that begins there */
function filled(body: Uint8Array, lengthAt: (at: number) => number): Uint8Array {
  let at = 0
  while (at < body.length) at += lengthAt(at)
  if (at !== body.length || body.length === 0) throw new Unusable('broken')
  return body
}

/** What else is kept of a segment, once of each kind; null for nothing. */
const sayings: Record<number, (body: Uint8Array) => Uint8Array | null> = {
  // JFIF without the picture inside of it.
  [APP0]: body =>
    latin1(body, 0, 5) === 'JFIF\0' && body.length >= 14
      ? Buffer.concat([body.subarray(0, 12), Buffer.alloc(2)])
      : null,
  [APP1]: body => {
    if (latin1(body, 0, 5) !== 'Exif\0') return null
    const turned = onlyOrientation(orientationIn(body.subarray(6)))
    return turned && Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), turned])
  },
  [APP2]: body => (isProfile(body) ? body : null),
  // Adobe's colour transform: without it the colours change.
  [APP14]: body => (latin1(body, 0, 5) === 'Adobe' && body.length >= 12 ? body.subarray(0, 12) : null),
}

/** A colour profile in one piece that is as long as it says (ICC.1 §7.2). */
function isProfile(body: Uint8Array): boolean {
  const head = latin1(body, 0, 14)
  const profile = body.subarray(14)
  const length = uint16(profile, 0) * 65_536 + uint16(profile, 2)
  return (
    head === 'ICC_PROFILE\0\x01\x01' &&
    profile.length <= longestProfile &&
    length === profile.length &&
    latin1(profile, 36, 40) === 'acsp'
  )
}

/** In a scan FF is followed by 00 (it is meant) or by a restart; the next other marker ends it. @throws Unusable when none does */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const marker = byteAt(bytes, at + 1)
    if (marker !== 0 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7)) return at
  }
  throw new Unusable('broken')
}
