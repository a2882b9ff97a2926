/** 柿子节 on one's phone in one call: what everybody knows of it and how the household stands; and which places a draw gave, which somebody gave back. */
import type { Current } from '../../../types/festival/editions'
import type { FestivalOfHome, MySignUps } from '../../../types/festival/signUp'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { CallRecord } from '../../cloud/plugins/statistics'
import { aCommunity, who, type Community } from '../community'
import { at, editionsIn, planner, second, start, times } from './edition'

let community: Community
const { clock, timers, opened } = editionsIn(() => community)
beforeAll(async () => (community = await aCommunity()))
beforeEach(async () => {
  await community.renew()
  await clock(start)
})
afterAll(() => community.stop())

const { resident: li } = who
const [zhang, liu, nobody] = ['oXZZ-zhang-min', 'oXZZ-liu-yang', 'oXZZ-he-wei']
const home = (by: string) => community.call<FestivalOfHome>(by, 'festival.home', {})
const signUp = (by: string, session: string, partySize = 2) =>
  community.call(by, 'festival.signUp', { session, partySize })
const standing = async (by: string, session = '12-1') =>
  (await home(by)).mine.entries.find(entry => entry.session === session)

/** Trips to the database of the newest call, beyond reading the caller. */
async function trips(): Promise<number> {
  const { calls } = await community.control<{ calls: CallRecord[] }>('GET', 'stats')
  const actions = calls.filter(({ path }) => path === 'home').at(-1)?.actions ?? {}
  return Object.entries(actions).reduce((sum, [name, times]) => sum + (name.startsWith('database.') ? times : 0), -1)
}

describe('柿子节 on one’s phone', () => {
  it('is what `current` and `mine` say, in one trip; one more for a household that waits', async () => {
    await opened()
    await signUp(li, '12-1', 3)
    await signUp(zhang, '12-2', 4)
    const found = await home(li)
    expect(await trips()).toBe(1)
    expect(found.current).toEqual(await community.call<Current>(nobody, 'festival.current', {}))
    expect(found.mine).toEqual(await community.call<MySignUps>(li, 'festival.mine', {}))
    expect(found.mine.entries).toMatchObject([{ session: '12-1', state: 'entered', partySize: 3, byDraw: false }])
    await signUp(liu, '12-2', 4)
    expect(await standing(liu, '12-2')).toMatchObject({ state: 'waiting', ahead: 0 })
    expect(await trips()).toBe(2)
  })

  it('says from the harvest on what the household has of the fruit, as `myShare` does', async () => {
    await opened()
    expect((await home(li)).fruit).toBeNull()
    await clock(times.startsAt)
    await timers()
    await community.call(planner, 'festival.weigh', { batch: '12-1', grams: 20_000 })
    expect((await home(li)).fruit).toEqual({ share: null, asksDelivery: false })
    expect(await trips()).toBe(4)
    await community.call(li, 'festival.askDelivery', { deliver: true })
    expect((await home(li)).fruit).toEqual({ share: null, asksDelivery: true })
    expect((await home(zhang)).fruit).toEqual({ share: null, asksDelivery: false })
    expect((await home(nobody)).fruit).toBeNull()
    await community.call(planner, 'festival.shareOut', { edition: 12 })
    const { edition, ...fruit } = await community.call<FestivalOfHome['fruit'] & { edition: number }>(li, 'festival.myShare', {})
    expect((await home(li)).fruit).toEqual(fruit)
    expect([edition, fruit.share?.state, fruit.share?.deliver]).toEqual([12, 'ready', true])
  }) // prettier-ignore

  it('is there before anything is announced, and for whoever lives nowhere here; nobody reads of a household that is not theirs', async () => {
    expect(await home(li)).toMatchObject({ current: { edition: null, sessions: [] }, mine: { entries: [] } })
    await opened()
    expect(await home(nobody)).toMatchObject({ current: { edition: 12 }, mine: { home: null, entries: [] } })
    const ofLi = await community.ask(zhang, 'festival.home', { for: personIdOf(li) })
    const ofNone = await community.ask(zhang, 'festival.home', { for: personIdOf('oXZZ-never-was') })
    const refusal = { ok: false, error: { code: 'notFound', message: expect.any(String) as string } }
    expect([ofLi, ofNone]).toMatchObject([refusal, refusal])
  })

  it('says which places a draw gave; those that somebody gave back are none of them', async () => {
    await opened()
    const families = [li, zhang, liu, 'oXZZ-yang-lei']
    for (const family of families) await signUp(family, '12-1')
    await clock(times.closesAt)
    await timers()
    await clock(at('2026-11-27T21:30:00'))
    await community.call(planner, 'festival.enterNumber', { session: '12-1', number: '417' })
    await community.call(second, 'festival.confirmNumber', { session: '12-1', number: '417' })
    await community.call(planner, 'festival.draw', { session: '12-1' })
    const all = await Promise.all(families.map(async by => ({ by, entry: await standing(by) })))
    const placed = all.filter(({ entry }) => entry?.state === 'placed')
    const waits = all.find(({ entry }) => entry?.state === 'waiting')?.by ?? ''
    expect(placed.map(({ entry }) => entry?.byDraw)).toEqual([true, true, true])
    await community.call(placed[0]?.by ?? '', 'festival.withdraw', { session: '12-1' })
    await timers()
    await community.call(waits, 'festival.answerOffer', { session: '12-1', accept: true })
    expect(await standing(waits)).toMatchObject({ state: 'placed', byDraw: false })
    expect(await standing(placed[1]?.by ?? '')).toMatchObject({ state: 'placed', byDraw: true })
  })
})
