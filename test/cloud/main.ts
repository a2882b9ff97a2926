/**
 * `npm run cloud -- --port N --data DIR [--seed] [--memory]`: the local cloud with the built functions.
 * Prints one line on stdout when it answers, `ready http://127.0.0.1:N`; what it does before goes to stderr.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startCloud } from './cloud'
import type { Cloud } from './plugin'
import type { Control } from './plugins/control'

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string', default: '.cache/cloud' },
      seed: { type: 'boolean', default: false },
      memory: { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is no port`)
  await buildMissing('dist')
  const cloud = await startCloud({
    port,
    dataDir: values.data,
    memory: values.memory,
    unindexed: 'warn',
    timers: 'running',
  })
  stopOnSignals(cloud)
  if (values.seed) await seedEmpty(cloud)
  console.log(`ready ${cloud.url}`)
}

async function buildMissing(distDir: string): Promise<void> {
  if (existsSync(join(distDir, 'manifest.json'))) return
  console.error('building the functions …')
  const { buildFunctions } = await import('../../config/buildFunctions')
  await buildFunctions()
}

async function seedEmpty(cloud: Cloud): Promise<void> {
  if (cloud.plugin<Control>('control').people().length > 0) return
  console.error('filling the community …')
  const { seed } = await import('./seed')
  await seed(cloud)
}

function stopOnSignals(cloud: Cloud): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      cloud.stop().then(
        () => process.exit(0),
        error => {
          console.error(error)
          process.exit(1)
        },
      )
    })
  }
}

main().catch(error => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
