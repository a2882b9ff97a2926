import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockFolder } from './lock'
import { testCloud } from './testCloud'
import { cloudProcess } from './testProcess'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const held = async () => JSON.parse(await readFile(join(folder, 'lock.json'), 'utf8')) as Record<string, unknown>

describe('a second local cloud on the same data', () => {
  it('refuses, and says who has it, since when and where; afterwards it may', async () => {
    const first = await testCloud({}, { memory: false, dataDir: folder })
    await expect(testCloud({}, { memory: false, dataDir: folder })).rejects.toThrow(
      new RegExp(
        `^${folder} is in use by process ${process.pid}, at ${first.url}, since \\d{4}-.*Z: end that process, or .* --data$`,
      ),
    )
    // The second one has broken nothing.
    expect(await first.ask('GET', '/hello')).toMatchObject({ url: first.url })
    await first.stop()
    await (await testCloud({}, { memory: false, dataDir: folder })).stop()
    expect(await readdir(folder)).not.toContain('lock.json')
  })

  it('refuses as a process of its own, and takes over after kill -9', async () => {
    await mkdir(join(folder, 'dist'))
    await writeFile(join(folder, 'dist/manifest.json'), '{"functions":{},"collections":{},"actions":[]}')
    const first = await cloudProcess(folder)
    await expect(cloudProcess(folder)).rejects.toThrow(
      /ended with 1: .*data is in use by process \d+, at http:\/\/127\.0\.0\.1:\d+, since /,
    )
    await first.end('SIGKILL')
    const second = await cloudProcess(folder)
    expect(await second.end('SIGTERM')).toBe(0)
  })
})

describe('a lock', () => {
  it('goes to one of many that want it at once, also when all of them find a dead one', async () => {
    for (let round = 0; round < 20; round++) {
      if (round % 2)
        await writeFile(
          join(folder, 'lock.json'),
          JSON.stringify({ id: 'dead', pid: 999_999_999, process: 'x', since: '', url: null }),
        )
      const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)))
      expect(tries.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1)
      const told = await Promise.allSettled(
        tries.flatMap(each => (each.status === 'fulfilled' ? [each.value.tell('http://x')] : [])),
      )
      expect(told.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1)
      for (const each of tries) if (each.status === 'fulfilled') await each.value.release()
      expect(await readdir(folder)).toEqual([])
    }
  })

  it('of a process whose number another one has now is taken over; of the same one it is not', async () => {
    const first = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toThrow('which is just starting')
    await writeFile(join(folder, 'lock.json'), JSON.stringify({ ...(await held()), process: 'an earlier one' }))
    const second = await lockFolder(folder)
    // The first one must not free what is no longer its own.
    await first.release()
    expect(await held()).toMatchObject({ pid: process.pid })
    await second.release()
  })

  it('that nobody can read keeps nobody out', async () => {
    await writeFile(join(folder, 'lock.json'), '{"pid":')
    const lock = await lockFolder(folder)
    expect(await held()).toMatchObject({ pid: process.pid, url: null })
    await lock.release()
  })
})
