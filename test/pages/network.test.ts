import { samplePhoto } from '../cloud/seed/photos'
import { localCloud, type LocalCloud } from './localCloud'
import { Phone, phoneOf } from './phone'

describe('a stairwell without a network', () => {
  let cloud: LocalCloud
  let phone: Phone
  beforeAll(async () => {
    cloud = await localCloud()
  })
  beforeEach(async () => {
    phone = phoneOf('oXZZ-li-xiuying', cloud.url)
    phone.device.camera.push(await samplePhoto('leak'))
    const submit = await phone.open('packages/report/submit/index')
    await submit.waitForControl('photos-0')
    await submit.tap('category-waterLeak')
    await submit.waitFor('提交给')
  })
  afterEach(() => phone.stop())
  afterAll(() => cloud.stop())

  /** How many reports say these words in the resident's list. */
  async function filed(words: string): Promise<number> {
    const list = await phone.open('pages/reports/index')
    await list.waitFor(words)
    return list.text().split(words).length - 1
  }

  it('keeps a report over a restart, and sends it when the network is back', async () => {
    phone.device.connect(false)
    phone.device.camera.push(await samplePhoto('leakFixed'))
    await phone.screen.tap('photos-add')
    await phone.screen.waitForControl('photos-1')
    await phone.screen.type('words', '水管在滴水，地上滑')
    await phone.screen.tap('submit')
    await phone.screen.waitFor('没有网络')

    phone.stop()
    phone = new Phone(phone.device)
    const home = await phone.open('pages/home/index')
    await home.waitFor('没网，先存着')
    await home.tap(/^draft-/)
    const again = await phone.waitForPage('packages/report/submit/index')
    await again.waitFor('没提交上去，内容还在')
    await again.waitFor('水管在滴水，地上滑')

    phone.device.connect(true)
    const done = await phone.waitForPage('packages/report/done/index')
    await done.waitFor(/XZZ-\d{6}-\d{4}/)
    expect(await filed('水管在滴水，地上滑')).toBe(1)
  })

  it('files a report once, though the answer to it gets lost', async () => {
    await phone.screen.type('words', '水漫到一楼了')
    phone.device.answersToLose.push('reports.submit')
    await phone.screen.tap('submit')
    const done = await phone.waitForPage('packages/report/done/index')
    await done.waitFor(/XZZ-\d{6}-\d{4}/)
    expect(phone.device.answersToLose).toEqual([])
    expect(await filed('水漫到一楼了')).toBe(1)
  })
})

describe('拍一拍 without a network from the first tap', () => {
  let cloud: LocalCloud
  let phone: Phone
  beforeAll(async () => {
    cloud = await localCloud()
  })
  beforeEach(() => {
    phone = phoneOf('oXZZ-li-xiuying', cloud.url)
  })
  afterEach(() => phone.stop())
  afterAll(() => cloud.stop())

  /** Two taps after the photo, from 首页 to what is kept. */
  async function report(words: string, category: string): Promise<void> {
    phone.device.camera.push(await samplePhoto('leak'))
    await phone.screen.tap('snap')
    const submit = await phone.waitForPage('packages/report/submit/index')
    await submit.waitForControl('photos-0')
    await submit.type('words', words)
    await submit.tap(`category-${category}`)
    await submit.tap('submit')
    await submit.waitFor('没提交上去，内容还在')
    await submit.waitFor('已经存好，关掉也不会丢')
  }

  it('keeps two reports, each with its place, and sends both when the network is back', async () => {
    const home = await phone.open('pages/home/index')
    await home.waitFor('王秀兰')
    // What 拍一拍 needs came with 首页.
    await waitUntil(() => [...phone.device.storage.keys()].some(key => key.includes('near/')))
    phone.device.connect(false)
    await report('地下室在漏水', 'waterLeak')
    await phone.screen.tap('go-home')
    await (await phone.waitForPage('pages/home/index')).waitFor('没网，先存着')
    await report('二楼的灯不亮', 'lighting')
    await phone.screen.tap('go-home')
    const cards = (await phone.waitForPage('pages/home/index')).controls().filter(({ id }) => id.startsWith('draft-'))
    expect(cards).toHaveLength(2)

    phone.device.connect(true)
    const list = await phone.open('pages/reports/index')
    await list.waitFor('地下室在漏水')
    await list.waitFor('二楼的灯不亮')
    expect(list.text()).toContain('3 号楼 2 单元 楼道')
    const after = await phone.open('pages/home/index')
    await waitUntil(() => !after.controls().some(({ id }) => id.startsWith('draft-')))
  })

  it('asks for the place in words where the phone knows none yet, and lets go of what is not wanted', async () => {
    phone.device.connect(false)
    await phone.open('pages/home/index')
    await report('门口堆了垃圾', 'cleaning')
    await phone.screen.tap('change')
    await phone.screen.type('place-note', '3 号楼东边')
    await phone.screen.tap('submit')
    await phone.screen.waitFor('3 号楼东边')
    await phone.screen.tap('drop-draft')
    expect(phone.device.shown.at(-1)).toContain('不交了？')
    const home = await phone.waitForPage('pages/home/index')
    await waitUntil(() => !home.controls().some(({ id }) => id.startsWith('draft-')))
  })
})

/** Waits for what shows on no page. */
async function waitUntil(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(resolve => setTimeout(resolve, 20))
}
