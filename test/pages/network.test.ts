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
    const again = await phone.open('packages/report/submit/index')
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
