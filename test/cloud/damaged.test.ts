import { mkdir, mkdtemp, open, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCloud } from './cloud'
import type { DatabasePlugin } from './plugins/database'
import type { Storage } from './plugins/storage'
import { testCloud } from './testCloud'
import { cloudProcess } from './testProcess'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'data-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const start = () => testCloud({}, { memory: false, dataDir: folder })

/** Data as after some use: documents, a file, something in every small file. */
async function used(): Promise<void> {
  const cloud = await start()
  await cloud.plugin<DatabasePlugin>('database').insertMany(
    'notes',
    Array.from({ length: 300 }, (_, n) => ({ _id: `${n}`, text: '柿子'.repeat(n) })),
  )
  await cloud.plugin<Storage>('storage').store('a/b.txt', Buffer.from('whole'), null)
  await cloud.ask('POST', '/control/clock', { advance: 1000 })
  await cloud.ask('POST', '/control/people', [{ openid: 'oLi' }])
  await cloud.ask('POST', '/control/consents', { openid: 'oLi', template: 't', count: 1 })
  await writeFile(join(folder, 'sent.jsonl'), '{"at":1}\n')
  await cloud.stop()
}

describe('a damaged data file', () => {
  it('ends the start with a sentence that names it and says what to do, whichever it is', async () => {
    await used()
    const files = (await readdir(folder)).filter(name => /\.jsonl?$/.test(name) && !name.startsWith('log'))
    expect(files.sort()).toEqual(['clock.json', 'consents.json', 'people.json', 'sent.jsonl', 'storageKey.json'])
    for (const name of files) {
      const file = join(folder, name)
      const before = await readFile(file, 'utf8')
      for (const content of ['{"half', '', 'null', '\0\0\0\0'].map(text =>
        name === 'sent.jsonl' ? `${text || '{'}\n` : text,
      )) {
        if (content === 'null\n') continue
        await writeFile(file, content)
        await expect(start()).rejects.toThrow(
          new RegExp(`^${file} cannot be used \\(.+\\): put a copy of it back, or remove it`),
        )
        // Nothing was written over it, and nobody is locked out.
        expect(await readFile(file, 'utf8')).toBe(content)
      }
      await writeFile(file, before)
    }
    await (await start()).stop()
  })

  it('of the database is found before it is used, be it cut off, emptied or overwritten', async () => {
    await used()
    const file = join(folder, 'database/data.mdb')
    const whole = await readFile(file)
    const overwritten = async (from: number, length: number) => {
      const handle = await open(file, 'r+')
      await handle.write(Buffer.alloc(length, 0xa5), 0, length, from)
      await handle.close()
    }
    const damages: Record<string, () => Promise<void>> = {
      emptied: () => truncate(file, 0),
      'cut off': () => truncate(file, Math.floor(whole.length / 2)),
      'no database': () => writeFile(file, 'this is a text\n'.repeat(2000)),
      'its head overwritten': () => overwritten(0, 9000),
      'all behind its head overwritten': () => overwritten(8192, whole.length - 8192),
    }
    for (const [how, damage] of Object.entries(damages)) {
      await writeFile(file, whole)
      await damage()
      const failed = await start().then(
        () => 'it started',
        (error: Error) => error.message,
      )
      expect({ how, failed }).toEqual({
        how,
        failed: expect.stringMatching(
          new RegExp(`^${file} cannot be used \\(.+\\): put a copy of it back, or remove ${folder} to begin anew`),
        ) as string,
      })
    }
    await writeFile(file, whole)
    const cloud = await start()
    expect([...cloud.plugin<DatabasePlugin>('database').dump('notes')]).toHaveLength(300)
    await cloud.stop()
  })

  it('of the storage is told by whoever asks for that file; the others are served', async () => {
    await used()
    const cloud = await start()
    const storage = cloud.plugin<Storage>('storage')
    await storage.store('a/other.txt', Buffer.from('other'), null)
    const link = async (path: string) => {
      const answer = await cloud.ask('POST', '/admin', {
        action: 'storage.batchGetDownloadUrl',
        file_list: [{ fileid: `cloud://local.6c6f-local-1250000000/${path}` }],
      })
      return (answer as { data: { download_list: [{ tempFileURL: string }] } }).data.download_list[0].tempFileURL
    }
    const [broken, fine] = [await link('a/b.txt'), await link('a/other.txt')]
    const files = join(folder, 'files')
    for (const name of await readdir(files)) {
      if (!name.endsWith('.json') && (await readFile(join(files, name), 'utf8')) === 'whole')
        await truncate(join(files, name), 2)
    }
    const answer = await fetch(broken)
    expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining('it has 2 bytes instead of 5')])
    expect(await (await fetch(fine)).text()).toBe('other')
    await cloud.stop()
  })
})

describe('the built functions', () => {
  const refusal = async (distDir: string) =>
    startCloud({ memory: true, distDir }).then(
      () => 'it started',
      (error: Error) => error.message,
    )

  it('that are not there are told by a sentence instead of a cloud without any', async () => {
    expect(await refusal(join(folder, 'dist'))).toBe(
      `${join(folder, 'dist')} holds no built functions (no manifest.json): npm run build makes them, --dist DIR takes them from another folder`,
    )
    await expect(cloudProcess(folder, '--memory')).rejects.toThrow(
      'ended with 1: ' + join(folder, 'dist') + ' holds no built functions',
    )
  })

  it.each([
    ['a half manifest', '{"functions":', 'is no manifest of built functions'],
    ['something else', '{"name":"web-app"}', 'is no manifest of built functions'],
    ['a list', '[]', 'is no manifest of built functions'],
    [
      'a manifest without its bundles',
      '{"functions":{"reports":{},"people":{}},"collections":{},"actions":[]}',
      'lacks the bundles of reports, people',
    ],
  ])('that are %s are told as well', async (_, manifest, words) => {
    await mkdir(join(folder, 'dist'))
    await writeFile(join(folder, 'dist/manifest.json'), manifest)
    expect(await refusal(join(folder, 'dist'))).toContain(words)
  })
})
