/**
 * `npm run simulate -- [--seeds N] [--from N] [--seed N]`: runs 10,000 seeds, or so many, or one with its story told. The
 * first that leaves something wrong ends the run, and is printed with the command that repeats it.
 * `-- --festival` tells festivals instead (festival/story.ts), 500 of them without another word.
 * `-- --replays N` instead cuts one write of each of N seeds off at each of its requests and sends it again and again (replays.ts).
 */
import { parseArgs } from 'node:util'
import { ensureBuilt } from '../../config/build'
import { simulateFestivals, wrongText as festivalWrong } from './festival/simulate'
import { replayAll } from './replays'
import { atOnce, simulateAll, wrongText, type Outcome } from './simulate'
import { aWorld } from './world'

const every = 500

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string' },
      festival: { type: 'boolean', default: false },
      from: { type: 'string', default: '1' },
      seed: { type: 'string' },
      replays: { type: 'string' },
    },
  })
  if (values.replays !== undefined) return replays(whole(values.seed ?? values.from), values.seed === undefined ? whole(values.replays) : 1) // prettier-ignore
  const one = values.seed !== undefined
  const from = whole(values.seed ?? values.from)
  const count = one ? 1 : whole(values.seeds ?? (values.festival ? '500' : '10000'))
  if (values.festival) return festivals(from, count)
  await ensureBuilt(['functions'], line => console.error(line))
  const worlds = await Promise.all(Array.from({ length: one ? 1 : atOnce }, () => aWorld()))
  const started = performance.now()
  let done = 0
  const tell = ({ lines }: Outcome) => {
    if (one) console.log(lines.join('\n'))
    if (++done % every === 0) console.error(`${done} seeds in ${((performance.now() - started) / 1000).toFixed(0)} s`)
  }
  const wrong = await simulateAll(worlds, { from, count }, tell).finally(() =>
    Promise.all(worlds.map(world => world.cloud.stop())),
  )
  if (!wrong) return console.log(`${count} ${one ? 'seed' : 'seeds'} from ${from}: nothing is wrong`)
  console.log(wrongText(wrong))
  process.exitCode = 1
}

async function festivals(from: number, count: number): Promise<void> {
  await ensureBuilt(['functions'], line => console.error(line))
  const worlds = await Promise.all(Array.from({ length: Math.min(count, 2) }, () => aWorld()))
  let done = 0
  const wrong = await simulateFestivals(worlds, { from, count }, ({ told }) => {
    if (count === 1) console.log(told.lines.join('\n'))
    if (++done % 10 === 0) console.error(`${done} festivals`)
  }).finally(() => Promise.all(worlds.map(world => world.cloud.stop())))
  if (!wrong) return console.log(`${count} ${count === 1 ? 'festival' : 'festivals'} from ${from}: nothing is wrong`)
  console.log(festivalWrong(wrong))
  process.exitCode = 1
}

async function replays(from: number, count: number): Promise<void> {
  await ensureBuilt(['functions'], line => console.error(line))
  const worlds = await Promise.all(Array.from({ length: Math.min(count, 2) }, () => aWorld()))
  const started = performance.now()
  const { seeds, said, isRight } = await replayAll(worlds, { from, count }, ({ seed, action, points }) => {
    console.error(`seed ${seed}: ${action}, cut off at ${points} points`)
  }).finally(() => Promise.all(worlds.map(world => world.cloud.stop())))
  console.log(`${seeds} seeds from ${from} in ${((performance.now() - started) / 1000).toFixed(0)} s: ${said}`)
  if (!isRight) process.exitCode = 1
}

function whole(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0) throw new Error(`${text} is no whole number`)
  return value
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
