/**
 * `npm run cloud -- --port N --data DIR [--seed] [--memory] [--dist DIR]`: the local cloud with the built functions, building
 * them first when they are missing or older than their sources. Functions in another folder, `--dist`, are taken as they are.
 * Prints one line on stdout when it answers, `ready http://127.0.0.1:N`; what it does before goes to stderr.
 */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from '../../config/build'
import { startCloud } from './cloud'
import { requireUnused } from './lock'
import type { Cloud } from './plugin'
import type { Control } from './plugins/control'
import { stopOnSignals } from './stopOnSignals'

const root = join(__dirname, '../..')

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string', default: join(root, '.data') },
      seed: { type: 'boolean', default: false },
      memory: { type: 'boolean', default: false },
      dist: { type: 'string' },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is no port`)
  // Asked first: nobody should wait for a build to hear it.
  if (!values.memory) await requireUnused(resolve(values.data))
  if (values.dist === undefined) await ensureBuilt(['functions'], line => console.error(line))
  const cloud = await startCloud({
    port,
    dataDir: values.data,
    memory: values.memory,
    distDir: values.dist ?? join(root, 'dist'),
    unindexed: 'warn',
    timers: 'running',
  })
  stopOnSignals(cloud)
  if (values.seed) await seedEmpty(cloud)
  console.log(`ready ${cloud.url}`)
}

async function seedEmpty(cloud: Cloud): Promise<void> {
  if (cloud.plugin<Control>('control').people().length > 0) return
  console.error('filling the community …')
  const { seed } = await import('./seed')
  await seed(cloud)
}

main().catch(error => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
