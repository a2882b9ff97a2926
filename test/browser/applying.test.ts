/**
 * What can go wrong while somebody fills in an application: what is known of them is not so, a photo breaks off shortly before its end, the service is
 * stopped before they are done. Nothing that was typed or taken is lost, and each has a sentence.
 */
import type { ApplicationView, ApplicationSummary } from '../../types/services/applying'
import type { DraftView } from '../../types/services/drafts'
import type { EditView } from '../../types/services/editing/editing'
import { samplePhoto } from '../cloud/seed/photos'
import { aWorld, type Phone, type World } from './phones'

const [tenant, daughter, guest, clerk] = ['oXZZ-zhang-min', 'oXZZ-wang-haining', 'oXZZ-he-wei', 'oXZZ-song-lina']
const service = 'residencePermit'
const chief = 'oXZZ-zhao-jianguo'
const neighbour = 'oXZZ-chen-xiaoyan'
const route = ['register-elsewhere', 'want-first', 'since-half', 'reason-study', 'who-self']
const guideOf = (id: string) => `packages/services/guide/index?service=${id}`

let world: World
let hers: Phone
beforeAll(async () => {
  world = await aWorld()
  hers = await world.phone(daughter)
})
afterAll(() => world?.stop())

const shown = (phone: Phone, id: string) => phone.page.locator(`[id="${id}"]:visible`).last()

describe('somebody of whom it is known that they live here, and rent', () => {
  it('is not asked about it, says that it is not so, and has another list', async () => {
    const phone = await world.phone(tenant)
    await phone.open(guideOf('residenceProof'))
    await phone.tap('answer-use-other')
    await phone.tap('answer-asked-yes')
    await phone.sees('这些已经知道，不再问您')
    await phone.tap('answer-who-self')
    await phone.sees(/就这 \d 样/)
    await phone.sees('这是已经知道的，没有问您')
    await phone.sees('租房合同')
    await shown(phone, 'known-back').click()
    await phone.tap('known-home')
    await phone.sees('您住的房子是谁的？')
    await phone.tap('answer-home-own')
    await phone.tap('answer-who-self')
    await phone.sees(/就这 \d 样/)
    await phone.sees('房产证')
    expect(await phone.page.locator('.page:visible').last().innerText()).not.toContain('租房合同')
    expect(phone.errors).toEqual([])
    await phone.close()
  })
})

describe('a photo that breaks off at 90 %', () => {
  it('is not handed in half: the page says that it is on its way', async () => {
    await hers.open(guideOf(service))
    for (const answer of route) await hers.tap(`answer-${answer}`)
    await hers.sees(/就这 \d 样/)
    await hers.tap('apply-open')
    await hers.type('field-name', '王海宁')
    await hers.type('field-phone', '13800004444')
    await hers.type('field-address', '华城路二小区 3 号楼 2 单元 402')
    await shown(hers, 'field-since').fill('2026-01-10')
    await hers.page.evaluate(breaksOffAt90)
    await hers.photograph('paper-idCard-add', [{ name: 'paper.jpg', bytes: await samplePhoto('clutter') }])
    await hers.sees('90%')
    await hers.tap('apply-send')
    await hers.sees('照片还在传，传完再点一次。没网的话先存着，不会丢')
    await hers.page.evaluate(() => window.dispatchEvent(new Event('break-off')))
    await hers.sees('0%')
  })

  it('goes on by itself when the app is opened again, with all that was typed, and is handed in once', async () => {
    await hers.open('packages/services/home/index')
    await hers.tap(`draft-${service}.me`)
    await shown(hers, 'paper-idCard-0').waitFor()
    await hers.page.locator('.photo-grid__state:visible').first().waitFor({ state: 'hidden' })
    expect(await shown(hers, 'field-phone').inputValue()).toBe('13800004444')
  })
})

