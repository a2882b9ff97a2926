import sharp from 'sharp'
import { withoutMetadata } from '../../../src/platform/withoutMetadata'

/** A photo as a phone writes it: with its place, its device and a caption, lying on its side. */
function photo(progressive: boolean) {
  const pixels = { create: { width: 60, height: 40, channels: 3 as const, background: '#c2410c' } }
  return sharp(pixels)
    .withExif({
      IFD0: { Make: 'PhoneMaker', ImageDescription: 'home' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 18/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ progressive })
    .toBuffer()
}

describe.each([false, true])('a sent photo (progressive: %s)', progressive => {
  it('keeps its picture and its orientation, and nothing about place and device', async () => {
    const taken = await photo(progressive)
    const before = await sharp(taken).metadata()
    expect(before.exif?.includes('PhoneMaker')).toBe(true)

    const sent = Buffer.from(withoutMetadata(new Uint8Array(taken)))
    expect(sent.includes('PhoneMaker')).toBe(false)
    expect((await sharp(sent).metadata()).orientation).toBe(6)
    expect(sent.length).toBeLessThan(taken.length)
    const [a, b] = await Promise.all([taken, sent].map(bytes => sharp(bytes).raw().toBuffer()))
    expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true)
  })

  it('loses what the phone hangs behind the picture', async () => {
    const taken = Buffer.concat([await photo(progressive), Buffer.from('second picture with its place')])
    expect(Buffer.from(withoutMetadata(new Uint8Array(taken))).includes('place')).toBe(false)
  })
})

it('leaves what is no JPEG as it is', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
  expect(withoutMetadata(png)).toBe(png)
})
