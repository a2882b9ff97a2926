/** Pictures that nobody drew: whole ones with bytes changed, moved, cut out and put in, and the whole ones in many sizes. */
import sharp from 'sharp'
import { Unusable } from '../../../cloudfunctions/_platform/pictures/picture'
import { photoRules } from '../../../config/community/limits'
import { fc, rounds } from '../../random'
import { clean, drawn, film, jpeg, palette, png, seeThrough, traces, webp } from './samples'

jest.setTimeout(600_000)

let whole: Buffer[]
beforeAll(async () => {
  const made = [jpeg(1), jpeg(6, true), png(1), png(8), webp(3), webp(1, true), palette(), seeThrough('png'), seeThrough('webp'), film()] // prettier-ignore
  whole = await Promise.all(made)
})

/** One thing that is done to a picture. `at` and `to` are shares of its length. */
const change = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'copy', 'put', 'end', 'swap'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 12 }),
    fc.constantFrom(...['ffd8', 'ffd9', 'ffda', 'ffe1', 'ffc0', '00000000', 'ffffffff', '7fffffff'].map(hex => Uint8Array.from(Buffer.from(hex, 'hex')))),
    fc.constantFrom(...['IEND', 'IHDR', 'eXIf', 'VP8X', 'EXIF', 'ALPH', 'Exif\0\0'].map(text => Uint8Array.from(Buffer.from(text)))),
  ),
}) // prettier-ignore
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

function changed(picture: Buffer, { kind, at, to, bytes }: Change): Buffer {
  const [from, until] = [Math.floor(Math.min(at, to) * picture.length), Math.floor(Math.max(at, to) * picture.length)]
  const [before, middle, after] = [picture.subarray(0, from), picture.subarray(from, until), picture.subarray(until)]
  switch (kind) {
    case 'cut':
      return Buffer.concat([before, after])
    case 'copy':
      return Buffer.concat([before, middle, middle, after])
    case 'put':
      return Buffer.concat([before, bytes, middle, after])
    case 'end':
      return before
    case 'swap':
      return Buffer.concat([after, middle, before])
    default:
      return Buffer.concat([before, bytes, picture.subarray(from + bytes.length)])
  }
}

/** What our own reader makes of it; null when it refuses it with one of its words. Anything else is a fault. */
function taken(bytes: Buffer) {
  try {
    return clean(bytes)
  } catch (error) {
    if (error instanceof Unusable) return null
    throw error
  }
}

it('are refused with a reason, or kept as something that is read back the same and tells nothing', async () => {
  let kept = 0
  await fc.assert(
    fc.asyncProperty(fc.nat(9), fc.array(change, { minLength: 1, maxLength: 4 }), async (nth, changes) => {
      const bytes = changes.reduce(changed, whole[nth] ?? Buffer.alloc(0))
      const picture = taken(bytes)
      if (!picture) return
      kept++
      expect(clean(picture.bytes).bytes.equals(picture.bytes)).toBe(true)
      expect(picture.bytes.length).toBeLessThanOrEqual(bytes.length + 64)
      expect(picture.width * picture.height).toBeLessThanOrEqual(photoRules.photo.pixels)
      const told = await sharp(picture.bytes).metadata().catch(() => null) // prettier-ignore
      expect([told?.xmp, told?.iptc, told?.comments]).toEqual([undefined, undefined, undefined])
      expect(told?.exif?.length ?? 0).toBeLessThan(40)
      if (told) expect([told.width, told.height]).toEqual([picture.width, picture.height])
    }),
    { numRuns: rounds(1_500, 60_000) },
  )
  // The test would say nothing if nearly all were refused.
  expect(kept).toBeGreaterThan(rounds(1_500, 60_000) / 20)
})

it('that are nothing but noise behind a beginning are refused with a reason', () => {
  const beginnings = ['ffd8ff', '89504e470d0a1a0a', '52494646', ''].map(hex => Buffer.from(hex, 'hex'))
  fc.assert(
    fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 400 }), (beginning, noise) => {
      taken(Buffer.concat([beginning, noise]))
    }),
    { numRuns: rounds(1_000, 40_000) },
  )
})

it('of any size, quality and turn are drawn the same, dot by dot, by another program', async () => {
  const side = fc.integer({ min: 1, max: 70 })
  const form = fc.record({ width: side, height: side, turned: fc.integer({ min: 1, max: 8 }), quality: fc.integer({ min: 1, max: 100 }), fine: fc.boolean(), kind: fc.constantFrom('jpeg', 'png', 'webp') }) // prettier-ignore
  await fc.assert(
    fc.asyncProperty(form, fc.integer(), async ({ width, height, turned, quality, fine, kind }, hue) => {
      const noise = Buffer.from(Array.from({ length: width * height * 3 }, (_none, at) => (at * 31 + hue * (at % 7)) & 0xff)) // prettier-ignore
      const raw = sharp(noise, { raw: { width, height, channels: 3 } })
        .withExif({ IFD0: { Make: 'PhoneMaker' } })
        .withMetadata({ orientation: turned })
      const written =
        kind === 'jpeg'
          ? raw.jpeg({ quality, progressive: fine, chromaSubsampling: fine ? '4:4:4' : '4:2:0' })
          : kind === 'png'
            ? raw.png({ progressive: fine, palette: quality < 30 })
            : raw.webp({ quality, lossless: fine })
      const bytes = await written.toBuffer()
      const picture = clean(bytes)
      expect((await drawn(picture.bytes)).equals(await drawn(bytes))).toBe(true)
      expect((await sharp(picture.bytes).metadata()).orientation ?? 1).toBe(turned)
      for (const trace of traces) expect(picture.bytes.includes(trace)).toBe(false)
    }),
    { numRuns: rounds(150, 3_000) },
  )
})
