/** 柿子树 and 照片墙: a tree's diary on two phones, one of them in 长辈版; photos that staff hang with the consent of who is shown, and take down. */
import type { ChronicleEdition } from '../../types/festival/after/after'
import { samplePhoto } from '../cloud/seed/photos'
import { elder } from './elderPhone'
import { eyesOn } from './eyes'
import { aWorld, type Phone, type World } from './phones'
import { words } from './publishing'

const [li, zhang, clerk] = ['oXZZ-li-xiuying', 'oXZZ-zhang-min', 'oXZZ-song-lina']
const map = 'packages/trees/map/index'
const caption = '大家一起摘'
const mother = '小军的妈妈王芳，当面说的'

let world: World
let hers: Phone
let staff: Phone
beforeAll(async () => {
  world = await aWorld()
  hers = await world.phone(li)
  staff = await world.phone(clerk)
})
afterAll(() => world?.stop())

describe('a tree’s diary', () => {
  it('takes a photo of today from whoever stands before the tree', async () => {
    await hers.open(map)
    await hers.tap('tree-E05-03')
    await hers.sees('华城路二小区 3 号树')
    await hers.sees('还没有照片。路过拍一张，大家就知道熟没熟')
    await hers.tap('diary-add')
    await hers.photograph('diary-photos-add', [{ name: '1.jpg', bytes: await samplePhoto('persimmonTree') }])
    await hers.tap('diary-ripeness-turning')
    await hers.type('diary-words', '朝南的先黄了')
    await hers.tap('diary-send')
    await hers.sees('今天 快熟了')
    await hers.sees('朝南的先黄了')
  })

  it('is read by a neighbour in 长辈版, who adds a photo by words alone; nobody reads by whom', async () => {
    const old = await world.phone(zhang, elder)
    const eyes = eyesOn(old)
    await old.open(map)
    await eyes.taps(/^3 号树/)
    await eyes.reads('朝南的先黄了')
    expect(await words(old)).not.toMatch(/李秀英|李家/)
    await eyes.taps('拍今天的样子')
    await eyes.photographs('拍照', await samplePhoto('persimmonTree'))
    await eyes.taps(/^熟了$/)
    await eyes.taps('记下来')
    await eyes.reads('今天 熟了')
    expect(old.errors).toEqual([])
  })

  it('shows on the map how ripe the tree is, and leads to a report of who picked first', async () => {
    await hers.open(map)
    const tree = hers.page.locator('[id="tree-E05-03"]:visible').last()
    await tree.waitFor()
    expect(await tree.getAttribute('aria-label')).toContain('熟了')
    await hers.tap('tree-E05-03')
    await hers.tap('picked-early')
    await hers.sees(/提交给|反映/)
  })
})

describe('照片墙', () => {
  it('hangs a photo with children in it only with a guardian’s word, and when somebody has looked for doors', async () => {
    await staff.open('packages/trees/wall/index?edition=11')
    await staff.tap('hang-open')
    await staff.photograph('hang-photos-add', [{ name: '1.jpg', bytes: await samplePhoto('persimmon') }])
    await staff.type('hang-caption', caption)
    await staff.tap('hang-shows-children')
    const send = staff.page.locator('[id="hang-send"]:visible').last()
    expect(await send.getAttribute('aria-disabled')).toBe('true')
    await staff.type('hang-consent', mother)
    expect(await send.getAttribute('aria-disabled')).toBe('true')
    await staff.tap('hang-no-door')
    await staff.tap('hang-send')
    await staff.sees(new RegExp(mother))
    await staff.sees('等另一个人看过')
    // Whoever chose it cannot hang it: a second person looks at it.
    expect(await staff.page.locator('button:visible', { hasText: '没问题，挂上去' }).count()).toBe(0)
    const second = await world.phone('oXZZ-zhao-jianguo')
    await second.open('packages/trees/wall/index?edition=11')
    const approve = second.page.locator('button:visible', { hasText: '没问题，挂上去' })
    await approve.click()
    await approve.waitFor({ state: 'hidden' })
    await second.close()
    await staff.open('packages/trees/wall/index?edition=11')
  })

  it('shows it to everybody in 历届, without a word of who agreed', async () => {
    await hers.open('packages/trees/chronicle/index')
    await hers.sees('从 2015 年起')
    await hers.page.locator(`[aria-label="看照片：${caption}"]:visible`).first().waitFor()
    const answer = await world.cloud.call(li, 'festival', 'chronicle', {})
    const { editions } = (answer as unknown as { data: { editions: ChronicleEdition[] } }).data
    expect(JSON.stringify(editions)).toContain(caption)
    expect(JSON.stringify(editions)).not.toMatch(/王芳|consent/)
  })

  it('takes it down for good when somebody in it says no', async () => {
    const card = staff.page.locator('.card:visible', { hasText: caption }).first()
    await card.locator('button', { hasText: '拿下来' }).click()
    await staff.tap('take-down-reason-0')
    await staff.page.getByText('拿下来，不再挂').last().click()
    await card.waitFor({ state: 'hidden' })
    await hers.open('packages/trees/chronicle/index')
    await hers.sees('从 2015 年起')
    await hers.settles()
    expect(await hers.page.locator(`[aria-label="看照片：${caption}"]`).count()).toBe(0)
  })

  it('broke no script on any phone', () => {
    expect([hers, staff].flatMap(({ errors }) => errors)).toEqual([])
  })
})
