/** A lottery from closing to the last rank: sealed before the number is known, drawn once, and the same for whoever does it again (DOMAIN §6). */
import type { ActionAnswer } from '../../../types/errors'
import type { Result } from '../../../types/festival/draw'
import { canonicalList, publishedFile, sealText } from '../../../types/festival/drawing'
import type { EntryView } from '../../../types/festival/signUp'
import { sha256 } from '../../../cloudfunctions/_platform/personId'
import { drawnAgain } from '../../unit/festival/publishedDraw'
import { bindingsIn } from '../people/bindings'
import { aCommunity, who, type Community } from '../community'
import { lis } from './aDay'
import { bound } from './bound'
import { at, editionsIn, planner, second, start, times } from './edition'

let community: Community
const { clock, timers, opened } = editionsIn(() => community)
const { inboxOf } = bindingsIn(() => community)
beforeAll(async () => (community = await aCommunity()))
beforeEach(async () => {
  await community.renew()
  await clock(start)
})
afterAll(() => community.stop())

const held = at('2026-11-27T21:30:00')
const families = [who.resident, 'oXZZ-zhang-min', 'oXZZ-liu-yang', 'oXZZ-yang-lei', 'oXZZ-zhou-tingting', 'oXZZ-ayigul']
const code = (answer: ActionAnswer<unknown>) => (answer.ok ? 'ok' : answer.error.code)
const ask = (by: string, action: string, input: object) => community.ask(by, `festival.${action}`, input as never)
const result = (by = 'oXZZ-nobody-knows') => community.call<Result>(by, 'festival.result', { session: '12-1' })
const draws = (number = '417') => ({ session: '12-1', number })

async function signedUp(): Promise<string[]> {
  await opened()
  await timers()
  const homes: string[] = []
  for (const family of families) {
    const answer = await ask(family, 'signUp', { session: '12-1', partySize: 2 })
    if (answer.ok) homes.push(family)
  }
  return homes
}
const closed = async () => {
  const signed = await signedUp()
  await clock(times.closesAt)
  await timers()
  return signed
}
const confirmed = async () => {
  const signed = await closed()
  await clock(held)
  await community.call(planner, 'festival.enterNumber', draws())
  await community.call(second, 'festival.confirmNumber', draws())
  return signed
}
const refusals = async () =>
  [...community.database.dump('audit')].filter(({ action }) => action === 'refuseFestival').length

