/** In a browser: what was declined is appealed and settled after all, by a resident in 长辈版; a pause is asked for, approved and ended. */
import type { ReportView } from '../../types/reports/contract'
import type { Json } from '../cloud/plugin'
import { aWorld, type Phone, type World } from './phones'

const li = 'oXZZ-li-xiuying'
const detail = (id: string) => `packages/report/detail/index?id=${id}`

let world: World
let resident: Phone
let lead: Phone
let parent: Phone
beforeAll(async () => {
  world = await aWorld()
  resident = await world.phone(li, { edition: 'elder', size: 'standard' })
  lead = await world.phone('oXZZ-wang-xiulan')
  parent = await world.phone('oXZZ-sun-deming')
})
afterAll(() => world?.stop())

const filed = async (text: string) => {
  const input: Json = { photos: [], text, place: 'XZZ-2-E05-B03-U2', category: 'clutter' }
  return ((await world.cloud.call(li, 'reports', 'submit', input)) as unknown as { data: ReportView }).data.id
}

describe('a report that was declined', () => {
  let id: string

  it('is declined with a reason and who takes such things', async () => {
    id = await filed('楼道的电费谁出')
    await lead.open(`packages/staff/decide/index?id=${id}&do=decline`)
    await lead.tap('decline-send')
    await lead.sees('请选一个原因，或写一句')
    await lead.tap('decline-reason-0')
    await lead.tap('channel-hotline')
    await lead.tap('decline-send')
    await lead.open(detail(id))
    await lead.sees('不予受理')
  })

  it('tells the resident why and whom to call, and they appeal', async () => {
    await resident.open(detail(id))
    await resident.sees('该找12345 热线')
    await resident.tap('appeal-open')
    await resident.tap('appeal-send')
    await resident.sees('请写几个字')
    await resident.type('appeal-words', '楼道是大家的，该社区来管')
    await resident.tap('appeal-send')
    await resident.sees('申诉中')
  })

  it('is answered by the level above: the resident was right', async () => {
    await parent.open(detail(id))
    await parent.tap('staff-decideAppeal')
    await parent.sees('楼道是大家的，该社区来管')
    await parent.type('appeal-note', '楼道归社区管，这就安排')
    await parent.tap('appeal-uphold')
    await parent.open(detail(id))
    await parent.sees('已派单')
  })

  it('is handled and settled after all', async () => {
    await parent.tap('staff-accept')
    await parent.sees('处理中')
    await parent.tap('staff-resolve')
    await parent.tap('phrase-0')
    await parent.tap('no-photo')
    await parent.tap('no-photo-reason-0')
    await parent.tap('resolve')
    await parent.confirm('办结')
    await parent.sees('待评价')
    await resident.open(detail(id))
    await resident.sees('孙德明说办好了，您看呢？')
    await resident.tap('solved')
    await resident.tap('rating-satisfied')
    await resident.tap('rate')
    await resident.sees('已办结')
  })
})

it('a pause is asked for by whoever has it, approved by the level above, and ended by hand', async () => {
  const id = await filed('门禁要上门装')
  await lead.open(detail(id))
  await lead.tap('staff-accept')
  await lead.sees('处理中')
  await lead.tap('staff-suspend')
  await lead.tap('staff-pause-resident')
  await lead.tap('staff-pause-send')
  await parent.open(detail(id))
  await parent.tap('staff-approveSuspension')
  await parent.sees('等居民的时候停表')
  await parent.tap('suspension-approve')
  await lead.open(detail(id))
  await lead.sees('挂起')
  await lead.tap('staff-resume')
  await lead.sees('处理中')
})

it('left no error on any phone', () => {
  expect([resident, lead, parent].flatMap(phone => phone.errors)).toEqual([])
})
