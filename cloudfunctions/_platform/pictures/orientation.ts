/** Which way up a photo is: the one thing of all that the camera wrote that is kept, or the picture would lie on its side (Exif 2.32 §4.6.4). */

const orientationTag = 0x0112
const upright = 1

/** The orientation in a TIFF block, 1 to 8; upright when it says nothing that is understood. */
export function orientationIn(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  if (view.byteLength < 8) return upright
  const little = view.getUint16(0) === 0x4949
  const directory = view.getUint32(4, little)
  if (directory + 2 > view.byteLength) return upright
  const entries = view.getUint16(directory, little)
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12
    if (at + 12 > view.byteLength) return upright
    if (view.getUint16(at, little) !== orientationTag) continue
    const turned = view.getUint16(at + 8, little)
    return turned >= 1 && turned <= 8 ? turned : upright
  }
  return upright
}

/** A TIFF block that says nothing but the orientation; null for a picture that stands upright. */
export function onlyOrientation(turned: number): Uint8Array | null {
  if (turned === upright) return null
  const head = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1]
  return Uint8Array.from([...head, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0])
}
