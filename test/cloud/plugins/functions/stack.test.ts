import { execFileSync } from 'node:child_process'
import { build } from 'esbuild'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { readableStack } from './stack'

let folder: string
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'bundle-'))))
afterAll(() => rm(folder, { recursive: true }))

it('names the place in the source instead of the one in the bundle', async () => {
  const source = join(folder, 'share.ts')
  const bundle = join(folder, 'index.js')
  await writeFile(source, `\n\nexport function share(fruit: number) {\n  throw new Error('none left of ' + fruit)\n}\n`)
  await build({ entryPoints: [source], outfile: bundle, bundle: true, minify: true, sourcemap: true, format: 'cjs' })
  // In a process of its own: jest maps stacks by itself.
  const script = `try { require(${JSON.stringify(bundle)}).share(3) } catch (error) { error.stack }`
  const stack = execFileSync(process.execPath, ['-p', script], { encoding: 'utf8' })
  expect(stack).toContain(`${bundle}:1:`)
  expect(readableStack(stack, bundle)).toContain(`${relative(process.cwd(), source)}:4:9`)
})

it('leaves a stack alone that has no map', () => {
  const stack = `Error: x\n    at main (${join(folder, 'other.js')}:1:5)`
  expect(readableStack(stack, join(folder, 'other.js'))).toBe(stack)
})
