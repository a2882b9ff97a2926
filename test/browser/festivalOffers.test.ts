/** 柿子节 when its places are gone: whoever waits is asked, on phones of three households; who comes for somebody who cannot; and an agent's sign-up. */
import type { Json } from '../cloud/plugin'
import type { Clock } from '../cloud/plugins/clock'
import type { Timers } from '../cloud/plugins/timers'
import type { CodeView } from '../../types/festival/day/gate'
import type { MySignUps } from '../../types/festival/signUp'
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import { addDays, dateOf, fromEpoch } from '../../cloudfunctions/_platform/time'
import { elder } from './elderPhone'
import { eyesOn, type Eyes } from './eyes'
import { aWorld, type Phone, type World } from './phones'

const [li, zhang, liu, wang] = ['oXZZ-li-xiuying', 'oXZZ-zhang-min', 'oXZZ-liu-yang', 'oXZZ-wang-xiulan']
const [lottery, firstCome] = ['12-1', '12-2']
const page = (name: string, session: string) => `packages/festival/${name}/index?session=${session}`
const home = 'packages/festival/home/index'
const hour = 3_600_000

let world: World
let hers: Phone
let old: Phone
let eyes: Eyes
/** Households that have all the places, four each. */
let crowd: string[]
beforeAll(async () => {
  world = await aWorld()
  crowd = await filled()
  hers = await world.phone(li)
  old = await world.phone(zhang, elder)
  eyes = eyesOn(old)
})
afterAll(() => world?.stop())

const call = <T>(who: string, action: string, input: Json = {}) => world.call<T>(who, `festival.${action}`, input)
const mine = async (who: string, session: string) =>
  (await call<MySignUps>(who, 'mine')).entries.find(entry => entry.session === session)

/** All 300 places taken by people of the community. */
async function filled(): Promise<string[]> {
  const answer = await fetch(`${world.cloud.url}/control/people`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ count: 75 }),
  })
  const people = ((await answer.json()) as { openid: string }[]).map(({ openid }) => openid)
  for (const who of people) await call(who, 'signUp', { session: firstCome, partySize: 4 })
  return people
}
const timers = async () => {
  for (const _ of [1, 2]) await world.cloud.plugin<Timers>('timers').runNamed('jobs')
}
/** A household that has places gives them back, and the timer asks whoever waits. */
async function someGiveBack(): Promise<void> {
  await call(crowd.pop() ?? '', 'withdraw', { session: firstCome })
  await timers()
}

describe('柿子节 whose places are gone', () => {
  it('says who waits at which place, and asks in that moment what WeChat may tell', async () => {
    await hers.open(home)
    for (const tapped of [`session-${firstCome}`, 'people-3']) await hers.tap(tapped)
    await hers.page.waitForTimeout(800)
    await hers.tap('sign-up')
    await hers.sees('名额报满了')
    await hers.sees(/候补第 1 位/)
    await hers.sees('轮到您家，微信告诉您')
    await hers.tap('consent')
    await hers.confirm('允许')
    await hers.sees('好，到时候微信告诉您')
    await call(zhang, 'signUp', { session: firstCome, partySize: 2 })
    await call(liu, 'signUp', { session: firstCome, partySize: 2 })
    // Whoever came too late is written down within a minute or two, and counted from then on.
    await world.cloud.plugin<Clock>('clock').advance(3 * 60_000)
    await timers()
    expect(await mine(liu, firstCome)).toMatchObject({ state: 'waiting', ahead: 2 })
  })

  it('asks the first family, which says yes and goes', async () => {
    await someGiveBack()
    await hers.open(home)
    await hers.sees('有 3 个名额让给您家')
    await hers.tap('my-state')
    await hers.sees('给您留到')
    await hers.page.waitForTimeout(800)
    await hers.tap('accept')
    await hers.sees('报上了！')
    expect(await mine(li, firstCome)).toMatchObject({ state: 'placed', partySize: 3 })
  })

  it('asks the next one in 长辈版, which lets it go to the one after', async () => {
    await someGiveBack()
    await old.open(home)
    await eyes.reads('有 2 个名额让给您家')
    await eyes.taps('看看，要不要')
    await eyes.taps('让给下一家')
    await eyes.taps(/^让出去$/)
    await eyes.reads('您家让给下一家了')
    expect(await mine(zhang, firstCome)).toMatchObject({ state: 'passed' })
  })

  it('asks whoever did not answer within a day no longer, and says so', async () => {
    await timers()
    expect(await mine(liu, firstCome)).toMatchObject({ state: 'offered', offer: { places: 2 } })
    await world.cloud.plugin<Clock>('clock').advance(25 * hour)
    await timers()
    const third = await world.phone(liu)
    await third.open(page('offer', firstCome))
    await third.sees('过了时间没答复，问下一家了')
    await third.close()
  })

  it('lets somebody come for a household, who says the digits; the gate reads who it is', async () => {
    await hers.open(page('code', firstCome))
    await hers.tap('proxy-open')
    await hers.tap('proxy-send')
    await hers.sees('请写代签的人姓什么叫什么')
    await hers.type('proxy-name', '孙女王小梅')
    await hers.tap('proxy-send')
    await hers.sees('谁来代签')
    await hers.sees('孙女王小梅')
    const { spoken } = await call<CodeView>(li, 'code', { session: firstCome })
    const lead = await world.phone(wang)
    await lead.open(`packages/harvest/scan/index?session=${firstCome}`)
    await lead.sees(/名单 \d+ 家/)
    await lead.tap('scan-type')
    await lead.type('scan-digits', spoken)
    await lead.tap('scan-digits-done')
    await lead.sees('第一次签到')
    await lead.sees('代签：孙女王小梅')
    await lead.close()
  })

  it('is signed up for by an agent, and the household reads by whom', async () => {
    const until = dateOf(addDays(fromEpoch(world.cloud.plugin<Clock>('clock').now()), 30))
    await world.cloud.call(li, 'people', 'letActFor', { agent: personIdOf(wang), until })
    const agent = await world.phone(wang)
    await agent.open(home)
    await agent.tap(`for-${personIdOf(li)}`)
    await agent.sees('您家签到了')
    for (const tapped of [`session-${lottery}`, 'people-1']) await agent.tap(tapped)
    await agent.page.waitForTimeout(800)
    await agent.tap('sign-up')
    await agent.sees(/您家报了 .* 上午场，抽签/)
    expect(await mine(li, lottery)).toMatchObject({ state: 'entered', partySize: 1, by: { name: '王秀兰' } })
    expect(await mine(wang, lottery)).toBeUndefined()
    await hers.open(page('result', lottery))
    await hers.sees('王秀兰替全家报的')
    expect(agent.errors).toEqual([])
  })

  it('broke no script on any phone', () => {
    expect([hers, old].flatMap(({ errors }) => errors)).toEqual([])
  })
})
