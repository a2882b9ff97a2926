/** The grid in a browser: leave and who gets the next report, and a vacancy that is filled. */
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import { aWorld, type Phone, type World } from './phones'

let world: World
let lead: Phone
let resident: Phone
beforeAll(async () => {
  world = await aWorld()
  lead = await world.phone('oXZZ-wang-xiulan')
  resident = await world.phone('oXZZ-li-xiuying')
}, 120_000)
afterAll(() => world?.stop())

const report = async () => {
  await resident.open('packages/report/submit/index')
  await resident.type('words', '楼道堆了好多纸箱')
}

describe('a unit lead who goes on leave', () => {
  it('says when and who stands in, and sees what it means', async () => {
    await lead.open('pages/work/index')
    await lead.tap('grid-leave')
    await lead.tap(`deputy-${personIdOf('oXZZ-zhao-guifang')}`)
    await lead.sees('新的诉求先给赵桂芳')
    await lead.tap('leave-send')
    await lead.sees('您正在休假:今天')
    await lead.sees('赵桂芳代您的班')
  })

  it('is passed over: the next report goes to the deputy, and the grid says so', async () => {
    await report()
    await resident.sees(/提交给单元长 赵桂芳/)
    await lead.open('packages/grid/node/index?code=XZZ-2-E05-B03')
    await lead.sees('赵桂芳,代单元长 王秀兰')
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
