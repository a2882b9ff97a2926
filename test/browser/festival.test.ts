/** 柿子节 from its announcement to the gate, on the phones of two households, one of them in 长辈版. */
import type { Json } from '../cloud/plugin'
import type { Clock } from '../cloud/plugins/clock'
import type { Timers } from '../cloud/plugins/timers'
import type { Current } from '../../types/festival/editions'
import type { Shared } from '../../types/festival/day/fruit'
import type { MySignUps } from '../../types/festival/signUp'
import { elder } from './elderPhone'
import { eyesOn, type Eyes } from './eyes'
import { aWorld, type Phone, type World } from './phones'

const [li, daughter, zhang, wang] = ['oXZZ-li-xiuying', 'oXZZ-wang-haining', 'oXZZ-zhang-min', 'oXZZ-wang-xiulan']
const [clerk, chief] = ['oXZZ-song-lina', 'oXZZ-zhao-jianguo']
const [lottery, firstCome] = ['12-1', '12-2']
const page = (name: string, session: string) => `packages/festival/${name}/index?session=${session}`

let world: World
let hers: Phone
let daughters: Phone
let old: Phone
let eyes: Eyes
beforeAll(async () => {
  world = await aWorld()
  hers = await world.phone(li)
  daughters = await world.phone(daughter)
  old = await world.phone(zhang, elder)
  eyes = eyesOn(old)
})
afterAll(() => world?.stop())

const call = <T>(who: string, action: string, input: Json = {}) => world.call<T>(who, `festival.${action}`, input)
const mine = async (who: string, session: string) =>
  (await call<MySignUps>(who, 'mine')).entries.find(entry => entry.session === session)
const theLottery = async () => {
  const { sessions, source } = await call<Current>(li, 'current')
  const found = sessions.find(({ id }) => id === lottery)
  if (!found || !source) throw new Error('the seeded edition has a lottery and the source of its number')
  return { ...found, source }
}
/** The server's clock, and what its timer does by then. */
async function clockAt(time: string): Promise<void> {
  await world.cloud.plugin<Clock>('clock').set(Date.parse(time) + 61_000)
  for (const _ of [1, 2, 3]) await world.cloud.plugin<Timers>('timers').runNamed('jobs')
}

