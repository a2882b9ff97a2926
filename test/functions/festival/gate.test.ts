/** The gate of 柿子节: whoever was first is in, with a network or without, and nobody gets in by a code that is not theirs (DOMAIN §6). */
import type { Board, CheckedIn, CodeView, Conflict, GateList, SentScans } from '../../../types/festival/day/gate'
import { readCode } from '../../../types/festival/code'
import { verify } from 'node:crypto'
import type { Json } from '../../cloud/plugin'
import { aCommunity, who, type Community } from '../community'
import { mandatesIn } from '../people/mandates'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { MyFruit } from '../../../types/festival/day/fruit'
import { anEntry, codeOf, fieldsOf, firstCome, lis, lius, lottery, theDay } from './aDay'

const { resident: li, unitLead: wang } = who
const family = 'oXZZ-wang-haining'
const liu = 'oXZZ-liu-yang'
const clerk = 'oXZZ-song-lina'
const guest = 'oXZZ-he-wei'

let community: Community
beforeAll(async () => (community = await aCommunity()))
beforeEach(async () => {
  await community.renew()
  await theDay(community, [anEntry(lottery, lis, li), anEntry(lottery, lius, liu, { partySize: 2 }), anEntry(firstCome, lius, liu, { state: 'waiting' })])
}) // prettier-ignore
afterAll(() => community.stop())
const { gives } = mandatesIn(() => community)

const now = (time: string) => community.control('POST', 'clock', { now: Date.parse(`2026-11-07T${time}+08:00`) })
const own = (person: string, session?: string) => community.call<CodeView>(person, 'festival.code', session ? { session } : {}) // prettier-ignore
const checkIn = (person: string, input: Json, key?: string) => community.ask<CheckedIn>(person, 'festival.checkIn', input, key) // prettier-ignore
const many = (person: string, clock: string, scans: Json[], key?: string) =>
  community.call<SentScans>(person, 'festival.checkInMany', { clock, scans }, key)
const board = async () => (await community.call<Board>(wang, 'festival.board', {})).sessions.find(({ id }) => id === lottery) // prettier-ignore
const conflicts = async () => (await community.call<{ items: Conflict[] }>(wang, 'festival.conflicts', { session: lottery })).items // prettier-ignore
const scanCount = () => [...community.database.dump('festivalScans')].length
const at = (time: string) => `2026-11-07T${time}.000+08:00`
/** The same second: the clock of the tests goes on by itself. */
const about = (time: string) => expect.stringMatching(`^2026-11-07T${time}`) as unknown as string

describe('a household’s code', () => {
  it('is one for everybody who lives there, another in each session, and names no home', async () => {
    const one = await own(li, lottery)
    expect(one).toMatchObject({ family: '李家', size: 3, state: 'placed', session: { id: lottery }, edition: 12 })
    expect(one.code).not.toContain('XZZ-')
    expect((await own(family, lottery)).code).toBe(one.code)
    const fruit = await own(li)
    expect([fruit.session, fruit.size]).toEqual([null, null])
    expect(fruit.spoken).not.toBe(one.spoken)
  })

  it('is nobody’s who did not sign up for it, and a guest has none', async () => {
    expect(codeOf(await community.ask('oXZZ-yang-lei', 'festival.code', { session: lottery }))).toBe('notFound')
    expect(codeOf(await community.ask(li, 'festival.code', { session: firstCome }))).toBe('notFound')
    expect(codeOf(await community.ask(li, 'festival.code', { session: '12-9' }))).toBe('notFound')
    expect(codeOf(await community.ask(guest, 'festival.code', {}))).toBe('forbidden')
  })

  it('is shown by whoever acts for somebody of it, and by nobody who does not', async () => {
    const agent = wang
    const principal = personIdOf(li)
    const asked = () => community.ask<CodeView>(agent, 'festival.code', { session: lottery, for: principal })
    expect(codeOf(await asked())).toBe('notFound')
    await gives(li, agent)
    const { code } = await own(li, lottery)
    expect(await asked()).toMatchObject({ ok: true, data: { code, family: '李家' } })
    const share = await community.call(agent, 'festival.askDelivery', { deliver: true, for: principal })
    expect([share, (await community.call<MyFruit>(li, 'festival.myShare', {})).asksDelivery]).toEqual([{ asksDelivery: true }, true]) // prettier-ignore
    expect(await community.ask(agent, 'festival.myShare', {})).not.toMatchObject({ data: { asksDelivery: true } })
  })

  it('is made once though two phones ask for it at once', async () => {
    const all = await Promise.all([own(li), own(family), own(li), own(family)])
    expect(new Set(all.map(({ code }) => code)).size).toBe(1)
    expect([...community.database.dump('festivalPasses')]).toHaveLength(1)
  })
})

