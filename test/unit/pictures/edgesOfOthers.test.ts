/** The same of PNG and WebP: where a picture just is one and just is none, byte by byte. */
import { onlyOrientation } from '../../../cloudfunctions/_platform/pictures/orientation'
import { pngParts } from '../../../cloudfunctions/_platform/pictures/png'
import { webpParts } from '../../../cloudfunctions/_platform/pictures/webp'
import { aPng, aWebp, caps, chunk, flaw, left, tiff, vp8, vp8l, vp8x, whole } from './byHand'

const pngFlaw = (bytes: Uint8Array) => flaw(() => pngParts(bytes, caps))
const webpFlaw = (bytes: Uint8Array) => flaw(() => webpParts(bytes, caps))

describe('a PNG', () => {
  const ihdr = (fields: Partial<Record<'depth' | 'colour' | 'packing' | 'filter' | 'interlace', number>>) =>
    aPng({ header: fields })
  it('is what draws it, and nothing of the rest', () => {
    const parts = pngParts(aPng({ more: [chunk('tEXt', 'a word'), chunk('zzzz', 'b')], behind: 'and more' }), caps)
    expect(whole(parts)).toBe(aPng().toString('latin1'))
    expect([left(parts), parts.width, parts.height]).toEqual(['a wordband more', 40, 30])
  }) // prettier-ignore

  it('has a depth that its kind of colour may have', () => {
    const may: Record<number, number[]> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 4: [8, 16], 6: [8, 16] }
    for (const colour of [0, 1, 2, 4, 5, 6])
      for (const depth of [1, 2, 3, 4, 8, 16])
        expect([colour, depth, pngFlaw(ihdr({ colour, depth }))]).toEqual([colour, depth, may[colour]?.includes(depth) ? null : 'broken']) // prettier-ignore
    for (const depth of [1, 2, 4, 8, 16]) {
      const made = aPng({ header: { colour: 3, depth }, more: [chunk('PLTE', 'abc')] })
      expect([depth, pngFlaw(made)]).toEqual([depth, depth === 16 ? 'broken' : null])
    }
    expect(pngFlaw(ihdr({ colour: 3 }))).toBe('broken')
    expect([ihdr({ packing: 1 }), ihdr({ filter: 1 }), ihdr({ interlace: 2 })].map(pngFlaw)).toEqual(['broken', 'broken', 'broken']) // prettier-ignore
    expect(pngFlaw(ihdr({ interlace: 1 }))).toBeNull()
  })

  it.each([
    ['PLTE', 3, null], ['PLTE', 768, null], ['PLTE', 771, 'broken'], ['PLTE', 4, 'broken'], ['PLTE', 0, 'broken'],
    ['tRNS', 1, null], ['tRNS', 256, null], ['tRNS', 257, 'broken'], ['tRNS', 0, 'broken'],
    ['gAMA', 4, null], ['gAMA', 3, 'broken'], ['cHRM', 32, null], ['cHRM', 31, 'broken'], ['sRGB', 1, null], ['sRGB', 2, 'broken'],
  ] as const)('a chunk %s of %i bytes', (type, length, says) => {
    expect(pngFlaw(aPng({ more: [chunk(type, Buffer.alloc(length))] }))).toBe(says)
    if (says === null) expect(pngFlaw(aPng({ more: [chunk(type, Buffer.alloc(length)), chunk(type, Buffer.alloc(length))] }))).toBe('broken')
  }) // prettier-ignore

  it('has data in one row of chunks, an end that holds nothing, and no other chunk that is needed to draw it', () => {
    const data = chunk('IDAT', 'ab')
    expect(pngFlaw(aPng({ data: [data, data] }))).toBeNull()
    expect(pngFlaw(aPng({ data: [data, chunk('gAMA', Buffer.alloc(4)), data] }))).toBe('broken')
    expect(pngFlaw(aPng({ data: [] }))).toBe('broken')
    expect(pngFlaw(aPng({ end: chunk('IEND', 'x') }))).toBe('broken')
    expect(pngFlaw(aPng({ end: Buffer.alloc(0) }))).toBe('broken')
    for (const type of ['ABCD', 'Zbcd', 'IHDR']) expect([type, pngFlaw(aPng({ more: [chunk(type, Buffer.alloc(13))] }))]).toEqual([type, 'broken'])
    for (const type of ['ab1d', 'ab d', 'abc\0']) expect([type, pngFlaw(aPng({ more: [chunk(type, 'x')] }))]).toEqual([type, 'broken'])
    expect(pngFlaw(aPng({ more: [chunk('tEXt', 'a word').subarray(0, 11)] }))).toBe('broken')
  }) // prettier-ignore

  it('stands as its Exif says, and keeps nothing else of it', () => {
    const turned = whole(pngParts(aPng({ more: [chunk('eXIf', Buffer.concat([tiff(6), Buffer.from('a word')]))] }), caps))
    expect(turned).toContain(chunk('eXIf', Buffer.from(onlyOrientation(6) ?? [])).toString('latin1'))
    expect(turned).not.toContain('a word')
    expect(whole(pngParts(aPng({ more: [chunk('eXIf', tiff(1))] }), caps))).toBe(aPng().toString('latin1'))
    expect(pngFlaw(aPng({ more: [chunk('eXIf', tiff(6)), chunk('eXIf', tiff(6))] }))).toBe('broken')
    expect(pngFlaw(aPng({ header: { width: 201 } }))).toBe('tooLarge')
    expect(pngFlaw(aPng({ header: { height: 0 } }))).toBe('broken')
  }) // prettier-ignore
})

