/**
 * JPEG without what the camera wrote beside the picture: place, time, device, captions, a second preview (DOMAIN §3: place is
 * personal information). Only the orientation stays, or the picture would lie on its side. Other bytes come back as they are.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return bytes
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length) {
    const marker = byteAt(bytes, at + 1)
    if (byteAt(bytes, at) !== 0xff || marker === EOI) break
    const end = at + 2 + uint16(bytes, at + 2)
    const segment = bytes.subarray(at, end)
    if (isExif(segment)) {
      const turned = orientation(segment)
      if (turned > 1) kept.push(onlyOrientation(turned))
    } else if (!isMetadata(segment)) kept.push(segment)
    at = end
    if (marker === SOS) {
      const next = endOfScan(bytes, at)
      kept.push(bytes.subarray(at, next))
      at = next
    }
  }
  return joined([...kept, new Uint8Array([0xff, EOI])])
}

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const COMMENT = 0xfe
/** JFIF, colour profile and Adobe's colour transform: without them the colours change. */
const NEEDED = [0xe0, 0xe2, 0xee]

const byteAt = (bytes: Uint8Array, at: number) => bytes[at] ?? 0
const uint16 = (bytes: Uint8Array, at: number) => (byteAt(bytes, at) << 8) | byteAt(bytes, at + 1)
const text = (bytes: Uint8Array, at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length))

const isExif = (segment: Uint8Array) => segment[1] === 0xe1 && text(segment, 4, 4) === 'Exif'

function isMetadata(segment: Uint8Array): boolean {
  const marker = byteAt(segment, 1)
  if (marker === 0xe2) return text(segment, 4, 11) !== 'ICC_PROFILE'
  return marker === COMMENT || (marker >= 0xe0 && marker <= 0xef && !NEEDED.includes(marker))
}

/** Scans hold no marker but 0xFF00 (a literal FF) and restarts (D0–D7); the next other one ends the scan. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const marker = byteAt(bytes, at + 1)
    if (byteAt(bytes, at) === 0xff && marker !== 0 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7)) return at
  }
  return bytes.length
}

/** Tag 0x0112 of the first directory of the TIFF block inside (Exif 2.32 §4.6.4); 1 when there is none. */
function orientation(segment: Uint8Array): number {
  const tiff = new DataView(segment.buffer, segment.byteOffset + 10, Math.max(0, segment.byteLength - 10))
  if (tiff.byteLength < 8) return 1
  const little = tiff.getUint16(0) === 0x4949
  const directory = tiff.getUint32(4, little)
  if (directory + 2 > tiff.byteLength) return 1
  const entries = tiff.getUint16(directory, little)
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12
    if (at + 12 > tiff.byteLength) return 1
    if (tiff.getUint16(at, little) === 0x0112) return tiff.getUint16(at + 8, little)
  }
  return 1
}

/** The smallest Exif segment: one entry, the orientation. */
function onlyOrientation(turned: number): Uint8Array {
  const head = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8]
  return new Uint8Array([...head, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned & 0xf, 0, 0, 0, 0, 0, 0])
}

function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
