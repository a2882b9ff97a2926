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
    const before = Date.now()
    const now = await read(cloud)
    expect(now).toBeGreaterThanOrEqual(before)
    expect(now).toBeLessThanOrEqual(Date.now())
    await cloud.ask('POST', '/control/clock', { now: '2026-10-24T09:00:00+08:00' })
    await cloud.ask('POST', '/control/clock', { advance: 86_400_000 })
  })
  await withCloud(dataDir, async cloud => {
    const passed = (await read(cloud)) - Date.parse('2026-10-25T01:00:00Z')
    expect(passed).toBeGreaterThanOrEqual(0)
    expect(passed).toBeLessThan(3_600_000)
    for (const wrong of [{}, { now: 'tomorrow' }, { advance: '1 h' }]) {
      expect(await cloud.ask('POST', '/control/clock', wrong)).toMatchObject({
        error: expect.stringContaining('the clock needs'),
      })
    }
  })
  await rm(dataDir, { recursive: true })
})

it('stands still when told to, for the functions too, and goes on from where it stood', async () => {
  const cloud = await testCloud({ time: { body: 'return [Date.now(), new Date().getTime()]' } })
  const noon = Date.parse('2026-10-25T12:00:00+08:00')
  await cloud.ask('POST', '/control/clock', { still: true })
  await cloud.ask('POST', '/control/clock', { now: noon })
  expect((await cloud.callFunction('time')).result).toEqual([noon, noon])
  await cloud.ask('POST', '/control/clock', { advance: 1000 })
  expect((await cloud.callFunction('time')).result).toEqual([noon + 1000, noon + 1000])
  expect(await cloud.ask('POST', '/control/clock', { still: false })).toMatchObject({ still: false })
  const [now = 0] = (await cloud.callFunction('time')).result as number[]
  expect(now).toBeGreaterThan(noon + 1000)
  expect(now).toBeLessThan(noon + 3_600_000)
  await cloud.stop()
})
