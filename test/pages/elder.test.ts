/** 长辈版 in the compiled mini-program: what the person chose, the questions one after the other, and what is asked in the page itself. */
import { samplePhoto } from '../cloud/seed/photos'
import { localCloud, type LocalCloud } from './localCloud'
import { phoneOf, type Phone } from './phone'

const li = 'oXZZ-li-xiuying'
const stairwell = 'XZZ-2-E05-B03-U2-S01'

describe('长辈版 on a phone that runs the compiled mini-program', () => {
  let cloud: LocalCloud
  let phone: Phone
  beforeAll(async () => {
    cloud = await localCloud()
    phone = phoneOf(li, cloud.url)
  })
  afterAll(async () => {
    phone.stop()
    await cloud.stop()
  })

  it('comes with one tap, on the page and in the tab bar, and with it the large buttons of 首页', async () => {
    const standard = await phone.open('pages/home/index')
    await phone.tabBar.waitForControl('tab-me')
    await standard.waitFor('单元长 王秀兰')
    await standard.tap('edition')
    await standard.waitForClass('edition-elder')
    await phone.tabBar.waitForClass('edition-elder')
    await standard.waitFor('打电话给王秀兰')
    await standard.tap('call-lead')
    expect(phone.device.shown.at(-1)).toMatch(/^☎ [\d-]{11,}$/)
  })

  it('asks one thing a screen, and hands in what was answered', async () => {
    phone.device.camera.push(await samplePhoto('clutter'))
    await phone.screen.tap('snap')
    const submit = await phone.waitForPage('packages/report/submit/index')
    await submit.waitForControl('photos-0')
    await submit.waitFor('第 1 步，一共 3 步')
    await submit.tap('step-next')
    await submit.waitFor('在哪儿？')
    await submit.waitForControl('where-building')
    await submit.tap('where-building')
    await submit.waitForControl(`place-${stairwell}`)
    await submit.tap(`place-${stairwell}`)
    await submit.waitFor('第 3 步，一共 3 步')
    await submit.tap('category-clutter')
    await submit.waitFor('提交给单元长 王秀兰')
    await submit.tap('submit')
    await (await phone.waitForPage('packages/report/done/index')).waitFor(/XZZ-\d{6}-\d{4}/)
  })

  it("asks and tells in the page's own letters, until it is tapped", async () => {
    await phone.screen.tap('see-progress')
    const detail = await phone.waitForPage('packages/report/detail/index')
    await detail.waitForControl('withdraw')
    const shown = phone.device.shown.length
    await detail.tap('withdraw')
    await detail.waitForControl('asked-yes')
    expect(detail.text()).toMatch(/先不撤回.*撤回$/)
    await detail.tap('asked-no')
    await detail.waitUntilGone('asked-yes')
    expect(detail.text()).toContain('已派单')
    // Back is the safe answer too.
    await detail.tap('withdraw')
    await detail.waitForGuard()
    expect(phone.tabBar.controls()).toEqual([])
    detail.closeGuard()
    await detail.waitUntilGone('asked-yes')
    await detail.tap('withdraw')
    await detail.waitForControl('asked-yes')
    await detail.tap('asked-yes')
    await detail.waitFor('知道了')
    await detail.tap('asked-no')
    await detail.waitUntilGone('asked-no')
    await detail.waitFor('已撤回')
    expect(phone.device.shown.slice(shown)).toEqual([])
  })

  it('is there on the next phone of hers, which nobody told', async () => {
    const next = phoneOf(li, cloud.url)
    await (await next.open('pages/me/index')).waitForClass('edition-elder')
    next.stop()
  })
})