describe('a lottery', () => {
  it('is sealed at its closing: its hash is public, and each home finds its own row and opens its seal', async () => {
    const signed = await closed()
    expect(signed.length).toBeGreaterThan(3)
    const sealed = await result(who.resident)
    const { session, places, reserved, entries } = sealed
    expect(sealed).toMatchObject({ total: signed.length, publicNumber: null, ranking: [], next: null })
    expect(sha256(canonicalList({ session, places, reserved }, entries.map(({ id: number, ...row }) => ({ number, ...row }))))).toBe(sealed.listHash)
    const own = sealed.mine
    expect(sha256(sealText(own?.id ?? '', own?.home ?? '', own?.nonce ?? ''))).toBe(entries.find(({ id }) => id === own?.id)?.seal)
    expect((await result()).mine).toBeNull()
    expect(JSON.stringify(await result())).not.toMatch(/XZZ-|李秀英/)
    const { entries: mine } = await community.call<{ entries: EntryView[] }>(who.resident, 'festival.mine', {})
    expect(mine[0]?.number).toBe(own?.id)
  })

  it('takes no number before its draw is held, none from one person alone, none from one household, and says so in the audit', async () => {
    await closed()
    expect(code(await ask(planner, 'enterNumber', draws()))).toBe('notNow')
    expect(await refusals()).toBe(1)
    await clock(held)
    expect(code(await ask(planner, 'draw', { session: '12-1' }))).toBe('notNow')
    expect(code(await ask(second, 'confirmNumber', draws()))).toBe('notNow')
    await community.call(planner, 'festival.enterNumber', draws())
    expect(code(await ask(planner, 'confirmNumber', draws()))).toBe('forbidden')
    expect(code(await ask(second, 'confirmNumber', draws('418')))).toBe('invalid')
    expect(code(await ask(planner, 'draw', { session: '12-1' }))).toBe('notNow')
    expect((await result()).publicNumber).toBeNull()
    expect(await community.call(second, 'festival.confirmNumber', draws())).toMatchObject({ number: '417', confirmedBy: '赵建国' })
    expect(code(await ask(planner, 'enterNumber', draws('999')))).toBe('notNow')
    expect(await refusals()).toBe(7)
  })

  it('is drawn once: list and number make it, each hears how it came out, and the file is found right by the script', async () => {
    const signed = await confirmed()
    const wife = await bound(community, { node: lis, relation: 'family' })
    const drawn = await community.call(planner, 'festival.draw', { session: '12-1' })
    expect(drawn).toMatchObject({ state: 'drawn', entries: signed.length, placed: 3, people: 6, free: 0 })
    const before = await result()
    expect(code(await ask(planner, 'draw', { session: '12-1' }))).toBe('notNow')
    expect(code(await ask(second, 'enterNumber', draws('999')))).toBe('notNow')
    const { session, places, reserved, entries, ranking, listHash, publicNumber } = await result()
    expect((await result()).ranking).toEqual(before.ranking)
    expect(await refusals()).toBe(2)
    expect(ranking.map(({ rank }) => rank)).toEqual(signed.map((_one, nth) => nth + 1))
    expect(ranking.every(({ who: name }) => /^.＊+$/.test(name))).toBe(true)
    const file = publishedFile(
      { session, places, reserved },
      entries.map(({ id: number, ...row }) => ({ number, ...row })),
      listHash ?? '',
      { source: '福彩3D 2026318期', publicNumber: publicNumber ?? '', ranking: ranking.map(({ rank, id: number, state }) => ({ rank, number, placed: state === 'placed' })) },
    )
    expect(drawnAgain(file)).toMatchObject({ code: 0 })
    // Everybody of a household hears of it.
    for (const family of [...signed, wife]) {
      const [mine] = (await community.call<{ entries: EntryView[] }>(family, 'festival.mine', {})).entries
      expect(mine).toMatchObject({ rank: expect.any(Number), state: expect.stringMatching(/placed|waiting|offered/) })
      expect((await inboxOf(family)).filter(({ title }) => title === '柿子节开签了')).toHaveLength(1)
    }
  })

  it('gives the places of whoever withdrew in between to the waiting list; the list stays as it was sealed', async () => {
    const signed = await confirmed()
    const sealed = await result()
    for (const family of signed.slice(0, 3)) await community.call(family, 'festival.withdraw', { session: '12-1' })
    await community.call(planner, 'festival.draw', { session: '12-1' })
    expect((await result()).listHash).toBe(sealed.listHash)
    const document = [...community.database.dump('festivalSessions')].find(({ _id }) => _id === '12-1') as unknown as { returned: number; winners: Record<string, { size: number }>; offers: Record<string, { size: number }> }
    const sum = [...Object.values(document.winners), ...Object.values(document.offers)].reduce((all, { size }) => all + size, document.returned)
    expect(sum).toBe(6)
    expect(Object.keys(document.winners).length).toBeLessThanOrEqual(signed.length - 3)
  })

  it('takes nobody after its closing, and no list that was altered is drawn', async () => {
    await confirmed()
    expect(code(await ask('oXZZ-ouyang-mingyue', 'signUp', { session: '12-1', partySize: 1 }))).toBe('notNow')
    const [page] = [...community.database.dump('festivalLists')] as unknown as { _id: string; rows: { size: number }[] }[]
    await community.database.insertMany('festivalLists', [{ ...page, rows: page?.rows.map((row, nth) => (nth === 0 ? { ...row, size: 1 } : row)) }])
    expect(code(await ask(planner, 'draw', { session: '12-1' }))).toBe('damaged')
    expect((await result()).drawnAt).toBeNull()
    expect(await refusals()).toBe(2)
  })

  it('is not drawn when somebody took a sign-up of the list out of the database; that they tried stands in the audit', async () => {
    const signed = await confirmed()
    // Of as many as have places at the most: then one of those drawn is missing, whatever the number is.
    const entries = [...community.database.dump('festivalEntries')].filter(({ session }) => session === '12-1')
    expect(entries).toHaveLength(signed.length)
    for (const { _id } of entries.slice(0, entries.length - 1)) {
      const gone = { action: 'database.removeDocument', collectionName: 'festivalEntries', queryType: 'WHERE', query: JSON.stringify({ _id }), multi: true }
      await fetch(`${community.cloud.url}/admin?env=local`, { method: 'POST', body: JSON.stringify(gone) })
    }
    expect(code(await ask(planner, 'draw', { session: '12-1' }))).toBe('damaged')
    expect((await result()).drawnAt).toBeNull()
    expect(await refusals()).toBe(1)
  })

  it('is not drawn by whoever may not', async () => {
    await confirmed()
    expect(code(await ask(who.resident, 'draw', { session: '12-1' }))).toBe('forbidden')
    expect(code(await ask(who.unitLead, 'close', { session: '12-2' }))).toBe('forbidden')
    expect(code(await ask(planner, 'draw', { session: '12-9' }))).toBe('notFound')
  })
}) // prettier-ignore
