/** The office's roster in a browser: a file with mistakes is refused, the mended one imported once, and a resident bound at once. */
import { readSheet } from 'read-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import type { DatabasePlugin } from '../cloud/plugins/database'
import { aWorld, type Phone, type World } from './phones'

let world: World
let clerk: Phone
let guest: Phone
let lead: Phone
beforeAll(async () => {
  world = await aWorld()
  clerk = await world.phone('oXZZ-song-lina')
  guest = await world.phone('oXZZ-he-wei')
  lead = await world.phone('oXZZ-wang-xiulan')
})
afterAll(() => world?.stop())

const door = 'XZZ-2-E05-B03-U2-0601'
type Rows = (string | null)[][]
let template: Rows

/** The template with people in it, as somebody at a computer fills it in. */
const filled = async (people: Record<string, Record<string, string>>) => {
  const [headings = []] = template
  const rows = template.map(row => {
    const person = people[row[0] ?? '']
    return row.map((cell, at) => (person ? (person[headings[at] ?? ''] ?? cell) : cell))
  })
  return { name: '花名册.xlsx', bytes: await writeExcelFile(rows).toBuffer() }
}
const heWei = { 姓名: '何伟', 关系: '业主', 手机号: '13800001234' }
const neighbour = { 姓名: '吴桂香', 关系: '租客', 租期到: '2030-06-30' }

describe('a clerk', () => {
  it('opens the roster from 工作台 and takes the template, with every home in it', async () => {
    await clerk.open('pages/work/index')
    await clerk.tap('work-more')
    await clerk.tap('roster-open')
    await clerk.tap('template')
    await clerk.sees('3876 行')
    template = (await readSheet(await clerk.download('template-open'))) as Rows
    expect(template).toHaveLength(3877)
    expect(template.map(row => row[0])).toContain(door)
  })

  it('sees each mistake at its row and column, and nobody is imported', async () => {
    const row = template.findIndex(([code]) => code === door)
    const wrong = {
      [door]: { ...heWei, 手机号: '1380000' },
      [template[row + 1]?.[0] ?? '']: { ...neighbour, 租期到: '' },
    }
    await clerk.attach('choose', await filled(wrong))
    await clerk.sees('有 2 处要改')
    await clerk.sees(`第 ${row + 1} 行 · 手机号`)
    await clerk.sees('手机号是 11 位，这里是 7 位')
    await clerk.sees(`第 ${row + 2} 行 · 租期到`)
    await clerk.sees('租客要填租期到哪一天')
    await clerk.tap('errors')
    expect(await readSheet(await clerk.download('errors-open'))).toHaveLength(3)
    expect([...world.cloud.plugin<DatabasePlugin>('database').dump('roster')]).toEqual([])
  })

  it('chooses the mended file, and imports it', async () => {
    const row = template.findIndex(([code]) => code === door)
    await clerk.attach('choose', await filled({ [door]: heWei, [template[row + 1]?.[0] ?? '']: neighbour }))
    await clerk.sees('查过了，没有问题')
    await clerk.tap('import')
    await clerk.sees('导入好了')
    await clerk.sees('2 人')
  })

  it('imports it again: nothing is new', async () => {
    await clerk.tap('anew')
    await clerk.attach('choose', await filled({ [door]: heWei }))
    await clerk.sees('导入 1 人')
    await clerk.tap('import')
    await clerk.sees('导入好了')
    expect((await clerk.page.locator('.facts:visible').last().innerText()).replace(/\s+/g, ' ')).toBe(
      '共 1 人 新来的 0 人 有改动的 0 人 没变的 1 人',
    )
  })

  it('exports it, masked', async () => {
    await clerk.tap('anew')
    await clerk.tap('export-xlsx')
    await clerk.sees('2 行')
    const rows = (await readSheet(await clerk.download('export-open'))) as Rows
    expect(rows[1]).toEqual(expect.arrayContaining(['何伟', '138****1234', '未绑定']))
  })
})

describe('somebody on the roster', () => {
  it('is bound at once', async () => {
    await guest.open(`packages/people/bind/index?home=${door}`)
    await guest.type('name', '何伟')
    await guest.tap('relation-owner')
    await guest.tap('send')
    await guest.sees('已经绑定好了')
    await guest.sees('花名册核对通过')
    await guest.tap('see-me')
    await guest.sees('同住的人')
  })

  it('is told to the unit lead, who can say that it is somebody else', async () => {
    await lead.open('pages/messages/index')
    await lead.page.getByText('有人按花名册绑定了房屋').first().click()
    await lead.sees('花名册核对通过的')
    await lead.tap(`object-${door}`)
    await lead.tap('decline-reason-0')
    await lead.tap('decline-send')
    await lead.page.locator(`[id="object-${door}"]:visible`).waitFor({ state: 'hidden' })
    await lead.sees('没有要核对的申请')
    await guest.open('pages/me/index')
    await guest.sees('还没绑定房屋')
    await guest.open('pages/messages/index')
    await guest.sees('房屋绑定被取消了')
  })
})

it('left no error on any phone', () => {
  expect([...clerk.errors, ...guest.errors, ...lead.errors]).toEqual([])
})
