/** What is kept of a picture that somebody sends: what draws it, and nothing else. Read back by a program that is not ours (libvips). */
import sharp from 'sharp'
import { thumbIn } from '../../../types/thumb'
import { clean, drawn, film, flawOf, jpeg, palette, png, seeThrough, traces, webp, withSegment } from './samples'

const kinds: [string, (orientation: number) => Promise<Buffer>][] = [
  ['JPEG', orientation => jpeg(orientation)],
  ['progressive JPEG', orientation => jpeg(orientation, true)],
  ['PNG', png],
  ['WebP', orientation => webp(orientation)],
  ['lossless WebP', orientation => webp(orientation, true)],
]

describe.each(kinds)('a %s', (_kind, made) => {
  it('tells nothing of where, when and with what it was taken, and is the same picture', async () => {
    const taken = await made(1)
    const before = await sharp(taken).metadata()
    expect([before.exif, before.xmp].every(Boolean)).toBe(true)

    const { bytes, width, height } = clean(taken)
    const after = await sharp(bytes).metadata()
    expect([after.exif, after.xmp, after.iptc, after.comments]).toEqual([undefined, undefined, undefined, undefined])
    for (const trace of traces) expect([trace, bytes.includes(trace)]).toEqual([trace, false])
    expect([width, height]).toEqual([64, 48])
    expect((await drawn(bytes)).equals(await drawn(taken))).toBe(true)
  })

  it.each([3, 6, 8])('that was taken with the phone turned (%i) still stands upright, and says nothing more', async turned => {
    const { bytes } = clean(await made(turned))
    const { orientation, exif } = await sharp(bytes).metadata()
    expect(orientation).toBe(turned)
    expect(exif?.length).toBeLessThan(40)
    for (const trace of traces) expect([trace, bytes.includes(trace)]).toEqual([trace, false])
  }) // prettier-ignore

  it('that is clean already stays as it is', async () => {
    for (const orientation of [1, 6]) {
      const { bytes } = clean(await made(orientation))
      expect(clean(bytes).bytes.equals(bytes)).toBe(true)
    }
  })

  it('loses what hangs behind it', async () => {
    const taken = await made(1)
    const { bytes } = clean(Buffer.concat([taken, Buffer.from('a second picture with its place')]))
    expect(bytes.equals(clean(taken).bytes)).toBe(true)
  })

  it('that ends too early, wherever, is refused', async () => {
    const taken = await made(6)
    for (let length = 12; length < taken.length; length += 7)
      expect([length, flawOf(taken.subarray(0, length))]).toEqual([length, 'broken'])
  })
})

describe('a JPEG', () => {
  it('loses captions, notes of programs, comments and segments that nobody knows', async () => {
    let photo = await jpeg()
    for (const marker of [0xe1, 0xe3, 0xe5, 0xea, 0xec, 0xed, 0xef, 0xfe])
      photo = withSegment(photo, marker, Buffer.from('secret-caption'))
    const { bytes } = clean(photo)
    expect(bytes.includes('secret-caption')).toBe(false)
    expect((await drawn(bytes)).equals(await drawn(photo))).toBe(true)
  })

  it('keeps the colours of a phone whose screen has more of them, and no profile that is more than one', async () => {
    const wide = await sharp(await jpeg()).withIccProfile('p3').jpeg().toBuffer() // prettier-ignore
    expect((await sharp(clean(wide).bytes).metadata()).icc).toEqual((await sharp(wide).metadata()).icc)
    const long = Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), Buffer.from('secret-caption')])
    expect(clean(withSegment(await jpeg(), 0xe2, long)).bytes.includes('secret-caption')).toBe(false)
  })

  it('loses the small picture of its first segment', async () => {
    const small = Buffer.concat([Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\x02\x02', 'latin1'), Buffer.from('secret-caption')])
    expect(clean(withSegment(await jpeg(), 0xe0, small)).bytes.includes('secret-caption')).toBe(false)
  }) // prettier-ignore

  it('hides nothing in its tables: one that is longer than a table is refused', async () => {
    const photo = await jpeg()
    for (const marker of [0xdb, 0xc4, 0xdd]) expect(flawOf(withSegment(photo, marker, Buffer.from('secret')))).toBe('broken')
  }) // prettier-ignore

  it('that would be drawn a thousand times over is refused', async () => {
    const photo = await jpeg(1, true)
    const scan = photo.lastIndexOf(Buffer.from([0xff, 0xda]))
    const again = photo.subarray(scan, -2)
    const many = Buffer.concat([photo.subarray(0, -2), ...Array<Buffer>(100).fill(again), photo.subarray(-2)])
    expect(flawOf(many)).toBe('broken')
  })

  it('of a kind that phones do not draw, or with two frames, is refused', async () => {
    const photo = await jpeg()
    const frame = photo.indexOf(Buffer.from([0xff, 0xc0]))
    const other = Buffer.from(photo)
    other[frame + 1] = 0xc9
    expect(flawOf(other)).toBe('broken')
    expect(flawOf(withSegment(photo, 0xc0, photo.subarray(frame + 4, frame + 21)))).toBe('broken')
  })
})

describe('a PNG', () => {
  it.each([['that one sees through', () => seeThrough('png')], ['of few colours', palette]])('%s stays so', async (_what, made) => {
    const taken = await made()
    const { bytes } = clean(taken)
    expect((await drawn(bytes)).equals(await drawn(taken))).toBe(true)
    expect(await sharp(bytes).metadata()).toMatchObject({ hasAlpha: (await sharp(taken).metadata()).hasAlpha })
  }) // prettier-ignore

  it('with a sum that is wrong is refused', async () => {
    const photo = Buffer.from(await png())
    const data = photo.indexOf('IDAT') + 10
    photo[data] = (photo[data] ?? 0) ^ 1
    expect(flawOf(photo)).toBe('broken')
  })
})

