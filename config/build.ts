/**
 * `npm run build [functions|weapp|h5 …]`; with `--stale`, as start, tests and benches do it, only what is older than its
 * sources.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buildFunctions } from './buildFunctions'

const root = path.resolve(__dirname, '..')
const at = (...parts: string[]) => path.join(root, ...parts)

export type Target = 'functions' | 'weapp' | 'h5'
export const targets: readonly Target[] = ['functions', 'h5', 'weapp']

const app = ['src', 'types', 'config', 'package-lock.json']
const recipes: Record<Target, { sources: string[]; proof: string[]; run: () => Promise<void> }> = {
  functions: {
    sources: ['cloudfunctions', 'types', 'config', 'package-lock.json'],
    proof: ['dist/manifest.json', 'dist/cloudfunctions/reports/index.js'],
    run: buildFunctions,
  },
  weapp: { sources: app, proof: ['dist/weapp/app.js', 'dist/weapp/app.json'], run: () => taro('weapp') },
  h5: { sources: app, proof: ['dist/h5/index.html'], run: () => taro('h5') },
}

/**
 * Builds what is missing or older than its sources, all of it at the same time: each build has a process and a folder of its own.
 * @param say is told what happens, a line each
 * @throws when one of them fails, after all have ended
 */
export async function ensureBuilt(wanted: readonly Target[], say: (line: string) => void = () => {}): Promise<void> {
  const ended = await Promise.allSettled(wanted.map(target => buildIfStale(target, say)))
  for (const each of ended) if (each.status === 'rejected') throw each.reason
}

async function buildIfStale(target: Target, say: (line: string) => void): Promise<void> {
  const stamp = await stampOf(recipes[target].sources)
  if (await isFresh(target, stamp)) return
  const started = Date.now()
  say(`building ${target} …`)
  await build(target)
  await mkdir(at('dist', '.built'), { recursive: true })
  await writeFile(at('dist', '.built', target), stamp)
  say(`built ${target} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

async function isFresh(target: Target, stamp: string): Promise<boolean> {
  if (recipes[target].proof.some(file => !existsSync(at(file)))) return false
  return (await readFile(at('dist', '.built', target), 'utf8').catch(() => '')) === stamp
}

/** Builds one target, whatever is there. @throws when it left nothing: Taro can fail with exit code 0 */
async function build(target: Target): Promise<void> {
  const { run, proof } = recipes[target]
  await run()
  const missing = proof.filter(file => !existsSync(at(file)))
  if (missing.length > 0) throw new Error(`the build of ${target} left no ${missing.join(', ')}`)
}

/** Names, sizes and times of all sources in one hash: enough to see an edit without reading the files. */
async function stampOf(sources: string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    const whole = at(source)
    const files = (await stat(whole)).isDirectory() ? await filesBelow(whole) : [whole]
    for (const file of files.sort()) {
      const { size, mtimeMs } = await stat(file)
      hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries.filter(e => e.isFile()).map(e => path.join(e.parentPath, e.name))
}

async function taro(type: 'weapp' | 'h5'): Promise<void> {
  // Built beside and then moved: whoever serves the app meanwhile never meets half of it.
  const beside = `dist/.building-${type}-${process.pid}`
  const child = spawn(process.execPath, [at('node_modules/@tarojs/cli/bin/taro'), 'build', '--type', type], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', APP_OUTPUT: beside },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  try {
    if (code !== 0) throw new Error(`taro build --type ${type} ended with ${code}\n${output.slice(-4000)}`)
    await rm(at('dist', type), { recursive: true, force: true })
    await rename(at(beside), at('dist', type))
  } finally {
    await rm(at(beside), { recursive: true, force: true })
  }
}

if (require.main === module) {
  const asked = process.argv.slice(2).filter(word => word !== '--stale')
  const wanted = asked.length > 0 ? targets.filter(t => asked.includes(t)) : targets
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const run = async () => {
    if (!process.argv.includes('--stale')) await rm(at('dist', '.built'), { recursive: true, force: true })
    await ensureBuilt(wanted, say)
  }
  run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
