/** What comes with a picture and is not the picture: left out, or refused, by a function that stays alive. */
import sharp from 'sharp'
import type { ReportView } from '../../../types/reports/contract'
import { withThumb } from '../../../types/thumb'
import { samplePhoto } from '../../cloud/seed/photos'
import { jpeg, png, traces, webp, withSegment } from '../../unit/pictures/samples'
import { aCommunity, who, type Community } from '../community'

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())

const submit = (photos: string[], key?: string) =>
  community.ask<ReportView>(who.resident, 'reports.submit', { photos, text: '楼道堆物', place: 'XZZ-2-E05-B03-U2', category: 'clutter' }, key) // prettier-ignore
const submitted = async (photos: string[]) => {
  const answer = await submit(photos)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.data
}

describe('a photo that came with more than the picture', () => {
  const handedIn = async (bytes: Buffer, ending = 'jpg') =>
    community.upload(who.resident, `${await community.folder(who.resident)}/${++made}-came.${ending}`, bytes)
  let made = 0
  const loaded = async (url = '') => Buffer.from(await (await fetch(url)).arrayBuffer())

  it.each([
    ['JPEG', () => jpeg(6)],
    ['PNG', () => png(6)],
    ['WebP', () => webp(6)],
  ])('is kept without its place, device and captions, and upright: %s', async (_kind, taken) => {
    const { photos } = await submitted([await handedIn(await taken())])
    const bytes = await loaded(photos[0]?.url)
    for (const trace of traces) expect([trace, bytes.includes(trace)]).toEqual([trace, false])
    expect((await sharp(bytes).metadata()).orientation).toBe(6)
  })

  it('is refused with a sentence that helps, each beside its photo, and nothing of the call is stored', async () => {
    const photo = await jpeg()
    const bad: [Buffer, string][] = [
      [Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), '这种照片（HEIC）别人打不开，请在这里重新拍一张'],
      [Buffer.concat([photo, Buffer.from('PK\x03\x04 and an archive', 'latin1')]), '这张照片里夹着别的文件，请重新拍一张'],
      [withSegment(photo, 0xfe, Buffer.from('<script>alert(1)</script>')), '这张照片里夹着别的文件，请重新拍一张'],
      [photo.subarray(0, 200), '这张照片打不开，请重新拍一张'],
      [await huge(), '这张照片太大了，请重新拍一张'],
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), '请换一张'],
    ] // prettier-ignore
    for (const [bytes, sentence] of bad) {
      const good = await handedIn(photo)
      const answer = await submit([good, await handedIn(bytes)], `a-bad-one-${made}`)
      expect(answer).toMatchObject({ error: { code: 'fileRefused', fields: { 'photos.1': sentence } } })
      // Handed in again alone it is taken: nothing of the call took it away.
      expect(await submit([good])).toMatchObject({ ok: true })
    }
  })

  it('is no bomb: nine that say they are 15,000 dots wide are refused by their heads, and the function lives on', async () => {
    const uploads = await Promise.all(Array.from({ length: 9 }, async () => handedIn(await huge(), 'png')))
    const answer = await submit(uploads)
    expect(answer).toMatchObject({ error: { code: 'fileRefused' } })
    expect(Object.keys(answer.ok ? {} : (answer.error.fields ?? {}))).toHaveLength(9)
    expect(await submit([await community.photo(who.resident)])).toMatchObject({ ok: true })
  })

  it('takes no more memory than the bytes that may come: four of 9 MB go through a function of 256 MB, a fifth is too much', async () => {
    // Bytes behind the picture, which are read and left out.
    const large = Buffer.concat([await jpeg(), Buffer.alloc(9 * 1024 * 1024, 7)])
    const four = await Promise.all([1, 2, 3, 4].map(() => handedIn(large)))
    expect(await submit(four)).toMatchObject({ ok: true, data: { photoCount: 4 } })
    const five = await Promise.all([1, 2, 3, 4, 5].map(() => handedIn(large)))
    const tooMuch = { code: 'fileRefused', fields: { photos: '这几张照片加起来太大了，请少选几张' } }
    expect(await submit(five)).toMatchObject({ error: tooMuch })
  })

  it('has a thumbnail beside it only when that is a small picture of its own', async () => {
    const photo = new Uint8Array(await samplePhoto('lamp'))
    const torn = (await jpeg()).subarray(0, 300)
    for (const [inside, isThumb] of [[await jpeg(), true], [await huge('jpeg'), false], [torn, false]] as const) {
      const { photos } = await submitted([await handedIn(Buffer.from(withThumb(photo, inside)))])
      const { items } = await community.call<{ items: ReportView[] }>(who.resident, 'reports.mine', { limit: 1 })
      expect([photos[0]?.url !== '', items[0]?.photo?.thumb !== undefined]).toEqual([true, isThumb])
    }
  }) // prettier-ignore

  it('is known to no list by its own address: what a list can load is the thumbnail, or nothing', async () => {
    const photo = Buffer.from(withThumb(new Uint8Array(await samplePhoto('lamp')), await jpeg()))
    const { id, photos } = await submitted([await handedIn(photo), await handedIn(await png())])
    const names = photos.map(({ url }) => /([^/]+)\.\w+\?/.exec(url)?.[1] ?? 'none')
    expect(new Set(names).size).toBe(2)
    const lists: [string, string, object][] = [
      [who.resident, 'reports.mine', { limit: 50 }],
      [who.resident, 'portal.home', {}],
      [who.unitLead, 'reports.queue', { of: 'grid', limit: 50 }],
      [who.unitLead, 'reports.search', { words: '楼道堆', limit: 50 }],
    ]
    for (const [by, action, input] of lists) {
      const told = JSON.stringify(await community.call(by, action, input as never))
      expect([action, told.includes(id)]).toEqual([action, true])
      for (const name of names) expect([action, told.includes(`${name}.`)]).toEqual([action, false])
      expect([action, told.includes(`${names[0]}-thumb.jpg`), told.includes(`${names[1]}-thumb`)]).toEqual([action, true, false]) // prettier-ignore
    }
  })

  /** Of a few bytes, and says that it is huge. */
  async function huge(kind: 'png' | 'jpeg' = 'png'): Promise<Buffer> {
    const bytes = Buffer.from(await (kind === 'png' ? png() : jpeg()))
    const at = kind === 'png' ? 16 : bytes.indexOf(Buffer.from([0xff, 0xc0])) + 5
    if (kind === 'png') {
      bytes.writeUInt32BE(15_000, at)
      bytes.writeUInt32BE(15_000, at + 4)
    } else bytes.writeUInt32BE(15_000 * 65_536 + 15_000, at)
    return bytes
  }
})
