/**
 * Bundles each cloud function into one file, as it is deployed, and writes what the deployment and the local cloud know
 * of them: `dist/manifest.json`. Run by `npm run build`, `npm start` and the tests.
 */
import { build, type BuildOptions } from 'esbuild'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describeCollections, describeActions } from './describeFunctions'
import { holidayTable } from './holidayTable'
import { leftOut } from './leftOut'
import { clientRules } from './rules'

const root = path.resolve(__dirname, '..')
const source = path.join(root, 'cloudfunctions')
const finished = path.join(root, 'dist', 'cloudfunctions')

/** The folders that are functions: those with an entry and a `function.json`. */
async function functionNames(): Promise<string[]> {
  const folders = await readdir(source, { withFileTypes: true })
  return folders.filter(f => f.isDirectory() && existsSync(path.join(source, f.name, 'function.json'))).map(f => f.name)
}

/** How code is bundled that runs in the cloud. */
export const asDeployed = {
  bundle: true,
  plugins: [leftOut, holidayTable],
  platform: 'node',
  // Deployed functions run Node 18.15 or later (PLATFORM §1).
  target: 'node18',
  format: 'cjs',
  // Less to parse at a cold start; the map brings names and lines back.
  minify: true,
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  tsconfig: path.join(root, 'tsconfig.json'),
} satisfies BuildOptions

/** Builds all functions and the manifest; throws when one does not build. */
export async function buildFunctions(): Promise<void> {
  const names = await functionNames()
  // Built beside and then moved, so that a running local cloud never meets half a function.
  const target = `${finished}.${process.pid}`
  await build({
    entryPoints: Object.fromEntries(names.map(name => [path.join(name, 'index'), path.join(source, name, 'index.ts')])),
    outdir: target,
    ...asDeployed,
  })
  const functions: Record<string, unknown> = {}
  for (const name of names) {
    const spec = JSON.parse(await readFile(path.join(source, name, 'function.json'), 'utf8')) as Record<string, unknown>
    functions[name] = spec
    await mkdir(path.join(target, name), { recursive: true })
    await writeFile(path.join(target, name, 'package.json'), json({ name, version: '1.0.0', main: 'index.js' }))
    await writeFile(
      path.join(target, name, 'config.json'),
      json({ permissions: spec.permissions ?? { openapi: [] }, triggers: spec.triggers ?? [] }),
    )
  }
  const collections = await describeCollections()
  const rules = clientRules(Object.keys(collections))
  const manifest = { functions, collections, actions: await describeActions(source, names), rules }
  await rm(finished, { recursive: true, force: true })
  await rename(target, finished)
  const manifestFile = path.join(root, 'dist', 'manifest.json')
  await writeFile(`${manifestFile}.${process.pid}`, json(manifest))
  await rename(`${manifestFile}.${process.pid}`, manifestFile)
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

if (require.main === module) {
  buildFunctions().catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
}