describe('checking in', () => {
  it('lets a household in once: a screenshot shown again says who was first', async () => {
    const { code, spoken } = await own(li, lottery)
    await now('09:12:00')
    expect(await checkIn(wang, { code })).toMatchObject({ ok: true, data: { result: 'first', family: '李家', size: 3, spoken, other: null } }) // prettier-ignore
    await now('09:30:00')
    expect(await checkIn(clerk, { code })).toMatchObject({ ok: true, data: { result: 'again', at: about('09:12:00'), other: { at: about('09:12:00'), by: '王秀兰' } } }) // prettier-ignore
    expect(await board()).toMatchObject({ checkedIn: 3, households: 1, expected: 5, places: 60 })
    expect(await conflicts()).toMatchObject([{ result: 'again', family: '李家', by: '宋丽娜', offline: false }])
    expect(await own(li, lottery)).toMatchObject({ state: 'checkedIn', checkedInAt: about('09:12:00') })
  })

  it('of two scanners at the same moment counts one', async () => {
    const { code, spoken } = await own(li, lottery)
    const [one, other] = await Promise.all([
      checkIn(wang, { code }),
      checkIn(clerk, { code: spoken, session: lottery }),
    ])
    const results = [one, other].map(answer => (answer.ok ? answer.data.result : answer.error.code))
    expect(results.filter(result => result === 'first')).toHaveLength(1)
    expect(results.filter(result => result === 'again' || result === 'earlier')).toHaveLength(1)
    expect(await board()).toMatchObject({ checkedIn: 3, households: 1 })
  })

  it('by the digits that are said needs no picture; nobody else’s digits do', async () => {
    const { spoken } = await own(li, lottery)
    const wrong = `${(Number(spoken) + 1) % 1_000_000}`.padStart(6, '0')
    expect(fieldsOf(await checkIn(wang, { code: wrong, session: lottery }))).toHaveProperty('code')
    expect(fieldsOf(await checkIn(wang, { code: spoken, session: firstCome }))).toHaveProperty('code')
    expect(await checkIn(wang, { code: spoken })).toMatchObject({ ok: true, data: { result: 'first' } })
  })

  it('refuses what is forged, another session’s, the fruit’s, or of who has no place, and says so', async () => {
    const { code, spoken } = await own(li, lottery)
    const letter = code.at(-20) === 'A' ? 'B' : 'A'
    const forged = `${code.slice(0, -20)}${letter}${code.slice(-19)}`
    expect(fieldsOf(await checkIn(wang, { code: forged }))['code']).toMatch('不是小程序里出的')
    const digits = `${(Number(spoken) + 1) % 1_000_000}`.padStart(6, '0')
    expect(fieldsOf(await checkIn(wang, { code: code.replace(spoken, digits) }))['code']).toMatch('不是小程序里出的')
    expect(fieldsOf(await checkIn(wang, { code, session: firstCome }))['code']).toMatch('不是这一场')
    expect(fieldsOf(await checkIn(wang, { code: (await own(li)).code }))['code']).toMatch('领果子')
    expect(fieldsOf(await checkIn(wang, { code: 'https://example.com/x' }))['code']).toMatch('不是柿子节的码')
    const waiting = await checkIn(wang, { code: (await own(liu, firstCome)).code })
    expect(waiting).toMatchObject({ ok: false, error: { code: 'notNow', message: expect.stringContaining('候补') } })
    expect(codeOf(await checkIn(li, { code }))).toBe('forbidden')
    expect(scanCount()).toBe(0)
  })

  it('sent twice with its key is one scan, and with another body none', async () => {
    const { code } = await own(li, lottery)
    const key = 'the-same-key'
    const answers = [await checkIn(wang, { code }, key), await checkIn(wang, { code }, key)]
    expect(answers.map(answer => answer.ok && answer.data.result)).toEqual(['first', 'first'])
    expect(codeOf(await checkIn(wang, { code, size: 1 }, key))).toBe('keyReused')
    expect(scanCount()).toBe(1)
  })

  it('counts how many truly came, and counts anew where the gate says that they are others', async () => {
    const { code } = await own(li, lottery)
    await checkIn(wang, { code, size: 2 })
    expect(await board()).toMatchObject({ checkedIn: 2 })
    await checkIn(wang, { code, size: 4 })
    expect(await board()).toMatchObject({ checkedIn: 2 })
    await checkIn(wang, { code, size: 4, sure: true })
    expect(await board()).toMatchObject({ checkedIn: 4, households: 1 })
  })

  it('shows who comes for a household that cannot, as long as it says so', async () => {
    await community.call(li, 'festival.sendProxy', { session: lottery, proxy: '王阿姨' })
    expect(await own(family, lottery)).toMatchObject({ proxy: { name: '王阿姨' } })
    const { spoken } = await own(li, lottery)
    expect(await checkIn(wang, { code: spoken })).toMatchObject({ data: { proxy: '王阿姨' } })
    await community.call(family, 'festival.sendProxy', { session: lottery, proxy: null })
    expect((await own(li, lottery)).proxy).toBeNull()
    expect(codeOf(await community.ask('oXZZ-yang-lei', 'festival.sendProxy', { session: lottery, proxy: '何伟' }))).toBe('notFound') // prettier-ignore
  })
})

