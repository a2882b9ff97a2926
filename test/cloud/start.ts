/**
 * `npm start -- --port N [--data DIR]`: builds what is missing or older than its sources, and starts the local cloud
 * with the community, the app and the preview around it. Prints one line on stdout when it answers,
 * `ready http://127.0.0.1:N`; what it does before goes to stderr.
 */
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from '../../config/build'
import { startCloud } from './cloud'
import { requireUnused } from './lock'
import type { Control } from './plugins/control'
import { preview } from './preview'
import { stopOnSignals } from './stopOnSignals'

const root = join(__dirname, '../..')

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '8787' }, data: { type: 'string', default: join(root, '.data') } },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is no port`)
  // Asked first: nobody should wait for a build to hear it.
  await requireFree(port)
  await requireUnused(resolve(values.data))
  await ensureBuilt(['functions', 'h5'], say)
  const cloud = await step('starting the local cloud', () =>
    startCloud({
      port,
      dataDir: values.data,
      distDir: join(root, 'dist'),
      unindexed: 'warn',
      timers: 'running',
      plugins: [preview],
    }),
  )
  stopOnSignals(cloud)
  if (cloud.plugin<Control>('control').people().length === 0) {
    await step('filling the community', async () => {
      const { seed } = await import('./seed')
      await seed(cloud)
    })
  }
  console.log(`ready ${cloud.url}`)
}

const say = (line: string) => process.stderr.write(`${line}\n`)

async function step<T>(what: string, run: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const result = await run()
  say(`${what} took ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return result
}

/** @throws when something listens there already */
function requireFree(port: number): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `port ${port} is taken: stop what runs there, or choose another with npm start -- --port N`
      fail(error.code === 'EADDRINUSE' ? new Error(taken) : error)
    })
    probe.listen(port, '127.0.0.1', () => probe.close(() => done()))
  })
}

main().catch(error => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