describe('a WebP', () => {
  it('is its picture alone, or behind a canvas what one sees through and which way up it is', () => {
    for (const picture of [vp8(40, 30), vp8l(40, 30)]) {
      const parts = webpParts(aWebp([picture, ['XMP ', 'a word']], 'and more'), caps)
      expect(whole(parts)).toBe(aWebp([picture]).toString('latin1'))
      expect([left(parts), parts.width, parts.height]).toEqual(['a wordand more', 40, 30])
    }
    const seen = aWebp([vp8x(0x10, 40, 30), ['ALPH', 'holes'], vp8(40, 30)])
    expect(whole(webpParts(seen, caps))).toBe(seen.toString('latin1'))
    const turned = aWebp([vp8x(0x08, 40, 30), vp8(40, 30), ['EXIF', Buffer.from(onlyOrientation(6) ?? [])]])
    for (const exif of [tiff(6), Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff(6)])])
      expect(whole(webpParts(aWebp([vp8x(0x0c, 40, 30), vp8(40, 30), ['EXIF', exif]]), caps))).toBe(turned.toString('latin1')) // prettier-ignore
    expect(whole(webpParts(aWebp([vp8x(0x2c, 40, 30), vp8(40, 30), ['EXIF', tiff(1)]]), caps))).toBe(aWebp([vp8(40, 30)]).toString('latin1')) // prettier-ignore
  })

  it('is one picture, on a canvas of its own size that stands first', () => {
    const picture = vp8(40, 30)
    const made: [Parameters<typeof aWebp>[0], string | null][] = [
      [[picture, picture], 'broken'], [[picture, vp8l(40, 30)], 'broken'], [[['XMP ', 'x']], 'broken'],
      [[picture, vp8x(0, 40, 30)], 'broken'], [[vp8x(0, 40, 30), vp8x(0, 40, 30), picture], 'broken'],
      [[vp8x(0, 41, 30), picture], 'broken'], [[vp8x(0, 40, 31), picture], 'broken'], [[vp8x(0, 40, 30), picture], null],
      [[['VP8X', Buffer.concat([vp8x(0, 40, 30)[1] as Buffer, Buffer.alloc(1)])], picture], 'broken'],
      [[vp8x(0x02, 40, 30), picture], 'moving'], [[picture, ['ANIM', 'x']], 'moving'], [[picture, ['ANMF', 'x']], 'moving'],
      [[vp8(201, 1)], 'tooLarge'], [[vp8l(1, 201)], 'tooLarge'], [[vp8l(200, 50)], null], [[vp8(0, 4)], 'broken'],
      [[['ALPH', 'x'], vp8l(40, 30)], null],
    ] // prettier-ignore
    made.forEach(([chunks, says], nth) => expect([nth, webpFlaw(aWebp(chunks))]).toEqual([nth, says]))
    const [, body] = vp8(40, 30) as [string, Buffer]
    const wrong = (at: number, byte: number) => Buffer.from(body.map((each, nth) => (nth === at ? byte : each)))
    for (const data of [wrong(0, 1), wrong(3, 0), body.subarray(0, 9)]) expect(webpFlaw(aWebp([['VP8 ', data]]))).toBe('broken')
    const [, less] = vp8l(40, 30) as [string, Buffer]
    for (const [at, byte] of [[0, 0x2e], [4, 0x20 | (less[4] ?? 0)]] as const)
      expect(webpFlaw(aWebp([['VP8L', Buffer.from(less.map((each, nth) => (nth === at ? byte : each)))]]))).toBe('broken')
    expect(webpFlaw(aWebp([['VP8L', less.subarray(0, 4)]]))).toBe('broken')
  }) // prettier-ignore

  it('is as long as it says', () => {
    const bytes = aWebp([vp8(40, 30)])
    for (const says of [bytes.length - 7, bytes.length - 9, bytes.length + 100]) {
      const other = Buffer.from(bytes)
      other.writeUInt32LE(says, 4)
      expect([says, webpFlaw(other)]).toEqual([says, 'broken'])
    }
    expect(webpFlaw(bytes.subarray(0, 11))).toBe('broken')
    // An odd chunk is followed by a byte that belongs to nobody.
    expect(whole(webpParts(aWebp([['ALPH', 'odd'], vp8(40, 30)]), caps))).toContain('odd\0VP8 ')
  })
})
