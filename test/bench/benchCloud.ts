/**
 * The local cloud of the bench, as its own process: `tsx test/bench/benchCloud.ts --data DIR --dist DIR [--small N --large N]`. It
 * answers the SDK's action `bench.echo`, and fills the collections `small` and `large` when it is told how much.
 */
import { parseArgs } from 'node:util'
import { startCloud } from '../cloud/cloud'
import type { Plugin, PluginFactory } from '../cloud/plugin'
import type { DatabasePlugin } from '../cloud/plugins/database'
import { stopOnSignals } from '../cloud/stopOnSignals'
import { holdersOf, report } from './reportsOf'

const echo: PluginFactory = async () => {
  const plugin: Plugin = {
    name: 'bench',
    actions: { 'bench.echo': async request => ({ data: request.data }) },
  }
  return plugin
}

const batch = 2_000

/** Batches written at the same time share the disk's flushes. */
const atOnce = 10

async function fill(database: DatabasePlugin, name: string, count: number): Promise<void> {
  const holders = holdersOf(count)
  let next = 0
  const writer = async () => {
    while (next < count) {
      const from = next
      next = Math.min(count, next + batch)
      await database.insertMany(
        name,
        Array.from({ length: next - from }, (_, at) => report(from + at, holders)),
      )
    }
  }
  await Promise.all(Array.from({ length: atOnce }, writer))
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      dist: { type: 'string' },
      small: { type: 'string' },
      large: { type: 'string' },
    },
  })
  const cloud = await startCloud({ dataDir: values.data, distDir: values.dist, plugins: [echo] })
  stopOnSignals(cloud)
  const database = cloud.plugin<DatabasePlugin>('database')
  for (const name of ['small', 'large'] as const) if (values[name]) await fill(database, name, Number(values[name]))
  console.log(`ready ${cloud.url}`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
