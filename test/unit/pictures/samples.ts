/** Pictures for the tests of what is kept of one: as phones and programs write them, with everything in them that must not stay. */
import sharp, { type Sharp } from 'sharp'
import type { Flaw } from '../../../cloudfunctions/_platform/pictures/picture'
import { Unusable } from '../../../cloudfunctions/_platform/pictures/picture'
import { cleaned } from '../../../cloudfunctions/_platform/pictures/clean'
import { photoRules } from '../../../config/community/limits'

/** Words that stand in the samples where cameras and people write: none may be left. */
export const traces = ['PhoneMaker', 'taken at home', '36.30', 'AliceTheOwner', 'secret-caption']

const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description creator="AliceTheOwner"/></rdf:RDF></x:xmpmeta>' // prettier-ignore

/** A scene with edges and colours, so that a difference of one pixel shows. */
function scene(width: number, height: number): Sharp {
  const bars = Array.from({ length: 8 }, (_none, nth) => `<rect x="${nth * 8}" y="${nth * 5}" width="9" height="30" fill="hsl(${nth * 45},80%,50%)"/>`) // prettier-ignore
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 48" width="${width}" height="${height}"><rect width="64" height="48" fill="#dde"/>${bars.join('')}</svg>`
  return sharp(Buffer.from(svg)).flatten({ background: '#fff' })
}

const written = (orientation: number, width = 64, height = 48) =>
  scene(width, height)
    .withMetadata({ orientation })
    .withExif({
      IFD0: { Make: 'PhoneMaker', ImageDescription: 'taken at home', Orientation: String(orientation) },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 18/1 0/1' },
    })
    .withXmp(xmp)

export const jpeg = (orientation = 1, progressive = false): Promise<Buffer> =>
  written(orientation).jpeg({ progressive, quality: 90 }).toBuffer()
export const png = (orientation = 1): Promise<Buffer> => written(orientation).png().toBuffer()
export const webp = (orientation = 1, lossless = false): Promise<Buffer> =>
  written(orientation).webp({ lossless }).toBuffer()
/** With holes in it, which one sees through. */
export const seeThrough = (kind: 'png' | 'webp', lossless = false): Promise<Buffer> => {
  const picture = scene(64, 48).ensureAlpha(0.5)
  return (kind === 'png' ? picture.png() : picture.webp({ lossless })).toBuffer()
}
export const palette = (): Promise<Buffer> => scene(64, 48).png({ palette: true }).toBuffer()
export const film = (): Promise<Buffer> => {
  const frames = Buffer.alloc(8 * 16 * 3, 200)
  frames.fill(20, 0, 8 * 8 * 3)
  return sharp(frames, { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } }).webp().toBuffer() // prettier-ignore
}

/** A JPEG with one more segment after its first marker. */
export function withSegment(photo: Buffer, marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff])
  return Buffer.concat([photo.subarray(0, 2), head, body, photo.subarray(2)])
}

/** What a picture is drawn as, dot by dot, by a program that is not ours. */
export const drawn = (picture: Uint8Array): Promise<Buffer> => sharp(Buffer.from(picture)).raw().toBuffer()

export const clean = (bytes: Uint8Array) => cleaned(bytes, photoRules.photo)

/** Why it is refused; null when it is taken. @throws whatever is no refusal */
export function flawOf(bytes: Uint8Array): Flaw | null {
  try {
    clean(bytes)
    return null
  } catch (error) {
    if (error instanceof Unusable) return error.flaw
    throw error
  }
}
