/** Where a picture just is one and just is none: written by hand, byte by byte, so that each limit is met from both sides. */
import { checkNoArchive, checkNothingCarried } from '../../../cloudfunctions/_platform/pictures/carried'
import { kindOf } from '../../../cloudfunctions/_platform/pictures/clean'
import { jpegParts } from '../../../cloudfunctions/_platform/pictures/jpeg'
import { onlyOrientation, orientationIn } from '../../../cloudfunctions/_platform/pictures/orientation'
import { checkSize } from '../../../cloudfunctions/_platform/pictures/picture'
import { aJpeg, aPng, aWebp, caps, flaw, left, scan, segment, sof, tiff, vp8, whole } from './byHand'

const jpegFlaw = (bytes: Uint8Array) => flaw(() => jpegParts(bytes, caps))

describe('the size of a picture', () => {
  it.each([
    [1, 1, null],
    [0, 1, 'broken'],
    [1, 0, 'broken'],
    [100, 100, null],
    [100, 101, 'tooLarge'],
    [200, 50, null],
    [201, 1, 'tooLarge'],
    [1, 201, 'tooLarge'],
  ])('%i × %i', (width, height, says) => expect(flaw(() => checkSize(width, height, caps))).toBe(says))
})

describe('which way up it is', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('%i is read from both kinds of block', turned => {
    for (const little of [true, false]) expect(orientationIn(tiff(turned, { little }))).toBe(turned)
    const only = onlyOrientation(turned)
    expect(only === null ? 1 : orientationIn(only)).toBe(turned)
    expect(only?.length ?? 26).toBe(26)
  })

  it('is upright where nothing that is understood is said', () => {
    const whole = tiff(6)
    for (let length = 0; length < 22; length++) expect([length, orientationIn(whole.subarray(0, length))]).toEqual([length, 1]) // prettier-ignore
    for (const turned of [0, 9, 500]) expect(orientationIn(tiff(turned))).toBe(1)
    expect(orientationIn(tiff(6, { tag: 0x0113 }))).toBe(1)
    expect(orientationIn(tiff(6, { before: 3 }))).toBe(6)
    expect(orientationIn(tiff(6, { directory: 5000 }))).toBe(1)
  })
})

