/** A lottery of 10,000 households: what closing and drawing cost, counted; and the phone comes to the same ranking. */
import type { Result } from '../../../types/festival/draw'
import { rankedBy } from '../../../types/festival/drawing'
import { sha256 } from '../../../cloudfunctions/_platform/personId'
import { aCommunity, who, type Community } from '../community'
import { at, editionsIn, lottery, planner, second, start, times } from './edition'

const households = 10_000
const places = 3_000
let community: Community
const { clock, timers, opened } = editionsIn(() => community)
beforeAll(async () => {
  community = await aCommunity()
  await clock(start)
})
afterAll(() => community.stop())

interface Call {
  function: string
  path: string
  actions: Record<string, number>
}

/** Calls, and counts the requests that it made of the database. */
async function counted(by: string, action: string, input: object): Promise<{ requests: number; ms: number }> {
  await community.control('DELETE', 'stats')
  const began = performance.now()
  await community.call(by, `festival.${action}`, input as never)
  const ms = Math.round(performance.now() - began)
  const { calls } = await community.control<{ calls: Call[] }>('GET', 'stats')
  const call = calls.find(each => each.path === action)
  const requests = Object.entries(call?.actions ?? {}).reduce((sum, [what, times_]) => sum + (what.startsWith('database.') ? times_ : 0), 0) // prettier-ignore
  return { requests, ms }
}

const sizeOf = (nth: number) => 1 + (nth % 4)

it('10,000 households are drawn with some dozens of requests, and whoever does it again comes to the same ranking', async () => {
  await opened({ sessions: [{ ...lottery, places }] as never })
  await timers()
  const person = { personId: `p${'0'.repeat(24)}`, name: '何伟' }
  const entry = (nth: number) => {
    const home = `XZZ-2-E05-B${String(11 + Math.floor(nth / 1_000))}-U1-${String(1_000 + (nth % 1_000))}`
    return {
      _id: `12-1#${home}`, version: 1, outbox: [], outboxAt: null, state: 'entered', edition: 12, session: '12-1', turn: 1, line: null, dueAt: null, relation: null,
      home, place: home, ladder: [], by: person, for: null, partySize: sizeOf(nth), roles: [], reserved: false, lostBefore: false, number: null, rank: null,
      offer: null, checkedIn: null, at: times.opensAt,
    } // prettier-ignore
  }
  await community.database.insertMany('festivalEntries', Array.from({ length: households }, (_one, nth) => entry(nth)))
  await clock(times.closesAt)
  const closing = await counted(planner, 'close', { session: '12-1' })

  await clock(at('2026-11-27T21:30:00'))
  await community.call(planner, 'festival.enterNumber', { session: '12-1', number: '417' })
  await community.call(second, 'festival.confirmNumber', { session: '12-1', number: '417' })
  const drawing = await counted(planner, 'draw', { session: '12-1' })

  const rows: Result['entries'] = []
  const ranking: Result['ranking'] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Result = await community.call(who.resident, 'festival.result', { session: '12-1', ...(cursor ? { cursor } : {}) })
    rows.push(...page.entries)
    ranking.push(...page.ranking)
    cursor = page.next
  }
  expect(rows).toHaveLength(households)
  const began = performance.now()
  const again = rankedBy('417', { places, reserved: lottery.reserved }, rows.map(({ id: number, ...row }) => ({ number, ...row })), sha256)
  const computed = Math.round(performance.now() - began)
  expect(ranking.map(({ rank, id: number, state }) => ({ rank, number, placed: state === 'placed' }))).toEqual(again)
  const sizes = new Map(rows.map(({ id, size }) => [id, size]))
  expect(again.filter(({ placed }) => placed).reduce((sum, { number }) => sum + (sizes.get(number) ?? 0), 0)).toBe(places)
  process.stdout.write(`10,000 households: closing ${closing.requests} requests, ${closing.ms} ms; draw ${drawing.requests} requests, ${drawing.ms} ms, its ranking alone ${computed} ms\n`)
  // A trip for a page of people or rows, and none for each household: the timer brings them their outcome.
  expect(closing.requests).toBeLessThan(300)
  expect(drawing.requests).toBeLessThan(80)
}, 120_000) // prettier-ignore
