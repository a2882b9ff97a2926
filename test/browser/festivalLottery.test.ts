/** 柿子节 by lot, whole: drafted, announced, signed up for, sealed, drawn, computed again by who has no place, and put into the chronicle. */
import { chief, clerk, festivalYearIn, home, li, wang, zhang } from './festivalYear'
import { aWorld, type Phone, type World } from './phones'

let world: World
let staff: Phone
/** Of the two households one is drawn: which one the number says. */
let phones: Record<typeof li | typeof zhang, Phone>
let edition: number
let session: string
let plan: { opensAt: string; closesAt: string; startsAt: string; endsAt: string }
let drawnAt: string
let drawn: typeof li | typeof zhang
const year = festivalYearIn(() => world)
const page = (name: string) => `packages/festival/${name}/index?session=${session}`
const winner = () => phones[drawn]
const other = () => phones[drawn === li ? zhang : li]
beforeAll(async () => {
  world = await aWorld()
  staff = await world.phone(clerk)
  phones = { [li]: await world.phone(li), [zhang]: await world.phone(zhang) }
})
afterAll(() => world?.stop())

describe('柿子节 by lot', () => {
  it('is written with the draw that will give its number, looked at, and announced by a tap', async () => {
    const written = await year.written(staff, 'lottery', 3)
    edition = written.edition
    const [only] = written.sessions
    if (!only || !written.source) throw new Error('it has a session, and where its number comes from')
    ;[session, plan, drawnAt] = [only.id, only, written.source.at]
    expect(written.sessions).toMatchObject([{ mode: 'lottery', places: 3, reserved: 0 }])
    await year.announced(staff, written)
    await phones[li].open(home)
    await phones[li].sees('还没开始报名，到时候来点一场')
  })

  it('takes both households’ sign-ups', async () => {
    await year.clockAt(plan.opensAt)
    for (const who of [li, zhang] as const) {
      await phones[who].open(home)
      await phones[who].tap(`session-${session}`)
      await phones[who].tap('people-3')
      await phones[who].settles()
      await phones[who].tap('sign-up')
      await phones[who].sees(/您家报了 .* 上午场，抽签/)
    }
  })

  it('closes by itself, and shows every household the seal of the list before there is a number', async () => {
    await year.clockAt(plan.closesAt)
    // The list is made when the last answer of an instance that did not know of the closing is there.
    await year.clockAt(plan.closesAt, 5)
    for (const who of [li, zhang] as const) {
      await phones[who].open(page('proof'))
      await phones[who].sees(/2 户的名单，封条是/)
    }
    const { sessions } = await year.newest()
    await phones[li].sees(new RegExp(sessions[0]?.list?.hash.slice(0, 4) ?? 'no hash'))
  })

  it('is drawn once two people have read the number for themselves', async () => {
    await year.clockAt(drawnAt)
    await staff.open(year.plans)
    await staff.tap(`enter-${session}`)
    await staff.type('number', '417')
    await staff.tap('number-send')
    await staff.sees('等另一个人核对')
    const second = await world.phone(chief)
    await second.open(year.plans)
    await second.tap(`confirm-${session}`)
    await second.type('number', '418')
    await second.tap('number-send')
    await second.sees(/不一样|对不上/)
    await second.type('number', '417')
    await second.tap('number-send')
    await year.gone(second, 'number-send')
    await second.close()
    await staff.open(year.plans)
    await staff.tap(`draw-${session}`)
    await staff.confirm('开签')
    await staff.sees('名单定了')
    const states = await Promise.all([li, zhang].map(async who => (await year.mine(who, session))?.state))
    expect([...states].sort()).toEqual(['placed', 'waiting'])
    drawn = states[0] === 'placed' ? li : zhang
  })

  it('is joy on one phone and comfort on the other, which computes all of it again and finds the same', async () => {
    await winner().open(page('result'))
    await winner().sees('中签了！')
    await other().open(page('result'))
    await other().sees('这次没抽中')
    await other().sees('今年没中的，明年优先，系统记着')
    await other().tap('proof-open')
    await other().sees('封条')
    await other().settles()
    await other().tap('recompute')
    await other().sees('一致')
    await other().sees(/2 户，和公布的一户不差，名单上您家那一行也对/)
  })

  it('gives its fruit to every home, and what nobody fetched is written down', async () => {
    await year.clockAt(plan.startsAt)
    // 50 g for each of the 3,876 homes.
    await year.call(wang, 'weigh', { batch: session, grams: 193_800, sure: true })
    await year.clockAt(plan.endsAt)
    await staff.open('packages/harvest/shares/index')
    await staff.tap('share-out')
    await staff.confirm('分')
    await staff.sees(/分给 3,876 户/)
    const { spoken } = await year.call<{ spoken: string }>(drawn, 'code')
    const { grams } = await year.call<{ grams: number }>(wang, 'handOut', { code: spoken })
    // An edition is not over as long as it is not known where its fruit went.
    await staff.open(year.plans)
    await staff.tap(`archive-${edition}`)
    await staff.confirm('收进历届')
    await staff.sees(/没写去处/)
    await staff.open('packages/harvest/shares/index')
    await staff.tap('left-over')
    await staff.type('left-over-weight', String((193_800 - grams) / 1000))
    await staff.tap('left-over-to-reason-0')
    await staff.tap('left-over-send')
    await year.gone(staff, 'left-over-send')
  })

  it('is put into the chronicle, where everybody reads of it, with the poster of who had fruit', async () => {
    await staff.open(year.plans)
    await staff.tap(`archive-${edition}`)
    await staff.confirm('收进历届')
    await year.gone(staff, `archive-${edition}`)
    expect(await year.newest()).toMatchObject({ edition, state: 'archived' })
    await other().open('packages/trees/chronicle/index')
    await other().sees('194 公斤')
    await other().sees('分给了 3876 户')
    await winner().open(`packages/trees/poster/index?edition=${edition}`)
    const poster = winner().page.locator('[aria-label*="分到"]:visible, img[alt*="分到"]:visible').last()
    await poster.waitFor()
    expect((await winner().download('poster-save')).length).toBeGreaterThan(20_000)
  })

  it('broke no script on any phone', () => {
    expect([staff, ...Object.values(phones)].flatMap(({ errors }) => errors)).toEqual([])
  })
})
