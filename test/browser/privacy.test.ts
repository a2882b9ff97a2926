/** What is held about me, in a browser with two identities: given, looked at, seen who looked, taken along, and left. */
import type { Timers } from '../cloud/plugins/timers'
import { aPhone } from '../factories/anIdentity'
import { aWorld, type Phone, type World } from './phones'

let world: World
let resident: Phone
let lead: Phone
let report = ''
beforeAll(async () => {
  world = await aWorld()
  resident = await world.phone('oXZZ-li-xiuying', { size: 'elder' })
  lead = await world.phone('oXZZ-wang-xiulan')
  const { data } = (await world.cloud.call('oXZZ-li-xiuying', 'reports', 'submit', {
    photos: [],
    text: '楼上半夜吵',
    place: 'XZZ-2-E05-B03-U2',
    category: 'noise',
  })) as unknown as { data: { id: string } }
  report = data.id
})
afterAll(() => world?.stop())

const toProfile = async () => {
  await resident.open('pages/me/index')
  await resident.tap('my-data')
}

describe('李秀英 and what is held about her', () => {
  it('gives her phone, and sees it masked', async () => {
    await toProfile()
    await resident.tap('change-phone')
    await resident.type('contact-value', '139123')
    await resident.tap('contact-save')
    await resident.sees('手机号是 11 位数字')
    await resident.type('contact-value', aPhone(12345678))
    await resident.tap('contact-save')
    await resident.sees('139****5678')
  })

  it('is called by her unit lead with one tap, for the reason that it is about her report', async () => {
    await lead.open(`packages/report/detail/index?id=${report}`)
    await lead.tap('call-reporter')
    await lead.sees(aPhone(12345678))
  })

  it('reads in 谁看过我 who looked and why', async () => {
    await toProfile()
    await resident.tap('seen-by')
    await resident.sees('单元长 王秀兰 查看了手机号')
    await resident.sees(/原因：办您报的 XZZ-\d{6}-\d{4}，打电话找您/)
  })

  it('takes everything along, her phone in full', async () => {
    await toProfile()
    await resident.tap('export')
    await resident.tap('export-make')
    await resident.sees('基本情况')
    await resident.sees(aPhone(12345678))
    const [file] = await Promise.all([resident.page.waitForEvent('download'), resident.tap('export-file')])
    expect(file.suggestedFilename()).toMatch(/^我的资料-\d{4}-\d\d-\d\d\.txt$/)
  })

  it('leaves after writing the word and being asked once more, and is a guest', async () => {
    await world.call('oXZZ-li-xiuying', 'festival.signUp', { session: '12-2', partySize: 3 })
    await toProfile()
    await resident.tap('leave')
    await resident.sees('柿子节下午场的 3 个名额')
    await resident.tap('leave-send')
    await resident.page.locator('.field__error:visible').first().waitFor()
    await resident.type('leave-word', '注销')
    await resident.tap('leave-send')
    await resident.confirm('注销')
    await resident.sees('已经注销')
    await resident.tap('left-home')
    await resident.sees('绑定我家')
    // Of her long past the timer takes the rest.
    for (const _ of [1, 2, 3]) await world.cloud.plugin<Timers>('timers').runNamed('jobs')
    await lead.open(`packages/report/detail/index?id=${report}`)
    await lead.sees('已注销居民')
    expect(await lead.page.locator('[id="call-reporter"]:visible').count()).toBe(0)
  })

  it('is refused to her unit lead, who hands over first', async () => {
    await lead.open('packages/people/leave/index')
    await lead.type('leave-word', '注销')
    await lead.tap('leave-send')
    await lead.confirm('注销')
    await lead.sees('请先交接岗位')
  })

  it('left no error on either phone', () => {
    expect([...resident.errors, ...lead.errors]).toEqual([])
  })
})
