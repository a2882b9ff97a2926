import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { cloudProcess, type CloudProcess } from './testProcess'

/** A folder as after the build, with one function. */
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checkout-'))
  await mkdir(join(folder, 'dist/cloudfunctions/pid'), { recursive: true })
  await writeFile(join(folder, 'dist/cloudfunctions/pid/index.js'), `exports.main = async () => process.pid`)
  const manifest = { functions: { pid: { timeout: 60, memory: 256 } }, collections: {}, actions: [] }
  await writeFile(join(folder, 'dist/manifest.json'), JSON.stringify(manifest))
})
afterAll(() => rm(folder, { recursive: true }))

async function pid({ url }: CloudProcess): Promise<number> {
  const answer = await fetch(`${url}/client/functions/pid`, { method: 'POST', body: '{}' })
  return ((await answer.json()) as { result: number }).result
}

async function gone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 2000; tries++) {
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
  const running = await cloudProcess(folder)
  const functionPid = await pid(running)
  expect(await running.end('SIGTERM')).toBe(0)
  expect(running.printed()).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+\n$/)
  expect(await gone(functionPid)).toBe(true)
})

it('leaves no function behind when it is killed, and starts again on its data', async () => {
  const killed = await cloudProcess(folder)
  const functionPid = await pid(killed)
  await fetch(`${killed.url}/control/clock`, { method: 'POST', body: '{"now":"2031-01-01T00:00:00Z"}' })
  await killed.end('SIGKILL')
  expect(await gone(functionPid)).toBe(true)
  const again = await cloudProcess(folder)
  expect(await (await fetch(`${again.url}/control/clock`)).json()).toMatchObject({
    now: expect.stringMatching(/^2031/),
  })
  expect(await again.end('SIGINT')).toBe(0)
})

it('refuses what it does not know', async () => {
  await expect(cloudProcess(folder, '--prot', '1')).rejects.toThrow("ended with 1: Unknown option '--prot'")
})