describe('柿子节', () => {
  it('stands first on 首页, and says what is waited for', async () => {
    await hers.open('pages/home/index')
    await hers.sees(/报名截止还有/)
    await hers.tap('festival-open')
    await hers.sees('您家还没报名，点一场就能报')
  })

  it('takes a household’s sign-up in three taps', async () => {
    await hers.page.waitForTimeout(800)
    for (const tapped of [`session-${lottery}`, 'people-3', 'sign-up']) await hers.tap(tapped)
    await hers.sees(/您家报了 .* 上午场，抽签/)
    expect(await mine(li, lottery)).toMatchObject({ state: 'entered', partySize: 3 })
  })

  it('is the same on the other phone of the household, where it can be changed', async () => {
    await daughters.open(page('result', lottery))
    await daughters.sees(/您家报了/)
    await daughters.tap('change')
    await daughters.tap('people-2')
    await daughters.page.waitForTimeout(800)
    await daughters.tap('sign-up')
    await daughters.sees('截止前都能改')
    expect(await mine(li, lottery)).toMatchObject({ partySize: 2 })
  })

  it('is signed up for in 长辈版 by words alone, of first come with places at once, and can be given back', async () => {
    await old.open('pages/home/index')
    await eyes.taps(/柿子节/)
    await eyes.taps('给我家报名')
    await eyes.taps(/上午场/)
    await eyes.taps(/^2 人$/)
    await eyes.taps(/^报名$/)
    await eyes.reads(/您家报了/)
    await old.open(page('signUp', firstCome))
    await eyes.reads('和您家上次报的一样，不对就点一下')
    await eyes.taps(/^报名$/)
    await eyes.reads('报上了！')
    await eyes.taps('去不了，让出来')
    await eyes.taps(/^让出来$/)
    await eyes.reads('您家说了不去')
    expect(await mine(zhang, firstCome)).toMatchObject({ state: 'withdrawn' })
  })

  it('shows the seal of the list once it is closed, and waits for the number that was named', async () => {
    const { closesAt } = await theLottery()
    await clockAt(closesAt)
    await call(clerk, 'close', { session: lottery })
    await hers.open(page('proof', lottery))
    await hers.sees(/2 户的名单，封条是/)
    const recompute = hers.page.locator('[id="recompute"]:visible').last()
    expect(await recompute.getAttribute('aria-disabled')).toBe('true')
    await recompute.click({ force: true })
    await hers.page.getByText('号码还没开出来，开了就能算').first().waitFor()
  })

  it('tells both households what came of it, and each can compute it on its own phone', async () => {
    const { source } = await theLottery()
    await clockAt(source.at)
    await call(clerk, 'enterNumber', { session: lottery, number: '417' })
    await call(chief, 'confirmNumber', { session: lottery, number: '417' })
    await call(clerk, 'draw', { session: lottery })
    await hers.open(page('result', lottery))
    await hers.sees('中签了！')
    await hers.sees('恭喜，您家 2 个人一起去')
    await old.open(page('result', lottery))
    await eyes.reads('中签了！')
    await eyes.taps(/怎么抽的/)
    await eyes.taps('自己算一遍')
    await eyes.reads('一致')
    await eyes.reads(/2 户，和公布的一户不差，名单上您家那一行也对/)
  })

  it('has the code in one tap, without a network too', async () => {
    await hers.tap('code-open')
    await hers.sees(/^\d\d \d\d \d\d$/)
    try {
      await hers.page.context().setOffline(true)
      await hers.page.waitForTimeout(800)
      await hers.tap('back')
      await hers.sees('中签了！')
      await hers.page.waitForTimeout(800)
      await hers.tap('code-open')
      await hers.sees(/^\d\d \d\d \d\d$/)
      await hers.sees('没网也能用')
    } finally {
      await hers.page.context().setOffline(false)
    }
  })

  it('is one sentence in 长辈版, with the code a tap away, and somebody may come with it', async () => {
    await old.open('packages/festival/home/index')
    await eyes.reads('您家中签了')
    await eyes.taps('看签到码')
    await eyes.reads(/^\d\d \d\d \d\d$/)
    await eyes.taps('走不动？请人代签')
    await eyes.writes('谁来代签', '儿子张强')
    await eyes.taps('请他代签')
    await eyes.reads('儿子张强')
  })

  it('says of a code that was scanned that it is used up, on every phone of the household', async () => {
    const { startsAt } = await theLottery()
    await clockAt(startsAt)
    await hers.open(page('code', lottery))
    const said = await hers.page.locator('.ticket__spoken:visible').last().innerText()
    const code = said.replace(/ /g, '')
    expect(code).toMatch(/^\d{6}$/)
    await call(wang, 'checkIn', { code, session: lottery })
    await daughters.open(page('code', lottery))
    await daughters.sees(/扫过了，这个码用掉了/)
    await daughters.open('packages/festival/home/index')
    await daughters.sees('您家签到了')
  })

  it('has its share of the fruit without a word more, fetched by its digits or brought to the door', async () => {
    // Eight carts: 400 g for each of the 3,876 homes.
    for (let cart = 0; cart < 8; cart++) await call(wang, 'weigh', { batch: lottery, grams: 193_800, sure: true })
    for (let done = false; !done;) done = (await call<Shared>(clerk, 'shareOut', { edition: 12 })).done
    await daughters.open('packages/festival/home/index')
    await daughters.sees('您家分到 0.8 斤柿子')
    await daughters.tap('fruit-code')
    const digits = (await daughters.page.locator('.ticket__spoken:visible').last().innerText()).replace(/ /g, '')
    await call(wang, 'handOut', { code: digits })
    await old.open('packages/festival/home/index')
    await eyes.reads('您家分到 0.8 斤柿子')
    await eyes.taps('走不动，请送来')
    await eyes.reads('给您送上门，在家等着就行')
  })

  it('keeps a poster of it that can be sent: a family, an estate and a weight, no door', async () => {
    await daughters.open('packages/festival/home/index')
    await daughters.sees('您家领了 0.8 斤柿子')
    await daughters.tap('poster-open')
    const poster = daughters.page.locator('[aria-label*="分到"]:visible, img[alt*="分到"]:visible').last()
    await poster.waitFor()
    const said = (await poster.getAttribute('aria-label')) ?? (await poster.getAttribute('alt')) ?? ''
    expect(said).toMatch(/华城路二小区.家分到 0.8 斤柿子/)
    expect(said).not.toMatch(/号楼|单元|\d{3,4} ?室/)
    for (const id of ['poster-save', 'poster-send']) {
      const picture = await daughters.download(id)
      expect([picture.subarray(1, 4).toString(), picture.length > 20_000]).toEqual(['PNG', true])
    }
    await old.open('packages/trees/chronicle/index')
    await eyes.reads(/1,550 公斤/)
    await eyes.reads(/分给了 3,?876 户/)
    await eyes.taps('我家的海报')
    await eyes.reads('海报上没有门牌，也没有电话，可以放心发。')
  })

  it('broke no script on any phone', () => {
    expect([hers, daughters, old].flatMap(({ errors }) => errors)).toEqual([])
  })
})
