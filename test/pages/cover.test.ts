/** 公示栏: faces and plates are covered on the phone, by WeChat's own canvas; what leaves it is the covered copy. */
import { samplePhoto } from '../cloud/seed/photos'
import { engines } from './engine/engines'
import { localCloud, type LocalCloud } from './localCloud'
import { phoneOf, type Phone } from './phone'
import { post } from './wxCall'

const resident = 'oXZZ-li-xiuying'
const lead = 'oXZZ-wang-xiulan'
const building = 'oXZZ-sun-deming'

describe.each(engines)('a photo that is covered in %s', (name, engine) => {
  let cloud: LocalCloud
  let phone: Phone
  let id = ''
  const phones: Phone[] = []
  const as = (who: string) => {
    const made = phoneOf(who, cloud.url, engine)
    phones.push(made)
    return made
  }
  const call = async <T>(by: Phone, fn: string, path: string, input: object) =>
    ((await post(by.device, `/client/functions/${fn}`, { path, input, key: `cover-${name}-${path}` })) as { result: { data: T } }).result.data // prettier-ignore

  /** A settled report of a stairwell, with a photo of before. */
  beforeAll(async () => {
    cloud = await localCloud()
    const [hers, leads] = [as(resident), as(lead)]
    const { uploadFolder } = await call<{ uploadFolder: string }>(hers, 'people', 'me', {})
    const { fileID } = (await post(hers.device, `/client/files?path=${encodeURIComponent(`${uploadFolder}/cover.jpg`)}`, new Uint8Array(await samplePhoto('clutter')))) as { fileID: string } // prettier-ignore
    const filed = await call<{ id: string; version: number }>(hers, 'reports', 'submit', { photos: [fileID], text: '楼道堆了纸箱', place: 'XZZ-2-E05-B03-U2-S01', category: 'clutter' }) // prettier-ignore
    id = filed.id
    const { version } = await call<{ version: number }>(leads, 'reports', 'accept', { id, version: filed.version })
    await call(leads, 'reports', 'resolve', { id, version, outcome: 'solved', note: '清好了', photos: [], noPhoto: '手机拍不了' }) // prettier-ignore
  })
  beforeEach(() => {
    phone = as(building)
  })
  afterAll(async () => {
    phones.forEach(each => each.stop())
    await cloud.stop()
  })

  async function coverTwo() {
    const page = await phone.open('packages/board/choose/index', { id })
    await page.tap('board-photo-0')
    await page.waitForControl('cover-0-0-0')
    await page.tap('cover-0-0-0')
    await page.tap('cover-0-5-5')
    await page.tap('board-send')
    return page
  }

  it.each([
    ['by the file of a canvas', false],
    ['by its bytes, where WeChat gives no file', true],
  ])('is drawn anew in its size with the fields over it, %s, and only that copy is uploaded', async (_how, without) => {
    phone.device.givesNoCanvasFile = without
    await coverTwo()
    const until = Date.now() + 20_000
    while (
      phone.device.drawn.length < 3 &&
      !phone.device.shown.some(said => said.includes('没处理好')) &&
      Date.now() < until
    )
      await new Promise(done => setTimeout(done, 50))
    const [whole, first, last, ...more] = phone.device.drawn
    const [, , , wide = 0, high = 0] = (whole ?? '').split(' ').map(Number)
    expect([wide > 0, high > 0, more]).toEqual([true, true, []])
    const [fieldWide, fieldHigh] = [Math.ceil(wide / 6), Math.ceil(high / 6)]
    expect(first).toBe(`fillRect 0 0 ${fieldWide} ${fieldHigh} #000000`)
    expect(last).toBe(`fillRect ${Math.floor((5 * wide) / 6)} ${Math.floor((5 * high) / 6)} ${fieldWide} ${fieldHigh} #000000`) // prettier-ignore
    expect(phone.device.shown.join()).not.toContain('没处理好')
  })
})
