/**
 * A photo's thumbnail travels inside of the photo: the phone makes it, since functions draw no pictures, and writes it into a segment of the
 * JPEG that viewers skip; the function takes it out and stores it beside the photo. So there is one upload, and the two are never apart.
 */

/** Longest side of a thumbnail, in pixels: 72 px on a screen with three dots to each. */
export const THUMB_SIDE = 240
/** A segment holds 64 KB; a thumbnail of that many pixels takes some ten. */
export const thumbMostBytes = 48_000

/** APP10, and the name by which the segment is known as ours. */
const marker = [0xff, 0xea]
const name = [...'XZZthumb'].map(letter => letter.charCodeAt(0))

const isJpeg = (bytes: Uint8Array) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
const lengthAt = (bytes: Uint8Array, at: number) => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)

/** The photo with its thumbnail inside; as it is when either is no JPEG, or the thumbnail is none. */
export function withThumb(photo: Uint8Array, thumb: Uint8Array): Uint8Array {
  if (!isJpeg(photo) || !isJpeg(thumb) || thumb.length > thumbMostBytes || thumb.length >= photo.length) return photo
  // The first segment of a JFIF file stays the first.
  const at = photo[3] === 0xe0 ? 4 + lengthAt(photo, 4) : 2
  const length = 2 + name.length + thumb.length
  const head = [...marker, length >> 8, length & 0xff, ...name]
  const whole = new Uint8Array(photo.length + head.length + thumb.length)
  whole.set(photo.subarray(0, at))
  whole.set(head, at)
  whole.set(thumb, at + head.length)
  whole.set(photo.subarray(at), at + head.length + thumb.length)
  return whole
}

/** The thumbnail inside of a photo; null when there is none. */
export function thumbIn(photo: Uint8Array): Uint8Array | null {
  if (!isJpeg(photo)) return null
  for (let at = 2; at + 4 < photo.length && photo[at] === 0xff && photo[at + 1] !== 0xda;) {
    const end = at + 2 + lengthAt(photo, at + 2)
    const isOurs = photo[at + 1] === marker[1] && name.every((code, nth) => photo[at + 4 + nth] === code)
    if (isOurs) {
      const thumb = photo.subarray(at + 4 + name.length, end)
      return end <= photo.length && isJpeg(thumb) ? thumb : null
    }
    at = end
  }
  return null
}

/** Where the thumbnail of a stored photo lies: beside it. */
export const thumbOf = (fileID: string) => fileID.replace(/\.\w+$/, '-thumb.jpg')
