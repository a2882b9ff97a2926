/** A lottery of 10,000 households: what closing and drawing cost, counted; and the phone comes to the same ranking. */
import type { Result } from '../../../types/festival/draw'
import { rankedBy } from '../../../types/festival/drawing'
import { sha256 } from '../../../cloudfunctions/_platform/personId'
import { aCommunity, who, type Community } from '../community'
import { lottery, planner } from './edition'
import { fullLotteryIn } from './fullLottery'

const households = 10_000
const places = 3_000
let community: Community
const { signedUp, numbered } = fullLotteryIn(() => community)
beforeAll(async () => (community = await aCommunity()))
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

it('10,000 households are drawn with some dozens of requests, and whoever does it again comes to the same ranking', async () => {
  await signedUp(households, places)
  const closing = await counted(planner, 'close', { session: '12-1' })

  await numbered('417')
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
