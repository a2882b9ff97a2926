/** 柿子节, first come: a household has one sign-up whoever taps, places never exceed, and whoever waits is asked (DOMAIN §6). */
import type { CallRecord } from '../../cloud/plugins/statistics'
import { aCommunity, who, type Community } from '../community'
import { code, festivalsIn, minute } from './festivals'

let community: Community
beforeAll(async () => (community = await aCommunity()))
beforeEach(() => community.renew())
afterAll(() => community.stop())
const { open, crowd, signUp, step, mine, session, entries, sweep, advance, whole, done } = festivalsIn(() => community)

const { resident: li } = who
const hour = 60 * minute

/** Trips to the database of the last call of an action, beyond reading the caller. */
async function tripsOf(path: string): Promise<number> {
  const { calls } = await community.control<{ calls: CallRecord[] }>('GET', 'stats')
  const actions = calls.filter(call => call.path === path).at(-1)?.actions ?? {}
  return Object.entries(actions).reduce((sum, [name, times]) => sum + (name.startsWith('database.') ? times : 0), -1)
}

describe('a household', () => {
  it('signs up in a tap, reads of it, and every other phone and every retry is answered the same', async () => {
    const id = await open()
    const first = await done(signUp(li, id, 3, 'key-of-the-form', { roles: ['picker'] }))
    expect(first).toMatchObject({ state: 'placed', partySize: 3, session: id })
    expect(await done(signUp(li, id, 3, 'key-of-the-form', { roles: ['picker'] }))).toEqual(first)
    expect(await done(signUp(li, id, 2, 'another-tap'))).toEqual(first)
    expect(code(await signUp(li, id, 2, 'key-of-the-form'))).toBe('keyReused')
    expect(session(id)).toMatchObject({ left: 297, returned: 0 })
    const { entries: own } = await mine(li)
    expect(own.find(each => each.session === id)).toMatchObject({
      state: 'placed',
      partySize: 3,
      roles: ['picker'],
      by: { mine: true },
      allowed: ['change', 'withdraw'],
    })
  })

  it('makes no more than three trips, and one when the places are gone', async () => {
    const id = await open({ plan: { places: 1 } })
    const [first = '', second = '', third = ''] = await crowd(3)
    expect(await done(signUp(first, id))).toMatchObject({ state: 'placed' })
    expect(await tripsOf('signUp')).toBeLessThanOrEqual(3)
    expect(await done(signUp(second, id))).toMatchObject({ state: 'waiting' })
    expect(await tripsOf('signUp')).toBeLessThanOrEqual(3)
    expect(await done(signUp(third, id))).toMatchObject({ state: 'waiting' })
    expect(await tripsOf('signUp')).toBe(1)
    expect((await mine(third)).entries[0]).toMatchObject({ state: 'waiting', ahead: expect.any(Number) as number })
    // The sign-ups; then, side by side, their sessions and how many wait before it.
    expect(await tripsOf('mine')).toBe(3)
  })

  it('changes how many come: places that it does not need go to whoever waits, more are taken of the free ones', async () => {
    const id = await open({ plan: { places: 4 } })
    await done(signUp(li, id, 2))
    expect(await done(step(li, 'change', id, { partySize: 3 }))).toMatchObject({ state: 'placed', partySize: 3 })
    expect(session(id)).toMatchObject({ left: 1, returned: 0 })
    expect(await done(step(li, 'change', id, { partySize: 1, roles: ['sorter'] }))).toMatchObject({ partySize: 1 })
    expect(session(id)).toMatchObject({ left: 1, returned: 2 })
    expect(code(await step(li, 'change', id, { partySize: 4 }))).toBe('notNow')
    whole(id)
  })

  it('that withdraws gives its places to whoever waits, and stands behind them when it signs up anew', async () => {
    const id = await open({ plan: { places: 2 } })
    const [other = ''] = await crowd(1)
    await done(signUp(li, id, 2))
    await done(signUp(other, id, 2))
    expect(await done(step(li, 'withdraw', id))).toMatchObject({ state: 'withdrawn', allowed: ['enter'] })
    expect(code(await step(li, 'withdraw', id))).toBe('ok')
    expect(session(id)).toMatchObject({ left: 0, returned: 2, winners: {} })
    expect(await done(signUp(li, id, 2))).toMatchObject({ state: 'waiting' })
    await sweep()
    expect((await mine(other)).entries[0]).toMatchObject({ state: 'offered', offer: { places: 2 }, allowed: ['accept', 'pass', 'withdraw'] }) // prettier-ignore
    expect((await mine(li)).entries.find(each => each.session === id)).toMatchObject({ state: 'waiting' })
    whole(id)
  })
})

