/**
 * A function's cold start, from spawning its process to its first answer, against a bare process that only requires the
 * unbundled SDK: in turn, and the quickest of each tells, because what else the machine does can only add to it.
 */
import { spawn } from 'node:child_process'
import { startCloud } from '../cloud/cloud'
import type { Figure } from './figure'

const rounds = 15
const bareScript = "require('wx-server-sdk'); process.stdout.write('loaded')"

const bare = () =>
  new Promise<number>((resolve, reject) => {
    const started = performance.now()
    const child = spawn(process.execPath, ['-e', bareScript], { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.once('data', () => resolve(performance.now() - started))
    child.once('error', reject)
  })

async function cold(name: string, path: string): Promise<number> {
  const cloud = await startCloud({ memory: true })
  try {
    const started = performance.now()
    await cloud.call('oXZZ-nobody', name, path, {})
    return performance.now() - started
  } finally {
    await cloud.stop()
  }
}

export async function coldStart(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [name, path] of [
    ['reports', 'mine'],
    ['portal', 'home'],
  ] as const) {
    const ours: number[] = []
    const theirs: number[] = []
    for (let round = 0; round < rounds; round++) {
      ours.push(await cold(name, path))
      theirs.push(await bare())
    }
    figures.push({
      name: `cold start of ${name}`,
      measured: Math.min(...ours) / Math.min(...theirs),
      limit: 0.6,
      unit: '× bare require',
      note: `${Math.min(...ours).toFixed(0)} ms, bare ${Math.min(...theirs).toFixed(0)} ms, the quickest of ${rounds} in turn`,
    })
  }
  return figures
}
