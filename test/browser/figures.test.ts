/** 三率 and 公示栏 by hand: the chief lead reads the rates, an area's lead leaves one out and the chief lead agrees; a report is covered, agreed to, read, and refused. */
import type { Json } from '../cloud/plugin'
import type { Clock } from '../cloud/plugins/clock'
import type { Timers } from '../cloud/plugins/timers'
import { samplePhoto } from '../cloud/seed/photos'
import type { Storage } from '../cloud/plugins/storage'
import type { Me } from '../../types/people/contract'
import { aWorld, type Phone, type World } from './phones'

const [li, wang, building, area, chief] = [
  'oXZZ-li-xiuying',
  'oXZZ-wang-xiulan',
  'oXZZ-sun-deming',
  'oXZZ-liu-chunmei',
  'oXZZ-zhao-jianguo',
] as const
interface Made {
  id: string
  version: number
}

let world: World
const phones: Phone[] = []
const open = async (who: string, route: string, edition: 'standard' | 'elder' = 'standard') => {
  const phone = await world.phone(who, { edition, size: edition })
  phones.push(phone)
  await phone.open(route)
  return phone
}
const call = async <T = Made>(who: string, action: string, input: Json) => {
  const [name = '', path = ''] = action.split('.')
  const answer = (await world.cloud.call(who, name, path, input)) as unknown as { ok: boolean; data: T }
  if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(answer)}`)
  return answer.data
}
const named = ({ id, version }: Made) => ({ id, version })
async function photo(who: string, name: 'clutter' | 'clutterCleared') {
  const { uploadFolder } = await call<Me>(who, 'people.me', {})
  return world.cloud.plugin<Storage>('storage').store(`${uploadFolder}/${name}.jpg`, await samplePhoto(name), who)
}
async function settled(): Promise<Made> {
  const place = 'XZZ-2-E05-B03-U2-S01'
  const text = '楼道里堆了好多纸箱，找李阿姨'
  const filed = await call(li, 'reports.submit', {
    photos: [await photo(li, 'clutter')],
    text,
    place,
    category: 'clutter',
  })
  const accepted = await call(wang, 'reports.accept', named(filed))
  const how = { outcome: 'solved', note: '清好了', photos: [await photo(wang, 'clutterCleared')] }
  return call(wang, 'reports.resolve', { ...named(accepted), ...how })
}
async function counted() {
  const clock = world.cloud.plugin<Clock>('clock')
  for (const _time of [1, 2, 3, 4]) {
    await clock.set(clock.now() + 60_000)
    await world.cloud.plugin<Timers>('timers').runNamed('jobs')
  }
}

let report: Made
beforeAll(async () => {
  world = await aWorld()
  report = await settled()
  await counted()
})
afterAll(async () => {
  await Promise.all(phones.map(phone => phone.close()))
  await world?.stop()
})

it('an area’s lead leaves a report out with a reason; the chief lead reads the rates, and agrees', async () => {
  const lead = await open(area, `packages/report/detail/index?id=${report.id}`)
  await lead.tap('exclude-open')
  await lead.tap('exclude-reason-1')
  await lead.tap('exclude-send')
  await lead.sees('提出去了')
  const reader = await open(chief, 'packages/figures/rates/index')
  await reader.sees(/响应率 \d+%/)
  await reader.sees('第二片区')
  await reader.sees('等第二个人同意')
  await reader.tap(`${report.id}-confirm`)
  await reader.confirm('同意')
  await reader.sees('赵建国')
  expect([...lead.errors, ...reader.errors]).toEqual([])
})

it('a building’s lead chooses and covers, the area’s lead agrees, a neighbour reads it, and whoever reported it takes it off', async () => {
  const lead = await open(building, `packages/report/detail/index?id=${report.id}`)
  await lead.tap('board-open')
  await lead.tap('board-photo-0')
  for (const field of ['1-1', '1-2', '2-1', '2-2']) await lead.tap(`cover-0-${field}`)
  await lead.tap('board-photo-1')
  await lead.tap('board-send')
  await lead.confirm('提上去')
  await lead.sees('等第二个人看')
  const second = await open(area, 'packages/board/waiting/index')
  await second.sees('找〔某人〕')
  await second.tap(`board-${report.id}-agree`)
  await second.confirm('放上去')
  await second.sees('没有等您看的')
  const neighbour = await open('oNobody-knows-them', 'packages/board/wall/index')
  await neighbour.sees('华城路二小区 3 号楼')
  await neighbour.sees('处理后')
  // In 长辈版 too.
  const mine = await open(li, `packages/board/item/index?id=${report.id}`, 'elder')
  await mine.tap(`board-${report.id}-refuse`)
  await mine.confirm('不同意')
  await mine.sees('反映人不同意公示')
  await neighbour.open('packages/board/wall/index')
  await neighbour.sees('还没有公示的事')
  for (const phone of [lead, second, neighbour, mine]) expect(phone.errors).toEqual([])
})