describe('a waiting list', () => {
  it('asks the first family who fits; one that was passed over keeps its place', async () => {
    const id = await open({ plan: { places: 3 } })
    const [one = '', large = '', small = ''] = await crowd(3)
    await done(signUp(li, id, 1))
    await done(signUp(one, id, 2))
    await done(signUp(large, id, 3))
    await done(signUp(small, id, 1))
    await done(step(li, 'withdraw', id))
    await sweep()
    expect((await mine(large)).entries[0]).toMatchObject({ state: 'waiting', ahead: 0 })
    expect((await mine(small)).entries[0]).toMatchObject({ state: 'offered', offer: { places: 1 } })
    expect(await done(step(small, 'answerOffer', id, { accept: false }))).toMatchObject({ state: 'passed' })
    await done(step(one, 'withdraw', id))
    await sweep()
    expect((await mine(large)).entries[0]).toMatchObject({ state: 'offered', offer: { places: 3 } })
    expect(await done(step(large, 'answerOffer', id, { accept: true }))).toMatchObject({
      state: 'placed',
      partySize: 3,
    })
    expect(code(await step(large, 'answerOffer', id, { accept: true }))).toBe('ok')
    whole(id)
    expect(session(id)).toMatchObject({ left: 0, returned: 0, offers: {} })
  })

  it('goes on to the next family after a day, and tells both', async () => {
    const id = await open({ plan: { places: 1 } })
    const [first = '', next = ''] = await crowd(2)
    for (const each of [li, first, next]) await done(signUp(each, id))
    await done(step(li, 'withdraw', id))
    await sweep()
    await advance(23 * hour)
    await sweep()
    expect((await mine(first)).entries[0]).toMatchObject({ state: 'offered' })
    await advance(hour + minute)
    await sweep()
    await sweep()
    expect((await mine(first)).entries[0]).toMatchObject({ state: 'lapsed' })
    expect((await mine(next)).entries[0]).toMatchObject({ state: 'offered' })
    expect(code(await step(first, 'answerOffer', id, { accept: true }))).toBe('notNow')
    // The courier comes for what is left a minute later.
    await advance(2 * minute)
    await sweep()
    const titles = async (openid: string) =>
      (await community.call<{ items: { title: string }[] }>(openid, 'messages.inbox', {})).items.map(
        ({ title }) => title,
      )
    expect(await titles(first)).toEqual(expect.arrayContaining(['有1个名额让给您家', '这次的名额过时了']))
    whole(id)
  })

  it('ends with its session: nothing is offered after it began, and nobody waits after it', async () => {
    const id = await open({ plan: { places: 1 } })
    const [waits = ''] = await crowd(1)
    await done(signUp(li, id))
    await done(signUp(waits, id))
    await advance(10 * 24 * hour + minute)
    await done(step(li, 'withdraw', id))
    await sweep()
    expect((await mine(waits)).entries[0]).toMatchObject({ state: 'waiting', allowed: ['withdraw'] })
    await advance(2 * hour)
    await sweep()
    expect((await mine(waits)).entries[0]).toMatchObject({ state: 'notDrawn', allowed: [] })
  })
})

describe('a sign-up that cannot be', () => {
  it('is refused before and after its time, for too many people, and without a home', async () => {
    const closed = await open({ state: 'closed' })
    expect(code(await signUp(li, closed))).toBe('notNow')
    const late = await open()
    await advance(5 * 24 * hour)
    expect(code(await signUp(li, late))).toBe('notNow')
    const fresh = await open()
    expect(code(await signUp(li, fresh, 5))).toBe('invalid')
    expect(code(await signUp('oNobody', fresh))).toBe('forbidden')
    expect(code(await signUp(li, '999-9'))).toBe('notFound')
    expect(code(await step(li, 'withdraw', fresh))).toBe('notFound')
    expect(entries(fresh)).toEqual([])
  })

  it('is answered with what the household has, though it closed meanwhile', async () => {
    const id = await open()
    await done(signUp(li, id, 2))
    await advance(6 * 24 * hour)
    expect(await done(signUp(li, id, 2))).toMatchObject({ state: 'placed', partySize: 2 })
  })
})
