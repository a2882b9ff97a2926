import { readFileSync } from 'node:fs'
import path from 'node:path'
import { engines } from './engine/engines'
import { localCloud, type LocalCloud } from './localCloud'
import { phoneOf, type Phone } from './phone'
import { post } from './wxCall'

/** The declarations of a class in the styles that WeChat gets. */
function stylesOf(name: string): string {
  const styles = ['app-origin', 'common'].map(file => readFileSync(path.resolve(`dist/weapp/${file}.wxss`), 'utf8'))
  return new RegExp(`\\.${name}\\s*\\{([^}]*)\\}`).exec(styles.join('\n'))?.[1]?.replace(/\s/g, '') ?? ''
}

describe.each(engines)('what lies over a page in %s', (_name, engine) => {
  let cloud: LocalCloud
  let phone: Phone
  beforeAll(async () => {
    cloud = await localCloud()
  })
  beforeEach(() => {
    phone = phoneOf('oXZZ-li-xiuying', cloud.url, engine)
  })
  afterEach(() => phone.stop())
  afterAll(() => cloud.stop())

  async function aReport(): Promise<string> {
    const input = { photos: [], text: '楼道灯不亮', place: null }
    const call = { path: 'submit', input, key: 'layers-a-report' }
    const { result } = (await post(phone.device, '/client/functions/reports', call)) as {
      result: { data: { id: string } }
    }
    return result.data.id
  }

  it('has the tab bar at the foot of the phone, above the safe area and not after the page', () => {
    const places = ['position:fixed', 'right:0', 'bottom:0', 'left:0']
    expect(stylesOf('tab-bar').split(';')).toEqual(expect.arrayContaining(places))
    expect(stylesOf('tab-bar')).toContain('env(safe-area-inset-bottom)')
    expect(stylesOf('page--under-tabs')).toMatch(/padding-bottom:calc\(var\(--tab\)\+env\(safe-area-inset-bottom\)\)/)
  })

  it('sends the tab bar away while a sheet is open, and calls it back', async () => {
    const lead = phoneOf('oXZZ-wang-xiulan', cloud.url, engine)
    const work = await lead.open('pages/work/index')
    await lead.tabBar.waitForControl('tab-work')
    await work.tap('work-more')
    await work.waitForControl('more-close')
    await lead.tabBar.waitUntilGone('tab-work')
    expect(lead.tabBar.controls()).toEqual([])
    await work.tap('more-close')
    await lead.tabBar.waitForControl('tab-work')
    expect(work.all().some(({ attributes }) => attributes.id === 'more-close')).toBe(false)
    lead.stop()
  })

  it('is what Back closes; the page stays, with what was typed on it, and goes with the next one', async () => {
    await phone.open('pages/me/index')
    await phone.go('packages/people/mandates/index')
    const mandates = await phone.waitForPage('packages/people/mandates/index')
    await mandates.tap('let-act-open')
    await mandates.waitForControl('let-act-close')
    await mandates.waitForGuard()
    await phone.back()
    await mandates.waitUntilGone('let-act-close')
    expect(phone.screen).toBe(mandates)
    await phone.back()
    expect(phone.routes).toEqual(['pages/me/index'])
  })

  it('keeps the page behind still, and tells WeChat of a text field in it', async () => {
    const report = await phone.open('packages/report/detail/index', { id: await aReport() })
    await report.tap('supplement-open')
    const words = await report.waitForControl('supplement-words')
    expect(words).toMatchObject({ tag: expect.stringContaining('textarea') as string, attributes: { fixed: true } })
    expect(phone.device.still).toBe(true)
    await report.tap('supplement-close')
    await report.waitUntilGone('supplement-words')
    expect(phone.device.still).toBe(false)
  })

  it('a tap that is made twice opens one page', async () => {
    const me = await phone.open('pages/me/index')
    await me.waitFor('李秀英')
    const way = await me.waitForControl('my-data')
    await me.tap(way.id)
    await me.tap(way.id)
    await phone.waitForPage('packages/people/profile/index')
    expect(phone.routes).toHaveLength(2)
  })
})

describe('what is no page', () => {
  let cloud: LocalCloud
  let phone: Phone
  beforeAll(async () => {
    cloud = await localCloud()
    phone = phoneOf('oXZZ-li-xiuying', cloud.url)
  })
  afterAll(async () => {
    phone.stop()
    await cloud.stop()
  })

  it('says so, and leads home', async () => {
    await phone.open('pages/home/index')
    phone.lose('packages/festival/index')
    const lost = await phone.waitForPage('packages/help/lost/index')
    await lost.waitFor('这一页找不到了')
    await lost.tap('lost-home')
    await phone.waitForPage('pages/home/index')
  })

  it('a tap on which the script fails does not stay silent', async () => {
    await phone.open('pages/home/index')
    phone.fail()
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(phone.device.shown.splice(0)).toEqual(['这一下没办成，您写的都还在。请再点一次'])
  })

  it('a new version is offered, and taken when the person likes', async () => {
    phone.device.answers.push(false)
    phone.device.newVersion()
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(phone.device.shown).toEqual([expect.stringContaining('有新版可以用了')])
    phone.device.newVersion()
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(phone.device.shown[2]).toBe('换上新版')
  })
})
