import { samplePhoto } from '../cloud/seed/photos'
import { localCloud, type LocalCloud } from './localCloud'
import { phoneOf, type Phone } from './phone'
import type { Screen } from './screen'

/** Waits until the one report of this story is in a list, and gives the id of its card. */
async function cardIn(list: Screen): Promise<string> {
  await list.waitFor('楼道里堆了纸箱')
  const card = list.controls().find(({ id }) => /^report-\w+$/.test(id))
  if (!card) throw new Error(`no card in: ${list.text()}`)
  return card.id
}

describe('a blocked stairwell, on two phones that run the compiled mini-program', () => {
  let cloud: LocalCloud
  let resident: Phone
  let lead: Phone
  beforeAll(async () => {
    cloud = await localCloud()
    resident = phoneOf('oXZZ-li-xiuying', cloud.url)
    lead = phoneOf('oXZZ-wang-xiulan', cloud.url)
  })
  afterAll(async () => {
    resident.stop()
    lead.stop()
    await cloud.stop()
  })

  it('greets the resident with her unit lead, one tap from a call', async () => {
    const home = await resident.open('pages/home/index')
    await home.waitFor('单元长 王秀兰')
    expect(home.text()).toMatch(/在岗|午休|下班了|还没上班|今天休息/)
    expect(home.text()).toContain('李秀英')
    expect(home.aria('call-lead')).toBe('打电话给单元长 王秀兰')
    await home.tap('call-lead')
    expect(resident.device.shown.at(-1)).toMatch(/^☎ [\d-]{11,}$/)
  })

  it('takes the photo at once, knows the place, asks what it is, and says who will get it', async () => {
    resident.device.camera.push(await samplePhoto('clutter'))
    await resident.screen.tap('snap')
    const submit = await resident.waitForPage('packages/report/submit/index')
    await submit.waitForControl('photos-0')
    // A photo says nothing: nothing is chosen before the person does.
    await submit.waitFor('先选是什么问题')
    expect(submit.control('category-clutter').attributes.ariaChecked).toBe(false)
    await submit.tap('category-clutter')
    await submit.waitFor('提交给单元长 王秀兰')
    expect(submit.control('place-XZZ-2-E05-B03-U2-S01').attributes.ariaChecked).toBe(true)
    expect(submit.control('category-clutter').attributes.ariaChecked).toBe(true)
  })

  it('is sent with a few words, and answered with its number and its holder', async () => {
    await resident.screen.type('words', '楼道里堆了纸箱，轮椅过不去')
    await resident.screen.tap('submit')
    const done = await resident.waitForPage('packages/report/done/index')
    await done.waitFor(/XZZ-\d{6}-\d{4}/)
    expect(done.text()).toContain('在王秀兰手上')
    expect(done.text()).toContain('王秀兰接单')
  })

  it("stands in the lead's queue, and is accepted with one tap", async () => {
    const work = await lead.open('pages/work/index')
    const card = await cardIn(work)
    await work.tap(`${card}-accept`)
    await work.waitFor('办结')
    await work.tap('work-more')
    await work.tap('queue-inProgress')
    await cardIn(work)
  })

  it('is resolved with a photo of the cleared stairwell', async () => {
    const card = await cardIn(lead.screen)
    await lead.screen.tap(card)
    const detail = await lead.waitForPage('packages/report/detail/index')
    await detail.tap('staff-resolve')
    const resolve = await lead.waitForPage('packages/staff/resolve/index')
    lead.device.camera.push(await samplePhoto('clutterCleared'))
    await resolve.tap('photos-add')
    await resolve.waitForControl('photos-0')
    await resolve.tap('phrase-0')
    await resolve.tap('resolve')
    await (await lead.waitForPage('packages/report/detail/index')).waitFor('待评价')
  })

  it('is told to the resident, who sees both photos and says that it is solved', async () => {
    const messages = await resident.open('pages/messages/index')
    await messages.waitForControl(/^message-/)
    await messages.tap(/^message-/)
    const detail = await resident.waitForPage('packages/report/detail/index')
    await detail.waitFor('解决了吗')
    await detail.tap('solved')
    await detail.tap('rating-satisfied')
    await detail.tap('rate')
    await detail.waitFor('已办结')
  })

  it('leaves nothing to do on either phone', async () => {
    const work = await lead.open('pages/work/index')
    await work.waitFor('都办完了')
    const home = await resident.open('pages/home/index')
    await home.waitFor('没有在办的诉求')
  })

  it('sent WeChat no more in one go than it draws at once', () => {
    const sizes = [resident, lead].flatMap(phone => phone.setData).sort((a, b) => a - b)
    expect(sizes.length).toBeGreaterThan(40)
    expect(sizes[Math.floor(sizes.length * 0.95)]).toBeLessThanOrEqual(32 * 1024)
  })
})