describe('what was filled in on one phone', () => {
  it('is there on the next one, with its photo, and is handed in from there', async () => {
    const first = await world.phone(neighbour)
    await first.open(guideOf(service))
    for (const answer of route) await first.tap(`answer-${answer}`)
    await first.tap('apply-open')
    await first.type('field-name', '陈晓燕')
    await first.type('field-phone', '13800005555')
    await first.photograph('paper-idCard-add', [{ name: 'paper.jpg', bytes: await samplePhoto('clutter') }])
    await shown(first, 'paper-idCard-0').waitFor()
    // Kept as soon as she rests.
    let kept: DraftView | null = null
    while (kept?.photos !== 1) {
      await first.page.waitForTimeout(500)
      ;({ draft: kept } = await world.call<{ draft: DraftView | null }>(neighbour, 'services.draft', { service }))
    }
    expect(kept.fields).toEqual({ name: '陈晓燕', phone: '13800005555' })
    await first.close()

    const next = await world.phone(neighbour)
    await next.open('packages/services/home/index')
    await next.sees(/还没交。到.*没接着填，就替您删掉/)
    await next.tap(`draft-${service}.me`)
    await shown(next, 'paper-idCard-0').waitFor()
    expect(await shown(next, 'field-phone').inputValue()).toBe('13800005555')
    await next.type('field-address', '华城路二小区 3 号楼 2 单元 501')
    await shown(next, 'field-since').fill('2026-01-10')
    await next.tap('apply-send')
    await next.sees(/打电话问，说后四位/)
    const { items } = await world.call<{ items: ApplicationSummary[] }>(neighbour, 'services.mine')
    expect(items).toMatchObject([{ state: 'submitted', photographed: 1 }])
    await next.open('packages/services/home/index')
    await next.sees('我在办的')
    await next.settles()
    expect(await shown(next, `draft-${service}.me`).count()).toBe(0)
    expect(next.errors).toEqual([])
    await next.close()
  })
})

describe('a service that is stopped while somebody fills in', () => {
  /** One asks, another agrees. */
  const turned = async (action: string, more = {}) => {
    const { version } = await world.call<EditView>(clerk, 'services.toEdit', { service })
    const asked = await world.call<EditView>(clerk, `services.${action}`, { service, version, ...more })
    await world.call(chief, 'services.reviewSwitch', { service, version: asked.version, approved: true })
  }
  it('takes nothing in, says why and until when to wait, and keeps what was filled in', async () => {
    await turned('stop', { reason: '上面的系统在升级' })
    await hers.tap('apply-send')
    await hers.sees('这件事现在不受理')
    await hers.sees(/上面的系统在升级.*您填的替您存着/)
    await hers.open('packages/services/home/index')
    await hers.sees('现在不受理：上面的系统在升级')
    await hers.sees('还没交的')
  })

  it('takes it in as it was when it goes on', async () => {
    await turned('resume')
    await hers.open('packages/services/home/index')
    await hers.tap(`draft-${service}.me`)
    expect(await shown(hers, 'field-address').inputValue()).toBe('华城路二小区 3 号楼 2 单元 402')
    await hers.tap('apply-send')
    await hers.sees(/打电话问，说后四位/)
    const { items } = await world.call<{ items: ApplicationSummary[] }>(daughter, 'services.mine')
    expect(items).toMatchObject([{ state: 'submitted', photographed: 1 }])
    const view = await world.call<ApplicationView>(daughter, 'services.get', { id: items[0]?.id ?? '' })
    expect(view.papers.flatMap(({ photos }) => photos)).toHaveLength(1)
    expect(hers.errors).toEqual([])
  })
})

describe('a guest', () => {
  it('is asked to the end, keeps the list, and leaves nothing on the phone or anywhere', async () => {
    const phone = await world.phone(guest)
    await phone.open('pages/home/index')
    await phone.tap('services-open')
    await phone.sees('想办什么')
    await phone.tap(`service-${service}`)
    for (const answer of route) await phone.tap(`answer-${answer}`)
    await phone.sees(/就这 \d 样/)
    expect((await phone.download('list-send')).toString()).toContain('学生证或者在读证明')
    await phone.sees('绑定我家')
    const after = await phone.page.evaluate(kept)
    expect(JSON.stringify(after)).not.toMatch(/elsewhere|study/)
    expect(Object.keys(after).filter(key => /application|draft|form/.test(key))).toEqual([])
    expect(phone.errors).toEqual([])
    await phone.close()
  })
})

/** Runs in the page: what it keeps. */
const kept = (): Record<string, string> => ({ ...localStorage })

/** Runs in the page: until it is opened again an upload gets to 90 %, and breaks off at a word. */
function breaksOffAt90(): void {
  XMLHttpRequest.prototype.send = function (this: XMLHttpRequest) {
    this.upload.dispatchEvent(new ProgressEvent('progress', { lengthComputable: true, loaded: 90, total: 100 }))
    window.addEventListener('break-off', () => this.dispatchEvent(new ProgressEvent('error')), { once: true })
  }
}
