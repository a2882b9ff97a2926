import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { cloudProcess } from '../../testProcess'

it('has every file that was acknowledged, whole, after kill -9 at any moment', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'checkout-'))
  await mkdir(join(folder, 'dist'))
  await writeFile(join(folder, 'dist/manifest.json'), '{"functions":{},"collections":{},"actions":[]}')
  const acknowledged = new Map<string, Buffer>()
  for (let round = 0; round < 3; round++) {
    const cloud = await cloudProcess(folder)
    const upload = async (path: string, content: Buffer) => {
      const headers = { 'x-openid': 'oLi' }
      const body = new Uint8Array(content)
      const answer = await fetch(`${cloud.url}/client/files?path=${path}`, { method: 'POST', body, headers })
      const { fileID } = (await answer.json()) as { fileID: string }
      acknowledged.set(fileID, content)
    }
    // Four at a time for as long as it lives.
    const writers = [1, 2, 3, 4].map(async writer => {
      for (let n = 0; ; n++) await upload(`r${round}/w${writer}/${n}.bin`, randomBytes(1 + ((n * 7919) % 90_000)))
    })
    const ended = Promise.allSettled(writers)
    // Some were written, and some are under way, however slow the machine is.
    while (acknowledged.size < 10 * (round + 1)) await wait(5)
    await wait(97 * round)
    await cloud.end('SIGKILL')
    await ended
  }
  const cloud = await cloudProcess(folder)
  for (const [fileID, content] of acknowledged) {
    const body = JSON.stringify({ action: 'storage.batchGetDownloadUrl', file_list: [{ fileid: fileID }] })
    const answer = await fetch(`${cloud.url}/admin`, { method: 'POST', body })
    const { data } = (await answer.json()) as { data: { download_list: { tempFileURL: string }[] } }
    const file = await fetch(data.download_list[0]?.tempFileURL ?? '')
    expect(Buffer.from(await file.arrayBuffer()).equals(content)).toBe(true)
  }
  await cloud.end('SIGTERM')
  await rm(folder, { recursive: true })
})
