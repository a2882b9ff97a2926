/** 我也遇到 with two phones, two reports that become one and are two again, and the codes on the walls. */
import { unzipSync, strFromU8 } from 'fflate'
import type { DatabasePlugin } from '../cloud/plugins/database'
import type { ReportView } from '../../types/reports/contract'
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import { aWorld, type Phone, type World } from './phones'

const [li, zhang, liu, wang] = ['oXZZ-li-xiuying', 'oXZZ-zhang-min', 'oXZZ-liu-yang', 'oXZZ-wang-xiulan'] as const
const place = 'XZZ-2-E05-B05-U1-S01'
const doorway = 'XZZ-2-E05-B05-U2-S01'
const stairs = 'XZZ-2-E05-B03-U2-S01'
const submitPage = 'packages/report/submit/index'
const detailPage = 'packages/report/detail/index'

let world: World
let first: Phone
let second: Phone
beforeAll(async () => {
  world = await aWorld()
  first = await world.phone(li)
  second = await world.phone(zhang)
})
afterAll(() => world?.stop())

async function call<T = ReportView>(who: string, action: string, input: object): Promise<T> {
  const [name = '', path = ''] = action.split('.')
  const answer = (await world.cloud.call(who, name, path, input as never)) as { ok: boolean; data: T; error?: unknown }
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.data
}
/** A step by whoever holds it. */
async function step(id: string, action: string, more: object = {}) {
  const database = world.cloud.plugin<DatabasePlugin>('database')
  const found = [...database.dump('reports')].find(({ _id }) => _id === id) as unknown as {
    holder: { personId: string }
  }
  const holder = [...database.dump('people')].find(({ _id }) => _id === found.holder.personId)
  const by = String(holder?.openid)
  const { version } = await call(by, 'reports.get', { id })
  return call(by, `reports.${action}`, { id, version, ...more })
}

describe('a lamp that is out', () => {
  const words = '何大妈门口的楼道灯不亮了'
  let id: string

  it('is reported by the first; the second is told so before sending, and joins', async () => {
    id = (await call(li, 'reports.submit', { photos: [], text: words, place, category: 'lighting' })).id
    await second.open(`${submitPage}?scene=${encodeURIComponent(place)}`)
    await second.type('words', '楼道灯不亮，晚上看不见')
    await second.sees('有人报过了')
    await second.sees(/这里的「路灯楼道灯」，今天/)
    await second.tap('join-in')
    await second.sees('您也遇到了，跟着这一件')
    expect(await second.page.locator('.page:visible').last().innerText()).not.toMatch(/何大妈|李/)
  })

  it('is settled: both are told, and both say how it was', async () => {
    await first.open(`${detailPage}?id=${id}`)
    await first.sees('还有 1 户也遇到了')
    await step(id, 'accept')
    await step(id, 'resolve', { outcome: 'solved', note: '换了灯', photos: [], noPhoto: '手机拍不了' })
    for (const phone of [second, first]) {
      await phone.sees(/说办好了，您看呢？/)
      await phone.tap('solved')
      await phone.tap('rating-satisfied')
      await phone.tap('rate')
    }
    await second.sees('您评过了：解决了，满意')
    await first.sees('已办结')
  })

  it('stands among the reports of whoever joined, as a neighbour’s', async () => {
    await second.open('pages/reports/index')
    await second.sees('路灯楼道灯')
    await second.sees('邻居报的，您跟着')
  })

  it('is asked about in 长辈版 too, before it is sent: one question on a screen', async () => {
    await call(li, 'reports.submit', { photos: [], text: words, place, category: 'lighting' })
    const elder = await world.phone(liu, { width: 320, height: 640, size: 'largest', edition: 'elder' })
    await elder.open(`${submitPage}?scene=${encodeURIComponent(place)}`)
    await elder.type('words', '楼道灯不亮')
    await elder.tap('step-next')
    await elder.sees(/选的是：华城路二小区 5 号楼 1 单元 楼道/)
    await elder.tap('step-next')
    await elder.tap('category-lighting')
    await elder.tap('submit')
    await elder.sees('这里有人报过了')
    await elder.tap('join-in-now')
    await elder.sees('您也遇到了，跟着这一件')
    await elder.open('pages/home/index')
    await elder.sees(/1 件是跟着的/)
    await elder.close()
  })

  it('is left again by whoever joined: from 首页 to 不再跟进, and it is gone there', async () => {
    const joiner = await world.phone(zhang)
    const { id: lamp } = await call(li, 'reports.submit', {
      photos: [],
      text: words,
      place: doorway,
      category: 'lighting',
    })
    await joiner.open(`${submitPage}?scene=${encodeURIComponent(doorway)}`)
    await joiner.type('words', '楼道灯不亮')
    await joiner.tap('join-in')
    await joiner.sees('您也遇到了，跟着这一件')
    await joiner.open('pages/home/index')
    await joiner.sees('邻居报的，您跟着')
    await joiner.tap(`report-${lamp}`)
    await joiner.tap('unfollow')
    await joiner.confirm('不再跟进')
    await joiner.page.getByText('不再跟进了', { exact: true }).waitFor()
    // Back in the list, where it is no more.
    await joiner.page.locator(`[id="report-${lamp}"]:visible`).waitFor({ state: 'detached' })
    await joiner.open('pages/home/index')
    await joiner.page.locator(`[id="report-${lamp}"]:visible`).waitFor({ state: 'detached' })
    await first.open(`${detailPage}?id=${lamp}`)
    await first.sees('一位邻居 不再跟进了')
    expect(joiner.errors).toEqual([])
    await joiner.close()
  })

  it('is followed for an elder by whoever acts for her', async () => {
    const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
    await call(li, 'people.letActFor', { agent: personIdOf(wang), until })
    const { id: lamp } = await call(zhang, 'reports.submit', {
      photos: [],
      text: words,
      place: stairs,
      category: 'lighting',
    })
    const lead = await world.phone(wang)
    await lead.open(`${submitPage}?scene=${encodeURIComponent(stairs)}`)
    await lead.tap(`for-${personIdOf(li)}`)
    await lead.type('words', '楼道灯不亮')
    await lead.sees(/替李秀英点「我也遇到」/)
    await lead.tap('join-in')
    await lead.sees(/路灯楼道灯/)
    await first.open(`${detailPage}?id=${lamp}`)
    await first.sees('您也遇到了，跟着这一件')
    expect(lead.errors).toEqual([])
    await lead.close()
  })
})