describe('a WebP', () => {
  it.each([false, true])('that one sees through stays so (lossless: %s)', async lossless => {
    const taken = await seeThrough('webp', lossless)
    const { bytes } = clean(taken)
    expect((await drawn(bytes)).equals(await drawn(taken))).toBe(true)
    expect((await sharp(bytes).metadata()).hasAlpha).toBe(true)
  })

  it('that moves is refused', async () => expect(flawOf(await film())).toBe('moving'))
})

describe('what is no photo', () => {
  it.each([
    ['a drawing of code', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'noPicture'],
    ['the same behind a declaration', Buffer.from('<?xml version="1.0"?><svg/>'), 'noPicture'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'noPicture'],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), 'noPicture'],
    ['a GIF that is an archive', Buffer.concat([Buffer.from('GIF89a'), Buffer.from('PK\x03\x04', 'latin1')]), 'noPicture'],
    ['nothing', Buffer.alloc(0), 'noPicture'],
    ['a HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'heic'],
    ['the first bytes of a JPEG', Buffer.from([0xff, 0xd8, 0xff]), 'broken'],
    ['a JPEG of nothing but FF', Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(100_000, 0xff)]), 'broken'],
    ['a JPEG that is over at once', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'broken'],
    ['the first bytes of a PNG', Buffer.from('\x89PNG\r\n\x1a\n and more', 'latin1'), 'broken'],
    ['the first bytes of a WebP', Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1'), 'broken'],
  ])('is refused: %s', (_what, bytes, flaw) => expect(flawOf(bytes)).toBe(flaw)) // prettier-ignore
})

describe('a photo that is something else too', () => {
  /** An archive with one empty file, as programs write it: the file, the table of contents, and where that is. */
  const archive = Buffer.alloc(31 + 47 + 22)
  archive.write('PK\x03\x04', 0, 'latin1')
  archive.write('PK\x01\x02', 31, 'latin1')
  archive.write('PK\x05\x06', 78, 'latin1')
  archive.writeUInt32LE(47, 78 + 12)
  archive.writeUInt32LE(31, 78 + 16)

  it.each(kinds)('is refused: a %s with an archive, a page or a document behind it', async (_kind, made) => {
    const taken = await made(1)
    for (const behind of [archive, Buffer.from('<HTML><body>'), Buffer.from('<script>'), Buffer.from('%PDF-1.7'), Buffer.from('<?php eval')])
      expect(flawOf(Buffer.concat([taken, behind]))).toBe('carries')
  }) // prettier-ignore

  it('is refused: a page in its comment, an archive in a note of a program', async () => {
    const photo = await jpeg()
    expect(flawOf(withSegment(photo, 0xfe, Buffer.from('*/</x><script src=a>')))).toBe('carries')
    expect(flawOf(withSegment(photo, 0xed, archive))).toBe('carries')
  })

  it('is refused: an archive in what draws it', async () => {
    const photo = await jpeg()
    const inScan = Buffer.concat([photo.subarray(0, -2), archive, photo.subarray(-2)])
    expect(flawOf(inScan)).toBe('carries')
  })
})

describe('a bomb', () => {
  /** A picture whose header says other sides. */
  async function saying(kind: 'jpeg' | 'png' | 'webp', side: number): Promise<Buffer> {
    const bytes = Buffer.from(await { jpeg, png, webp }[kind]())
    if (kind === 'jpeg') bytes.writeUInt32BE(side * 65_536 + side, bytes.indexOf(Buffer.from([0xff, 0xc0])) + 5)
    if (kind === 'png') {
      bytes.writeUInt32BE(side, 16)
      bytes.writeUInt32BE(side, 20)
    }
    if (kind === 'webp') {
      const frame = bytes.indexOf('\x9d\x01\x2a', 0, 'latin1')
      bytes.writeUInt16LE(side & 0x3fff, frame + 3)
      bytes.writeUInt16LE(side & 0x3fff, frame + 5)
    }
    return bytes
  }

  it.each(['jpeg', 'png', 'webp'] as const)('of a few bytes that says it is huge is refused by its header (%s)', async kind => {
    expect(flawOf(await saying(kind, 16_000))).toBe('tooLarge')
    expect(flawOf(await saying(kind, 0))).not.toBeNull()
  }) // prettier-ignore

  it('of ten million bytes of segments takes no more memory than they do', () => {
    const segment = Buffer.concat([Buffer.from([0xff, 0xe5, 0, 4]), Buffer.alloc(2)])
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8]), ...Array<Buffer>(1_600_000).fill(segment)])
    const before = process.memoryUsage().rss
    expect(flawOf(bytes)).toBe('broken')
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024)
  })
})

it('has no thumbnail left inside when it is kept', async () => {
  const { withThumb } = await import('../../../types/thumb')
  const photo = new Uint8Array(await jpeg())
  const small = new Uint8Array(await sharp(Buffer.from(photo)).resize(16).jpeg({ quality: 30, mozjpeg: true }).toBuffer()) // prettier-ignore
  const both = withThumb(photo, small)
  expect(thumbIn(both)).not.toBeNull()
  expect(thumbIn(clean(both).bytes)).toBeNull()
})
