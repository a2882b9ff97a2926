/** Who does not come to 柿子节: their places go to whoever waits, at the time that was promised to all, by a tap or by itself (DOMAIN §6). */
import type { Board, CheckedIn, CodeView } from '../../../types/festival/day/gate'
import type { EntryView } from '../../../types/festival/signUp'
import type { Session } from '../../../cloudfunctions/festival/collections'
import type { Json } from '../../cloud/plugin'
import { bindingsIn } from '../people/bindings'
import { aCommunity, who, type Community } from '../community'
import { bound } from './bound'
import { anEntry, codeOf, fieldsOf, lis, lius, lottery, theDay } from './aDay'

const { resident: li, unitLead: wang } = who
const liu = 'oXZZ-liu-yang'

let community: Community
const { inboxOf } = bindingsIn(() => community)
beforeAll(async () => (community = await aCommunity()))
beforeEach(async () => {
  await community.renew()
  await theDay(community, [anEntry(lottery, lis, li), anEntry(lottery, lius, liu, { partySize: 2 })])
})
afterAll(() => community.stop())

const now = (time: string) => community.control('POST', 'clock', { now: Date.parse(`2026-11-07T${time}+08:00`) })
const own = (person: string, session?: string) => community.call<CodeView>(person, 'festival.code', session ? { session } : {}) // prettier-ignore
const checkIn = (person: string, input: Json) => community.ask<CheckedIn>(person, 'festival.checkIn', input)
const board = async () => (await community.call<Board>(wang, 'festival.board', {})).sessions.find(({ id }) => id === lottery) // prettier-ignore

describe('who does not come', () => {
  it('gives the places back after the time that was promised, and not before; who is late gets in by a word of the gate', async () => {
    const { code } = await own(li, lottery)
    await now('09:05:00')
    await checkIn(wang, { code: (await own(liu, lottery)).code })
    expect(codeOf(await community.ask(wang, 'festival.release', { session: lottery }))).toBe('notNow')
    await now('09:30:00')
    expect(await community.call(wang, 'festival.release', { session: lottery })).toEqual({ households: 1, places: 3, more: false }) // prettier-ignore
    expect(await community.call(wang, 'festival.release', { session: lottery })).toEqual({ households: 1, places: 3, more: false }) // prettier-ignore
    expect(await board()).toMatchObject({ checkedIn: 2, households: 1, released: 3 })
    expect(await own(li, lottery)).toMatchObject({ state: 'noShow' })
    await now('09:50:00')
    expect(fieldsOf(await checkIn(wang, { code }))).toHaveProperty('sure')
    expect(await checkIn(wang, { code, sure: true })).toMatchObject({ ok: true, data: { result: 'first' } })
    expect(await board()).toMatchObject({ checkedIn: 5, households: 2 })
  })
})

describe('a household that does not come', () => {
  it('is told, everybody of it; not who lives elsewhere, and not who moved in since', async () => {
    const wife = await bound(community, { node: lis, relation: 'family' })
    const elsewhere = await bound(community, { node: lius, relation: 'owner' }, { node: lis, relation: 'owner' })
    const since = await bound(community, { node: lis, relation: 'owner', from: '2026-11-01T10:00:00.000+08:00' })
    await now('09:30:00')
    await community.call(wang, 'festival.release', { session: lottery })
    // The courier comes for it a minute later.
    await now('09:33:00')
    await community.control('POST', 'timers', { name: 'everyMinute' })
    const titles = async (person: string) => (await inboxOf(person)).map(({ title, text }) => `${title} ${text}`).filter(each => each.includes('让给候补')).length
    expect(await titles(li)).toBe(1)
    expect(await titles(wife)).toBe(1)
    // They live in the other home, which did not come either.
    expect(await titles(elsewhere)).toBe(1)
    expect(await titles(since)).toBe(0)
  }) // prettier-ignore
})

describe('who does not come, while nobody taps', () => {
  it('gives the places up by the timer; the family that waits is asked for some minutes, and is not counted as missing while it is on its way', async () => {
    const waiting = 'oXZZ-yang-lei'
    const { home } = await community.call<{ home: string }>(waiting, 'festival.mine', {})
    const entry = anEntry(lottery, home, waiting, { state: 'waiting', line: '000009', rank: 9, partySize: 3, place: home })
    await community.database.insertMany('festivalEntries', [entry])
    const session = [...community.database.dump('festivalSessions')].find(({ _id }) => _id === lottery) as unknown as Session
    await community.database.insertMany('festivalSessions', [{ ...session, dueAt: session.plan.startsAt } as never])
    const timers = () => community.control('POST', 'timers', { name: 'everyMinute' })
    const minute = async (time: string) => {
      await now(time)
      await timers()
      await timers()
    }
    const mine = async () => (await community.call<{ entries: EntryView[] }>(waiting, 'festival.mine', {})).entries[0]
    await minute('09:05:00')
    await checkIn(wang, { code: (await own(liu, lottery)).code })
    expect(await board()).toMatchObject({ released: 0 })
    await minute('09:31:00')
    expect(await board()).toMatchObject({ released: 3, checkedIn: 2 })
    expect(await own(li, lottery)).toMatchObject({ state: 'noShow' })
    // The courier comes for it a minute later.
    await minute('09:34:00')
    expect((await inboxOf(li)).map(({ title }) => title)).toContain('名额让给候补了')
    expect(await mine()).toMatchObject({ state: 'offered', offer: { until: expect.stringMatching('T09:49') } })
    await community.call(waiting, 'festival.answerOffer', { session: lottery, accept: true })
    // Whoever stands there looks once more: they are on their way, for as long as the others were waited for.
    await now('09:50:00')
    expect(await community.call(wang, 'festival.release', { session: lottery })).toMatchObject({ households: 1, more: false })
    expect(await checkIn(wang, { code: (await own(waiting, lottery)).code })).toMatchObject({ ok: true, data: { result: 'first' } })
    expect(await board()).toMatchObject({ checkedIn: 5, households: 2, released: 3 })
    await minute('11:31:00')
    expect(await mine()).toMatchObject({ state: 'checkedIn' })
  }) // prettier-ignore
})
