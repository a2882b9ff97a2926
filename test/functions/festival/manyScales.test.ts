/** Many scales and scanners write into one ledger and one day in the same moment: everybody gets their turn. */
import { aCommunity, type Community } from '../community'
import { theDay } from './aDay'
import { fruitIn } from './fruits'

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())
const { weigh, ledger, done, sum } = fruitIn(() => community)

it('of twenty baskets in the same moment each has its line, and nobody is asked to try again', async () => {
  await theDay(community, [])
  const grams = Array.from({ length: 20 }, (_basket, nth) => 5_000 + nth)
  const lines = await Promise.all(grams.map(each => done(weigh(each))))
  expect(new Set(lines.map(({ line }) => line.seq)).size).toBe(grams.length)
  const { totals, lines: count, breaks } = await ledger()
  expect({ harvest: totals.harvest, count, breaks }).toEqual({
    harvest: sum(grams.map(each => ({ grams: each }))),
    count: grams.length,
    breaks: null,
  })
})
