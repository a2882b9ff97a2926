/** A write that is cut off anywhere and sent again five times happens once (test/simulate/replays.ts; `npm run simulate -- --replays 500` for many). */
import { rounds } from '../../random'
import { replay, replayAll } from '../../simulate/replays'
import { bugs, forgetful } from '../../simulate/sabotage'
import { aWorld } from '../../simulate/world'

const seeds = rounds(6, 100)

it(`has one effect and the same answer at each crash point of ${seeds} seeds`, async () => {
  const worlds = await Promise.all([aWorld(), aWorld()])
  const { said, points, isRight } = await replayAll(worlds, { from: 1, count: seeds }, () => {}).finally(() =>
    Promise.all(worlds.map(({ cloud }) => cloud.stop())),
  )
  if (!isRight) throw new Error(said)
  expect(points).toBeGreaterThan(seeds * 6)
})

it.each([
  ['that does not note which call it was', forgetful, 1],
  ['that draws the id of a report anew', bugs['a report whose id is drawn anew when it is sent again']!, 21],
] as const)('a change %s is found', async (_what, bug, from) => {
  const world = await aWorld([bug])
  const found: string[] = []
  for (let seed = from; found.length === 0 && seed < from + 20; seed++) found.push(...(await replay(world, seed)).wrong)
  await world.cloud.stop()
  expect(found[0]).toMatch(/^cut off (before|after) its request \d+: /)
})