describe('two reports of the same boxes', () => {
  it('are merged by the lead on a page of its own, and taken apart again', async () => {
    const unit = 'XZZ-2-E05-B03-U2-S01'
    const boxes = { photos: [], place: unit, category: 'clutter' }
    const main = await call(li, 'reports.submit', { ...boxes, text: '楼道堆了纸箱' })
    const one = await call(zhang, 'reports.submit', { ...boxes, text: '纸箱绊了我一跤' })
    const lead = await world.phone(wang)
    await lead.open(`${detailPage}?id=${one.id}`)
    await lead.tap('merge-open')
    await lead.tap(`into-${main.id}`)
    await lead.confirm('合并')
    await lead.sees('并过来的')
    await lead.sees('「纸箱绊了我一跤」')
    await second.open(`${detailPage}?id=${one.id}`)
    await second.tap('merged-into')
    await second.sees('您也遇到了，跟着这一件')
    await lead.tap(`unmerge-${one.id}`)
    await lead.confirm('分出来')
    await lead.page.getByText('并过来的').waitFor({ state: 'detached' })
    expect((await call(wang, 'reports.get', { id: one.id })).state).toBe('assigned')
    expect(lead.errors).toEqual([])
    await lead.close()
  })
})

describe('the codes on the walls', () => {
  it('are printed for a building: each with its place and what to do with it', async () => {
    const lead = await world.phone(wang)
    await lead.open('packages/grid/node/index?code=XZZ-2-E05-B03')
    await lead.tap('codes-open')
    await lead.sees('扫一扫，拍一拍')
    await lead.sees('打开打印稿')
    const files = unzipSync(new Uint8Array(await lead.download('codes-print')))
    const text = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    expect(text).toContain('华城路二小区 3 号楼 2 单元 楼道')
    expect(Object.keys(files).filter(name => name.startsWith('word/media/')).length).toBeGreaterThan(3)
    await lead.close()
  })

  it('that name no place of ours say so, and lead on', async () => {
    const phone = await world.phone(zhang)
    await phone.open(`${submitPage}?scene=XZZ-9-E99-S01`)
    await phone.sees('扫的这个码不是咱们社区的位置码，请自己选一下在哪儿')
    await phone.open(`${submitPage}?scene=${encodeURIComponent('https://example.com/x')}`)
    await phone.sees('扫的这个码不是咱们社区的位置码，请自己选一下在哪儿')
    await phone.close()
  })

  it('left no error on either phone', () => {
    expect([...first.errors, ...second.errors]).toEqual([])
  })
})
