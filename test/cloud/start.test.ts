import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

let dataDir: string
beforeAll(async () => (dataDir = await mkdtemp(join(tmpdir(), 'start-'))))
afterAll(() => rm(dataDir, { recursive: true }))

/** Runs `npm start` as its script does. */
function start(port: number) {
  const loader = pathToFileURL(require.resolve('tsx')).href
  const options = ['--port', String(port), '--data', dataDir]
  const child = spawn(process.execPath, ['--import', loader, join(__dirname, 'start.ts'), ...options])
  const printed = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (printed.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (printed.stderr += chunk.toString()))
  return { child, printed, ended: once(child, 'close') as Promise<[number | null]> }
}

// Builds first what is not built: hence the time.
it('starts the community with its app and the preview, and says where in one line', async () => {
  const { child, printed, ended } = start(0)
  await Promise.race([once(child.stdout, 'data'), ended])
  expect({ ...printed, stderr: '' }).toEqual({
    stdout: expect.stringMatching(/^ready http:\/\/127\.0\.0\.1:\d+\n$/),
    stderr: '',
  })
  const url = printed.stdout.trim().replace('ready ', '')
  for (const path of ['/', '/app/']) {
    expect(await (await fetch(url + path)).text()).toContain('<title>小寨子 e 事通')
  }
  expect(await (await fetch(`${url}/control/people`)).json()).toContainEqual(
    expect.objectContaining({ name: '李秀英' }),
  )
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(printed.stdout.split('\n')).toHaveLength(2)
  expect(printed.stderr).toMatch(/starting the local cloud took \d+\.\d s\nfilling the community took \d+\.\d s\n$/)
})

it('says so at once when the port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { printed, ended } = start(port)
  expect(await ended).toEqual([1, null])
  expect(printed).toEqual({
    stdout: '',
    stderr: expect.stringMatching(new RegExp(`^port ${port} is taken: .*--port N\\n$`)),
  })
  other.close()
})
