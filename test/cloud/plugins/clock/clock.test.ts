import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testCloud, type TestCloud } from '../../testCloud'

async function withCloud(dataDir: string, during: (cloud: TestCloud) => Promise<void>) {
  const cloud = await testCloud({}, { memory: false, dataDir })
  await during(cloud).finally(() => cloud.stop())
}

it('moves by an amount or to a time, goes on from there, and stays moved over a restart', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'data-'))
  const read = async (cloud: TestCloud) =>
    Date.parse(((await cloud.ask('GET', '/control/clock')) as { now: string }).now)
  await withCloud(dataDir, async cloud => {
    expect(Math.abs((await read(cloud)) - Date.now())).toBeLessThan(1000)
    await cloud.ask('POST', '/control/clock', { now: '2026-10-24T09:00:00+08:00' })
    await cloud.ask('POST', '/control/clock', { advance: 86_400_000 })
  })
  await withCloud(dataDir, async cloud => {
    const passed = (await read(cloud)) - Date.parse('2026-10-25T01:00:00Z')
    expect(passed).toBeGreaterThanOrEqual(0)
    expect(passed).toBeLessThan(10_000)
    for (const wrong of [{}, { now: 'tomorrow' }, { advance: '1 h' }]) {
      expect(await cloud.ask('POST', '/control/clock', wrong)).toMatchObject({
        error: expect.stringContaining('the clock needs'),
      })
    }
  })
  await rm(dataDir, { recursive: true })
})