describe('a scanner without a network', () => {
  it('keeps the list and the key, and tells a forged code from a true one by itself', async () => {
    const { code } = await own(li, lottery)
    const list = await community.call<GateList>(wang, 'festival.gate', { session: lottery })
    expect(list.items.map(({ family: name, size, state }) => [name, size, state]).sort()).toEqual([['刘家', 2, 'placed'], ['李家', 3, 'placed']]) // prettier-ignore
    const key = { key: { kty: 'OKP', crv: 'Ed25519', x: list.publicKey }, format: 'jwk' as const }
    const own_ = (text: string, signature: string) => verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url')) // prettier-ignore
    const read = readCode(code, lottery, own_)
    expect(list.items.find(item => 'spoken' in read && item.spoken === read.spoken)).toMatchObject({ family: '李家' })
    expect(readCode(code.replace('12-1', '12-2'), '12-2', own_)).toEqual({ fault: 'forged' })
    expect(codeOf(await community.ask(li, 'festival.gate', { session: lottery }))).toBe('forbidden')
  })

  it('comes in late and was earlier: it counts, the other is listed, and nobody is counted twice', async () => {
    const { code } = await own(li, lottery)
    await now('09:30:00')
    await checkIn(wang, { code })
    await now('11:00:00')
    // The clerk's clock is an hour ahead: what it calls ten past ten was ten past nine.
    const scans = [{ id: 'scan-0001', code, at: at('10:10:00') }]
    const first = await many(clerk, at('12:00:00'), scans)
    expect(first.results).toMatchObject([{ id: 'scan-0001', refused: null, done: { result: 'earlier', at: about('09:10:00'), other: { at: about('09:30:00'), by: '王秀兰' } } }]) // prettier-ignore
    expect(await board()).toMatchObject({ checkedIn: 3, households: 1 })
    expect(await conflicts()).toMatchObject([
      { result: 'earlier', at: about('09:10:00'), clockOff: 3600, offline: true },
    ])
    // Sent again a minute later, with another clock: it is the same scan.
    await now('11:01:00')
    expect((await many(clerk, at('12:01:00'), scans)).results).toEqual(first.results)
    expect(scanCount()).toBe(2)
  })

  it('sends many at once: one that is refused harms no other, and of a household that was scanned twice the earlier counts', async () => {
    const [lisCode, liusCode] = [(await own(li, lottery)).code, (await own(liu, lottery)).code]
    await now('11:00:00')
    const { results } = await many(clerk, at('11:00:00'), [
      { id: 'scan-late', code: lisCode, at: at('09:40:00') },
      { id: 'scan-forged', code: `${lisCode.slice(0, -20)}${'x'.repeat(20)}`, at: at('09:41:00') },
      { id: 'scan-early', code: lisCode, at: at('09:20:00') },
      { id: 'scan-lius', code: liusCode, at: at('09:42:00') },
    ])
    expect(results.map(({ id, done, refused }) => [id, done?.result ?? refused?.again])).toEqual([['scan-late', 'again'], ['scan-forged', false], ['scan-early', 'first'], ['scan-lius', 'first']]) // prettier-ignore
    expect(await board()).toMatchObject({ checkedIn: 5, households: 2 })
  })
})

describe('the board of the day', () => {
  it('is one read beside the caller’s own', async () => {
    await board()
    await community.control('DELETE', 'stats')
    await board()
    const { operations } = await community.control<{ operations: number }>('GET', 'stats')
    expect(operations).toBe(2)
  })
})
