/** `npm start` of a built checkout, with an empty data folder that it fills: from the command to `ready`. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Figure } from './figure'

export async function startTime(): Promise<Figure[]> {
  const data = await mkdtemp(path.join(tmpdir(), 'bench-'))
  const started = performance.now()
  const child = spawn(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'test/cloud/start.ts', '--port', '0', '--data', data],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  try {
    await new Promise<void>((resolve, reject) => {
      child.stdout.once('data', () => resolve())
      child.once('exit', code => reject(new Error(`npm start ended with ${code}`)))
    })
    return [{ name: 'npm start when built', measured: (performance.now() - started) / 1000, limit: 10, unit: 's' }]
  } finally {
    const ended = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
    await rm(data, { recursive: true, force: true })
  }
}
