import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { serve } from './serve'
import { fc, rounds, seed } from '../../../../random'

/** `KILLS=n` for so many. */
const kills = Number(process.env.KILLS ?? rounds(4, 1000))
const folder = mkdtempSync(join(tmpdir(), 'durability-'))
const program = join(folder, 'load.cjs')
afterAll(() => rmSync(folder, { recursive: true }))

beforeAll(async () => {
  const entryPoints = [require.resolve('./load')]
  // lmdb finds its binary beside itself, so it stays outside of the bundle.
  const lmdb = require.resolve('lmdb')
  await build({
    entryPoints,
    outfile: program,
    bundle: true,
    platform: 'node',
    logLevel: 'error',
    external: ['lmdb'],
    plugins: [
      {
        name: 'lmdb',
        setup: ({ onResolve }) => onResolve({ filter: /^lmdb$/ }, () => ({ path: lmdb, external: true })),
      },
    ],
  })
})

/** Lets the load run for a while, kills it, and gives what it said was written. */
async function killedAfter(run: number, milliseconds: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, folder, `run${run}`], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: string[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', line => {
    if (line === 'ready') setTimeout(() => child.kill('SIGKILL'), milliseconds)
    said.push(line)
  })
  await Promise.all([
    new Promise(resolve => child.on('exit', resolve)),
    new Promise(resolve => lines.on('close', resolve)),
  ])
  return said
}

describe('what was acknowledged', () => {
  it(`is there after kill -9 at any moment (${kills} times, SEED=${seed}), and nothing is half there`, async () => {
    const acknowledged = new Set<string>()
    const pairs = new Set<string>()
    let counted = 0
    const first = await serve(folder)
    await first.plugin.insertMany('things', [{ _id: 'counter', n: 0 }])
    await first.plugin.stop?.()

    const moments = fc.sample(fc.integer({ min: 0, max: 250 }), {
      numRuns: kills,
    })
    for (const [run, moment] of moments.entries()) {
      const said = await killedAfter(run, moment)
      expect(said[0]).toBe('ready')
      for (const [word, id = ''] of said.map(line => line.split(' '))) {
        if (word === 'insert') acknowledged.add(id)
        if (word === 'pair') pairs.add(id)
      }
      const increments = said.filter(line => line.startsWith('count')).length

      const { plugin, ask } = await serve(folder)
      const found = new Map([...plugin.dump('things')].map(doc => [String(doc._id), doc]))
      for (const id of acknowledged) expect(found.has(id) ? id : `${id} is lost`).toBe(id)
      for (const id of pairs)
        expect(found.has(`${id}-left`) && found.has(`${id}-right`) ? id : `${id} is lost`).toBe(id)
      for (const doc of found.values()) {
        if (doc.text) expect(String(doc.text)).toHaveLength(Number(doc.length))
        if (doc.pair)
          expect(found.has(`${String(doc.pair)}-left`) === found.has(`${String(doc.pair)}-right`)).toBe(true)
      }
      // One increment may have been written whose answer was lost.
      const n = Number(found.get('counter')?.n)
      expect(n - counted).toBeGreaterThanOrEqual(increments)
      expect(n - counted).toBeLessThanOrEqual(increments + 1)
      counted = n

      const byIndex = (query: object) => ask('calculateDocument', { query: JSON.stringify(query) })
      const tagged = [...found.values()].filter(doc => doc.tags).length
      expect(await byIndex({ tags: 'a' })).toEqual({ data: { total: tagged } })
      expect(await byIndex({ run: `run${run}` })).toEqual({
        data: { total: [...found.values()].filter(doc => doc.run === `run${run}`).length },
      })
      await plugin.stop?.()
    }
    // Something was written, however slow the machine is.
    expect(acknowledged.size).toBeGreaterThan(0)
  })
})