describe('what hides in a picture', () => {
  it.each(['PK\x03\x04', 'PK\x05\x06', 'Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', '%PDF-', '\x7fELF', '<?php', '<ScRipt', '<HTML', '<!DOCTYPE', '<svg', '<iframe'])(
    'is known by how it begins, wherever it stands in what is left out: %j',
    begins => {
      const parts = ['nothing', `some words ${begins} more`].map(text => Buffer.from(text, 'latin1'))
      expect(flaw(() => checkNothingCarried(parts))).toBe('carries')
      expect(flaw(() => checkNothingCarried(parts.slice(0, 1)))).toBeNull()
    },
  ) // prettier-ignore

  it('is an archive where its last record says that its contents are, as far from the end as a note may be long', () => {
    const archive = (behind: number, size = 46) => {
      const bytes = Buffer.alloc(10 + size + 22 + behind, 1)
      bytes.write('PK\x01\x02', 10, 'latin1')
      bytes.write('PK\x05\x06', 10 + size, 'latin1')
      bytes.writeUInt32LE(size, 10 + size + 12)
      return bytes
    }
    expect(flaw(() => checkNoArchive(archive(0)))).toBe('carries')
    expect(flaw(() => checkNoArchive(archive(65_535)))).toBe('carries')
    expect(flaw(() => checkNoArchive(archive(65_536)))).toBeNull()
    const other = archive(0)
    other.writeUInt32LE(45, 10 + 46 + 12)
    expect(flaw(() => checkNoArchive(other))).toBeNull()
    // A second record behind it that leads nowhere.
    expect(flaw(() => checkNoArchive(Buffer.concat([archive(0), Buffer.from('PK\x05\x06', 'latin1')])))).toBe('carries')
    expect(flaw(() => checkNoArchive(Buffer.from('PK\x05\x06', 'latin1')))).toBeNull()
    expect(flaw(() => checkNoArchive(Buffer.from('no archive')))).toBeNull()
  })

  it('is told by its first bytes', () => {
    for (const brand of ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1', 'avif'])
      expect(flaw(() => kindOf(Buffer.from(`\0\0\0\x18ftyp${brand}\0\0`, 'latin1')))).toBe('heic')
    for (const other of ['\0\0\0\x18ftypmp42', '\0\0\0\x18moovheic', 'xftypheic', '\xff\xd8\xfe', '\x89PNG\r\n\x1a\r', 'RIFF1234WAVE'])
      expect([other, flaw(() => kindOf(Buffer.from(other, 'latin1')))]).toEqual([other, 'noPicture'])
    expect([aJpeg(), aPng(), aWebp([vp8(4, 4)])].map(bytes => kindOf(bytes).ending)).toEqual(['jpg', 'png', 'webp'])
  }) // prettier-ignore
})

describe('a JPEG', () => {
  it('is its tables, its frame, its scans and its end, and nothing of the rest', () => {
    const parts = jpegParts(aJpeg({ more: [segment(0xe5, 'a note'), segment(0xfe, 'a word')], behind: 'and more' }), caps)
    expect(whole(parts)).toBe(aJpeg().toString('latin1'))
    expect([left(parts), parts.width, parts.height]).toEqual(['a notea wordand more', 40, 30])
  }) // prettier-ignore

  it.each([0xc3, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xdc, 0xde, 0xdf, 0xd8, 0x00, 0x01, 0xd0, 0xd7])(
    'has no %i between its segments',
    marker => expect(jpegFlaw(aJpeg({ more: [segment(marker, 'some words that are left out')] }))).toBe('broken'),
  ) // prettier-ignore

  it.each([0x02, 0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xf0])('leaves %i out where it says nothing that is kept', marker =>
    expect(whole(jpegParts(aJpeg({ more: [segment(marker, 'some words')] }), caps))).toBe(aJpeg().toString('latin1')),
  )

  it.each([0xc0, 0xc1, 0xc2])('may have a frame of kind %i, of one, three or four colours, and one alone', kind => {
    for (const [components, says] of [[0, 'broken'], [1, null], [2, 'broken'], [3, null], [4, null], [5, 'broken']] as const)
      expect([components, jpegFlaw(aJpeg({ frame: sof(kind, { components }) }))]).toEqual([components, says])
    expect(jpegFlaw(aJpeg({ frame: sof(kind, { bits: 12 }) }))).toBe('broken')
    expect(jpegFlaw(aJpeg({ frame: sof(kind, { extra: 1 }) }))).toBe('broken')
    expect(jpegFlaw(aJpeg({ more: [sof(kind)] }))).toBe('broken')
    expect(jpegFlaw(aJpeg({ frame: sof(kind, { width: 201 }) }))).toBe('tooLarge')
    expect(jpegFlaw(aJpeg({ frame: sof(kind, { height: 0 }) }))).toBe('broken')
  }) // prettier-ignore

  it('has one scan at the least and 64 at the most, each of one to four colours and behind its frame', () => {
    expect(jpegFlaw(aJpeg({ scans: [] }))).toBe('broken')
    expect(jpegFlaw(aJpeg({ scans: Array<Buffer>(64).fill(scan()) }))).toBeNull()
    expect(jpegFlaw(aJpeg({ scans: Array<Buffer>(65).fill(scan()) }))).toBe('broken')
    for (const [components, says] of [[0, 'broken'], [1, null], [4, null], [5, 'broken']] as const)
      expect([components, jpegFlaw(aJpeg({ scans: [scan({ components })] }))]).toEqual([components, says])
    expect(jpegFlaw(aJpeg({ scans: [scan({ extra: 1 })] }))).toBe('broken')
    expect(jpegFlaw(aJpeg({ frame: Buffer.alloc(0) }))).toBe('broken')
  }) // prettier-ignore

  it('keeps in a scan what is meant and what restarts, and ends it with the next marker', () => {
    for (const inside of ['\xff\x00', '\xff\xd0', '\xff\xd7', '\xff\xff\x00'])
      expect(whole(jpegParts(aJpeg({ scans: [scan({ data: `ab${inside}cd` })] }), caps))).toContain(`ab${inside}cd`)
    const note = Buffer.concat([scan({ data: 'ab' }), segment(0xfe, 'a word')])
    expect(whole(jpegParts(aJpeg({ scans: [note] }), caps))).not.toContain('a word')
    expect(jpegFlaw(aJpeg({ scans: [scan()], end: false }))).toBe('broken')
  })

  it('may have any number of FF before a marker, and no segment that is shorter or longer than it says', () => {
    const padded = Buffer.concat([Buffer.from([0xff, 0xff]), segment(0xfe, 'a word')])
    expect(whole(jpegParts(aJpeg({ more: [padded] }), caps))).toBe(aJpeg().toString('latin1'))
    for (const length of [0, 1]) expect(jpegFlaw(aJpeg({ more: [Buffer.from([0xff, 0xfe, 0, length])] }))).toBe('broken')
    expect(jpegFlaw(aJpeg({ more: [Buffer.from([0xff, 0xfe, 0, 2])] }))).toBeNull()
    expect(jpegFlaw(aJpeg({ more: [Buffer.from([0xff, 0xfe, 0xff, 0xff])] }))).toBe('broken')
    expect(jpegFlaw(aJpeg({ more: [Buffer.from([0xfe, 0xfe, 0, 2])] }))).toBe('broken')
  }) // prettier-ignore

  it('has tables as long as tables are', () => {
    const table = (marker: number, length: number, first = 0) => {
      const body = Buffer.alloc(length)
      if (length > 0) body[0] = first
      return aJpeg({ more: [segment(marker, body)] })
    }
    for (const [marker, good, first] of [[0xdb, 65, 0], [0xdb, 129, 0x10], [0xdb, 130, 0], [0xc4, 17, 0], [0xdd, 2, 0]] as const) {
      expect([marker, good, jpegFlaw(table(marker, good, first))]).toEqual([marker, good, null])
      for (const wrong of [good - 1, good + 1, 0]) expect([marker, wrong, jpegFlaw(table(marker, wrong, first))]).toEqual([marker, wrong, 'broken'])
    }
    const codes = Buffer.alloc(17 + 3)
    ;[codes[1], codes[16]] = [1, 2]
    expect(jpegFlaw(aJpeg({ more: [segment(0xc4, codes)] }))).toBeNull()
  }) // prettier-ignore

  it('keeps of what is said which way up it is, its colours and how dense it is, once each', () => {
    const jfif = Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\x02\x02small', 'latin1')
    const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff(6)])
    const adobe = Buffer.from('Adobe\0\x64\0\0\0\0\x01and more', 'latin1')
    const kept = whole(jpegParts(aJpeg({ more: [segment(0xe0, jfif), segment(0xe1, exif), segment(0xee, adobe)] }), caps))
    expect(kept).toContain('JFIF\0\x01\x02\0\0\x01\0\x01\0\0')
    expect(kept).toContain('Adobe\0\x64\0\0\0\0\x01')
    expect([kept.includes('small'), kept.includes('and more')]).toEqual([false, false])
    expect(kept).toContain(Buffer.from(onlyOrientation(6) ?? []).toString('latin1'))
    const twice = whole(jpegParts(aJpeg({ more: [segment(0xe1, exif), segment(0xe1, exif)] }), caps))
    expect(twice.split('Exif').length).toBe(2)
    for (const [marker, short] of [[0xe0, jfif.subarray(0, 13)], [0xee, adobe.subarray(0, 11)]] as const)
      expect(whole(jpegParts(aJpeg({ more: [segment(marker, short)] }), caps))).toBe(aJpeg().toString('latin1'))
  }) // prettier-ignore

  it('keeps a colour profile in one piece of up to 4 KB that is as long as it says', () => {
    const profile = (length: number, { says = length, head = 'ICC_PROFILE\0\x01\x01', mark = 'acsp' } = {}) => {
      const body = Buffer.alloc(length, 1)
      body.writeUInt32BE(says, 0)
      body.write(mark, 36, 'latin1')
      return whole(jpegParts(aJpeg({ more: [segment(0xe2, Buffer.concat([Buffer.from(head, 'latin1'), body]))] }), caps)).includes('ICC_PROFILE') // prettier-ignore
    }
    expect([profile(128), profile(4096), profile(4097)]).toEqual([true, true, false])
    expect([profile(128, { says: 129 }), profile(128, { head: 'ICC_PROFILE\0\x01\x02' }), profile(128, { mark: 'acsq' })]).toEqual([false, false, false]) // prettier-ignore
  })
})
