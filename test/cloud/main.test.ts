import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

/** A folder as after the build, with one function. */
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checkout-'))
  await mkdir(join(folder, 'dist/cloudfunctions/pid'), { recursive: true })
  await writeFile(join(folder, 'dist/cloudfunctions/pid/index.js'), `exports.main = async () => process.pid`)
  const manifest = { functions: { pid: { timeout: 3, memory: 256 } }, collections: {}, actions: [] }
  await writeFile(join(folder, 'dist/manifest.json'), JSON.stringify(manifest))
})
afterAll(() => rm(folder, { recursive: true }))

interface Running {
  process: ChildProcess
  stdout: string
  url: string
}

async function start(...options: string[]): Promise<Running> {
  const loader = pathToFileURL(require.resolve('tsx')).href
  const command = ['--import', loader, join(__dirname, 'main.ts'), ...options]
  const child = spawn(process.execPath, command, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
  const running = { process: child, stdout: '', url: '' }
  await new Promise<void>((done, fail) => {
    child.once('exit', code => fail(new Error(`ended with ${code}`)))
    child.stdout?.on('data', (chunk: Buffer) => {
      running.stdout += chunk
      if (running.stdout.includes('\n')) done()
    })
  })
  running.url = running.stdout.trim().replace('ready ', '')
  return running
}

async function pid({ url }: Running): Promise<number> {
  const answer = await fetch(`${url}/client/functions/pid`, { method: 'POST', body: '{}' })
  return ((await answer.json()) as { result: number }).result
}

async function gone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 50; tries++) {
    try {
      process.kill(pid, 0)
      await wait(50)
    } catch {
      return true
    }
  }
  return false
}

it('prints one line when it is ready, and ends cleanly with all of its functions', async () => {
  const running = await start('--data', 'data')
  const functionPid = await pid(running)
  running.process.kill('SIGTERM')
  const [code] = (await once(running.process, 'exit')) as [number]
  expect(code).toBe(0)
  expect(running.stdout).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+\n$/)
  expect(await gone(functionPid)).toBe(true)
})

it('leaves no function behind when it is killed, and starts again on its data', async () => {
  const killed = await start('--data', 'data')
  const functionPid = await pid(killed)
  await fetch(`${killed.url}/control/clock`, { method: 'POST', body: '{"now":"2031-01-01T00:00:00Z"}' })
  killed.process.kill('SIGKILL')
  await once(killed.process, 'exit')
  expect(await gone(functionPid)).toBe(true)
  const again = await start('--data', 'data')
  expect(await (await fetch(`${again.url}/control/clock`)).json()).toMatchObject({ now: expect.stringMatching(/^2031/) })
  again.process.kill('SIGINT')
  expect(await once(again.process, 'exit')).toEqual([0, null])
})

it('refuses what it does not know', async () => {
  await expect(start('--prot', '1')).rejects.toThrow('ended with 1')
})
