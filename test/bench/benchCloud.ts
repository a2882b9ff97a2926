/**
 * The local cloud of the bench, as its own process: `tsx test/bench/benchCloud.ts --data DIR --dist DIR [--small N --large N]`. It
 * answers the SDK's action `bench.echo`, and fills the collections `small` and `large` when it is told how much.
 */
import { parseArgs } from 'node:util'
import { startCloud } from '../cloud/cloud'
import type { Plugin, PluginFactory } from '../cloud/plugin'
import type { DatabasePlugin } from '../cloud/plugins/database'
import { stopOnSignals } from '../cloud/stopOnSignals'

const echo: PluginFactory = async () => {
  const plugin: Plugin = {
    name: 'bench',
    actions: { 'bench.echo': async request => ({ data: request.data }) },
  }
  return plugin
}

const batch = 10_000

/** What a report takes and is looked for by; half a kilobyte. */
const report = (n: number) => ({
  _id: `r${String(n).padStart(8, '0')}`,
  no: `XZZ-261124-${n}`,
  version: 3,
  state: n % 3 === 0 ? 'assigned' : 'closed',
  text: `楼道里堆了纸箱和旧家具，走路不方便，请来看一看 ${n}`,
  place: { code: 'XZZ-2-E05-B03-U2', name: '华城路二小区 3 号楼 2 单元' },
  holder: { personId: `p${n % 500}`, name: '王秀兰', role: 'unitLead' },
  reporter: { personId: `q${n % 4000}`, name: '李秀英' },
  dueAt: new Date(1_700_000_000_000 + ((n * 7919) % 1_000_000) * 60_000).toISOString(),
  timeline: [{ at: '2026-11-24T09:00:00.000+08:00', event: 'submit', by: { personId: `q${n % 4000}`, name: '李秀英' } }],
})

async function fill(database: DatabasePlugin, name: string, count: number): Promise<void> {
  for (let from = 0; from < count; from += batch) {
    await database.insertMany(name, Array.from({ length: Math.min(batch, count - from) }, (_, at) => report(from + at)))
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, dist: { type: 'string' }, small: { type: 'string' }, large: { type: 'string' } },
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
