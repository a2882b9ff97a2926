/**
 * A picture that came in, as it is kept: written anew out of the parts that draw it. Where it was taken, with what and when, captions, a second
 * picture and whatever hangs behind it are left out (DOMAIN §3: place is personal information). Nothing is decoded, so a bomb has nothing to
 * burst in: what it takes is the bytes that came, once more (docs/decisions/0027).
 */
import { checkNoArchive, checkNothingCarried } from './carried'
import { jpegParts } from './jpeg'
import { latin1, Unusable, type Caps, type Parts, type Picture } from './picture'
import { pngParts } from './png'
import { webpParts } from './webp'

interface Kind {
  ending: Picture['ending']
  begins(bytes: Uint8Array): boolean
  parts(bytes: Uint8Array, caps: Caps): Parts
}

const kinds: readonly Kind[] = [
  { ending: 'jpg', begins: bytes => latin1(bytes, 0, 3) === '\xff\xd8\xff', parts: jpegParts },
  { ending: 'png', begins: bytes => latin1(bytes, 0, 8) === '\x89PNG\r\n\x1a\n', parts: pngParts },
  { ending: 'webp', begins: bytes => /^RIFF[^]{4}WEBP$/.test(latin1(bytes, 0, 12)), parts: webpParts },
]

const isHeic = (bytes: Uint8Array) =>
  latin1(bytes, 4, 8) === 'ftyp' && /^(heic|heix|hevc|heim|heis|mif1|msf1|avif)$/.test(latin1(bytes, 8, 12))

/** By its first bytes, whatever it is called. @throws Unusable */
export function kindOf(bytes: Uint8Array): Kind {
  const kind = kinds.find(({ begins }) => begins(bytes))
  if (!kind) throw new Unusable(isHeic(bytes) ? 'heic' : 'noPicture')
  return kind
}

/** @throws Unusable with what is wrong with it */
export function cleaned(bytes: Uint8Array, caps: Caps): Picture {
  const { ending, parts } = kindOf(bytes)
  const { kept, dropped, width, height } = parts(bytes, caps)
  checkNothingCarried(dropped)
  const picture = { ending, bytes: Buffer.concat(kept), width, height }
  checkNoArchive(picture.bytes)
  return picture
}
