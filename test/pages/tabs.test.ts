import { localCloud, type LocalCloud } from './localCloud'
import { Phone, phoneOf } from './phone'

describe('the tabs and the size of the text', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await localCloud()
  })
  afterAll(() => cloud.stop())

  const tabsOf = (phone: Phone) => phone.tabBar.controls().map(({ id }) => id)

  it('are four for a resident', async () => {
    const phone = phoneOf('oXZZ-li-xiuying', cloud.url)
    await (await phone.open('pages/me/index')).waitFor('李秀英')
    await phone.tabBar.waitForControl('tab-me')
    expect(tabsOf(phone)).toEqual(['tab-home', 'tab-reports', 'tab-messages', 'tab-me'])
    phone.stop()
  })

  it('have 工作台 between them for whoever has a post, and lead to it', async () => {
    const phone = phoneOf('oXZZ-wang-xiulan', cloud.url)
    await (await phone.open('pages/home/index')).waitFor('王秀兰')
    await phone.tabBar.tap('tab-work')
    await (await phone.waitForPage('pages/work/index')).waitFor('待受理')
    expect(tabsOf(phone)).toEqual(['tab-home', 'tab-reports', 'tab-work', 'tab-messages', 'tab-me'])
    expect(phone.tabBar.control('tab-work').attributes.ariaChecked).toBe(true)
    phone.stop()
  })

  it('grow with one tap, on the page and in the tab bar, and stay so after a restart', async () => {
    const phone = phoneOf('oXZZ-li-xiuying', cloud.url)
    const me = await phone.open('pages/me/index')
    await phone.tabBar.waitForControl('tab-me')
    await me.waitForClass('size-standard')
    await me.tap('size-elder')
    await me.waitForClass('size-elder')
    await phone.tabBar.waitForClass('size-elder')
    phone.stop()

    const again = new Phone(phone.device)
    await (await again.open('pages/home/index')).waitForClass('size-elder')
    again.stop()
  })
})
