/** 柿子节 of first come, whole: drafted on one phone, looked at on another, announced by a tap; two households from sign-up to their poster. */
import { festivalYearIn, home, li, liu, clerk, wang, zhang } from './festivalYear'
import { aWorld, type Phone, type World } from './phones'

let world: World
let staff: Phone
let hers: Phone
let his: Phone
let edition: number
let session: string
/** When its only session is signed up for and held. */
let plan: { opensAt: string; closesAt: string; startsAt: string; endsAt: string }
const year = festivalYearIn(() => world)
const page = (name: string) => `packages/festival/${name}/index?session=${session}`
beforeAll(async () => {
  world = await aWorld()
  staff = await world.phone(clerk)
  hers = await world.phone(li)
  his = await world.phone(zhang)
})
afterAll(() => world?.stop())

async function signsUp(phone: Phone, people: number): Promise<void> {
  await phone.open(page('signUp'))
  await phone.tap(`people-${people}`)
  await phone.settles()
  await phone.tap('sign-up')
}
/** Typed where the camera finds nothing: at the gate, or at the stall. */
async function typed(phone: Phone, at: 'scan' | 'hand', digits: string): Promise<void> {
  await phone.tap(`${at}-type`)
  await phone.type(`${at}-digits`, digits)
  await phone.tap(`${at}-digits-done`)
}

describe('柿子节 of first come', () => {
  it('is written by one, cannot be announced by them alone, and is announced by a tap when a second person has looked', async () => {
    const written = await year.written(staff, 'firstCome', 3)
    edition = written.edition
    const [only] = written.sessions
    if (!only) throw new Error('it has a session')
    ;[session, plan] = [only.id, only]
    expect(written).toMatchObject({ state: 'inReview', sessions: [{ mode: 'firstCome', places: 3 }] })
    for (const id of [`check-${edition}`, `announce-${edition}`])
      expect(await staff.page.locator(`[id="${id}"]:visible`).count()).toBe(0)
    await year.announced(staff, written)
    expect(await year.newest()).toMatchObject({ edition, state: 'announced', checkedBy: '赵建国' })
    await hers.open('pages/messages/index')
    await hers.sees(`第 ${edition} 届柿子节公布了`)
    await hers.open(home)
    await hers.sees('还没开始报名，到时候来点一场')
  })

  it('opens by itself at its time: one household has the places, the other one waits', async () => {
    await year.clockAt(plan.opensAt)
    await hers.open(home)
    await hers.sees('您家还没报名，点一场就能报')
    await signsUp(hers, 3)
    await hers.sees('报上了！')
    await signsUp(his, 2)
    await his.sees('名额报满了')
    await his.sees(/候补第 1 位/)
  })

  it('asks the household that waits when the other one gives its places back', async () => {
    await hers.open(page('result'))
    await hers.tap('withdraw')
    await hers.confirm('让出来')
    await hers.sees('您家说了不去')
    await year.timers()
    await his.open(home)
    await his.sees('有 2 个名额让给您家')
    await his.tap('my-state')
    await his.sees('给您留到')
    await his.settles()
    await his.tap('accept')
    await his.sees('报上了！')
    expect(await year.mine(zhang, session)).toMatchObject({ state: 'placed', partySize: 2 })
    // What was left over of the three goes to one who comes alone, and will not come.
    await year.call(liu, 'signUp', { session, partySize: 1 })
    // A waiting list on which nobody fitted is looked at again in five minutes.
    await year.later(6)
    await year.call(liu, 'answerOffer', { session, accept: true })
    await signsUp(hers, 1)
    await hers.sees('名额报满了')
  })

  it('checks in who comes, and asks who waits for the places of who does not, by the timer', async () => {
    await year.clockAt(plan.closesAt)
    await year.clockAt(plan.startsAt)
    await his.open(page('result'))
    await his.tap('code-open')
    const digits = await year.said(his)
    const gate = await world.phone(wang)
    await gate.open(`packages/harvest/scan/index?session=${session}`)
    await gate.sees(/名单 \d+ 家/)
    await typed(gate, 'scan', digits)
    await gate.sees('第一次签到')
    await gate.close()
    await his.open(home)
    await his.sees('您家签到了')
    await year.clockAt(plan.startsAt, 31)
    expect(await year.mine(liu, session)).toMatchObject({ state: 'noShow' })
    await hers.open(home)
    await hers.sees('有 1 个名额让给您家')
  })

  it('is weighed on large keys and shared out to every home', async () => {
    const scales = await world.phone(wang)
    await scales.open(`packages/harvest/scales/index?session=${session}`)
    for (const key of ['1', '2', 'point', '4', '6']) await scales.tap(`pad-${key}`)
    await scales.tap('weigh')
    await scales.sees(/第 1 筐.*12.46 公斤/)
    await scales.close()
    // Eight carts more: about 400 g for each of the 3,876 homes.
    for (let cart = 0; cart < 8; cart++) await year.call(wang, 'weigh', { batch: session, grams: 193_800, sure: true })
    await year.clockAt(plan.endsAt)
    await staff.open('packages/harvest/shares/index')
    await staff.tap('share-out')
    await staff.confirm('分')
    await staff.sees(/分给 3,876 户/)
  })

  it('is fetched by the digits of the household’s phone, which has its poster then', async () => {
    await his.open(home)
    await his.sees(/您家分到 0.8\d* 斤柿子/)
    await his.tap('fruit-code')
    await typed(staff, 'hand', await year.said(his))
    await staff.sees(/给 0.4\d* 公斤/)
    await his.open(home)
    await his.sees(/您家领了 0.8\d* 斤柿子/)
    await his.tap('poster-open')
    const poster = his.page.locator('[aria-label*="分到"]:visible, img[alt*="分到"]:visible').last()
    await poster.waitFor()
    const picture = await his.download('poster-save')
    expect([picture.subarray(1, 4).toString(), picture.length > 20_000]).toEqual(['PNG', true])
  })

  it('broke no script on any phone', () => {
    expect([staff, hers, his].flatMap(({ errors }) => errors)).toEqual([])
  })
})
