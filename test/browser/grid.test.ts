/** The grid in a browser: leave and who gets the next report, a vacancy that is filled, and a unit that is split from a day on. */
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import { aWorld, type Phone, type World } from './phones'

let world: World
let lead: Phone
let resident: Phone
beforeAll(async () => {
  world = await aWorld()
  lead = await world.phone('oXZZ-wang-xiulan')
  resident = await world.phone('oXZZ-li-xiuying')
})
afterAll(() => world?.stop())

const report = async () => {
  await resident.open('packages/report/submit/index')
  await resident.type('words', '楼道堆了好多纸箱')
}

describe('a unit lead who goes on leave', () => {
  it('says when and who stands in, and sees what it means', async () => {
    await lead.open('pages/work/index')
    await lead.tap('work-more')
    await lead.tap('grid-leave')
    await lead.tap(`deputy-${personIdOf('oXZZ-zhao-guifang')}`)
    await lead.sees('新的诉求先给赵桂芳')
    await lead.tap('leave-send')
    await lead.sees('您正在休假：今天')
    await lead.sees('赵桂芳代您的班')
  })

  it('is passed over: the next report goes to the deputy, and the grid says so', async () => {
    await report()
    await resident.sees(/提交给单元长 赵桂芳/)
    await lead.open('packages/grid/node/index?code=XZZ-2-E05-B03')
    await lead.sees('赵桂芳，代单元长 王秀兰')
  })

  it('comes back earlier and has the next one again', async () => {
    await lead.open('packages/grid/leave/index')
    await lead.tap('leave-end')
    await lead.confirm('回来了')
    await lead.sees('在岗')
    await report()
    await resident.sees(/提交给单元长 王秀兰/)
  })
})

describe('a vacancy', () => {
  it('is found from the top of the tree and filled from today on', async () => {
    const area = await world.phone('oXZZ-liu-chunmei')
    await area.open('pages/work/index')
    await area.tap('work-more')
    await area.tap('grid-gaps')
    await area.tap('gap-nobodyAnswers-XZZ-2-E05-B05-U1')
    await area.sees('单元长空缺')
    await area.tap('post-0-fill')
    await area.tap(`appoint-${personIdOf('oXZZ-qu-suzhen')}`)
    await area.tap('appoint-send')
    await area.sees('单元长 曲素珍')
    await area.tap('up-XZZ-2-E05-B05')
    await area.tap('open-XZZ-2-E05-B05-U1')
    await area.sees('打电话')
    expect(area.errors).toEqual([])
  })
})

describe('re-grid with a date', () => {
  const unit = 'XZZ-2-E05-B03-U2'
  const top = `${unit}-0601`
  let area: Phone
  const clock = (body: object) =>
    fetch(`${world.cloud.url}/control/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const tomorrow = async () => {
    const response = await fetch(`${world.cloud.url}/control/clock`)
    const { now } = (await response.json()) as { now: string }
    return new Date(Date.parse(now) + 32 * 3600_000).toISOString().slice(0, 10)
  }
  /** Who would get a report of the top floor now, as the grid answers staff. */
  const receiver = async () => {
    const answer = await world.cloud.call('oXZZ-liu-chunmei', 'grid', 'route', { place: top, category: 'clutter' })
    return (answer as unknown as { data: { holder: { name: string } } }).data.holder.name
  }

  it('the area lead chooses the homes and the day, and reads what it will mean', async () => {
    area = await world.phone('oXZZ-liu-chunmei')
    await area.open(`packages/grid/node/index?code=${unit}`)
    await area.tap('regrid-split')
    await area.tap('regrid-send')
    await area.sees('请点选至少一户')
    await area.page
      .locator('#regrid-day:visible')
      .last()
      .fill(await tomorrow())
    for (const door of ['0601', '0602']) await area.tap(`home-${unit}-${door}`)
    await area.type('regrid-name', '2 单元顶层')
    await area.sees(/明天起，601、602 归新的单元，其余 10 户还归 2 单元/)
    await area.sees('已经在办的诉求不动')
    await area.tap('regrid-send')
    await area.sees('待生效的调整')
    await area.sees(/分出 2 户，新设「2 单元顶层」/)
    expect(await receiver()).toBe('王秀兰')
  })

  it('takes it back, and plans it again', async () => {
    await area.page.locator('[id^="cancel-g"]:visible').last().click()
    await area.confirm('取消调整')
    await area.page.getByText('待生效的调整').waitFor({ state: 'hidden' })
    await area.tap('regrid-split')
    await area.page
      .locator('#regrid-day:visible')
      .last()
      .fill(await tomorrow())
    for (const door of ['0601', '0602']) await area.tap(`home-${unit}-${door}`)
    await area.type('regrid-name', '2 单元顶层')
    await area.tap('regrid-send')
    await area.sees('待生效的调整')
  })

  it('says who will lead the new unit before it is there', async () => {
    await area.page.locator('[id^="new-unit-g"]:visible').last().click()
    await area.sees('明天起有这个单元')
    await area.tap('post-0-fill')
    await area.tap(`appoint-${personIdOf('oXZZ-zhao-guifang')}`)
    await area.tap('appoint-send')
    await area.sees('单元长 赵桂芳')
    await area.sees('明天起上任')
    expect(await receiver()).toBe('王秀兰')
  })

  it('holds from the day on: the new unit is in the tree with its own lead, who gets the next report', async () => {
    await clock({ advance: 32 * 3600_000 })
    await area.open('packages/grid/node/index?code=XZZ-2-E05-B03')
    await area.sees('2 单元顶层')
    await area.tap('open-XZZ-2-E05-B03-U6')
    await area.sees('单元长 赵桂芳')
    await area.sees('2 户')
    expect(await receiver()).toBe('赵桂芳')
  })

  it('stands in the history with everything else', async () => {
    await area.tap('up-XZZ-2-E05-B03')
    await area.tap('grid-changes')
    await area.sees('已生效')
    await area.sees('已取消')
    await area.sees(/赵桂芳任华城路二小区 3 号楼 2 单元顶层单元长/)
    expect(area.errors).toEqual([])
  })
})
