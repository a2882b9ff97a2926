/**
 * A function's cold start, from spawning its process to its first answer, against a bare process that only requires the
 * unbundled SDK: in turn, so that a noisy machine is noisy for both.
 */
import { spawn } from 'node:child_process'
import { startCloud } from '../cloud/cloud'
import { median, type Figure } from './figure'

const rounds = 9
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
      measured: median(ours.map((ms, at) => ms / (theirs[at] ?? Number.NaN))),
      limit: 0.6,
      unit: '× bare require',
      note: `${median(ours).toFixed(0)} ms, bare ${median(theirs).toFixed(0)} ms, ${rounds} rounds in turn`,
    })
  }
  return figures
}
