import { testCloud, type TestCloud } from '../../testCloud'
import type { Json } from '../../plugin'

const triggers = [{ name: 'everyHour', type: 'timer' as const, config: '0 0 * * * * *' }]
const functions = {
  sweep: {
    triggers,
    body: `return cloud.callFunction({ name: 'note', data: { ...event, who: cloud.getWXContext() } })`,
  },
  note: { body: `globalThis.notes = globalThis.notes ?? []; if (event.Type) notes.push(event); return notes` },
  failing: { triggers: [{ ...triggers[0], name: 'bad' }] as typeof triggers, body: `throw new Error('not today')` },
}

let cloud: TestCloud
beforeEach(async () => {
  cloud = await testCloud(functions)
  await cloud.ask('POST', '/control/clock', { now: '2031-11-24T10:30:00+08:00' })
  // The jump itself passed a moment: it fires, and fails twice more.
  for (const minute of [0, 1, 1]) {
    await advance(minute)
    await run()
  }
})
afterEach(() => cloud.stop())

interface Ran {
  ran: { function: string; trigger: string; at: string; attempt: number; ok: boolean }[]
}
const run = async (body = {}) => ((await cloud.ask('POST', '/control/timers', body)) as unknown as Ran).ran
const advance = (minutes: number) => cloud.ask('POST', '/control/clock', { advance: minutes * 60_000 })
const notes = async () => (await cloud.callFunction('note')).result as { [key: string]: Json }[]
const ofSweep = (ran: Ran['ran']) => ran.filter(each => each.function === 'sweep')

it('runs a due trigger once, though its time passed several times, without an identity', async () => {
  expect(ofSweep(await run())).toEqual([])
  await advance(25)
  expect(ofSweep(await run())).toEqual([])
  await advance(200)
  const expected = { function: 'sweep', trigger: 'everyHour', at: '2031-11-24T06:00:00.000Z', attempt: 1, ok: true }
  expect(ofSweep(await run())).toEqual([expected])
  expect(ofSweep(await run())).toEqual([])
  const [note] = (await notes()).slice(-1)
  expect(note).toMatchObject({ Type: 'Timer', TriggerName: 'everyHour', Time: '2031-11-24T06:00:00Z' })
  expect(note?.who).toMatchObject({ SOURCE: 'wx_trigger' })
  expect(note?.who).not.toHaveProperty('OPENID')
})

it('repeats a failed run twice, a minute apart, and then no more', async () => {
  const attempts = async () => (await run()).filter(each => each.function === 'failing').map(each => each.attempt)
  await advance(30)
  expect(await attempts()).toEqual([1])
  expect(await attempts()).toEqual([])
  await advance(1)
  expect(await attempts()).toEqual([2])
  await advance(1)
  expect(await attempts()).toEqual([3])
  await advance(5)
  expect(await attempts()).toEqual([])
})

it('runs a named function or trigger at once, and knows which there are', async () => {
  expect(await run({ name: 'everyHour' })).toHaveLength(1)
  expect(await run({ name: 'sweep' })).toMatchObject([{ ok: true }])
  expect(await cloud.ask('POST', '/control/timers', { name: 'nothing' })).toEqual({
    error: 'there is no timer nothing',
  })
})

it('fires again when the clock is put back and the moment comes again', async () => {
  await advance(30)
  expect(ofSweep(await run())).toHaveLength(1)
  await advance(-40)
  expect(ofSweep(await run())).toHaveLength(0)
  await advance(40)
  expect(ofSweep(await run())).toHaveLength(1)
})

it('goes on from where the clock was put back to', async () => {
  await cloud.ask('POST', '/control/clock', { now: '2031-11-20T10:30:00+08:00' })
  await advance(40)
  expect(ofSweep(await run())).toMatchObject([{ at: '2031-11-20T03:00:00.000Z', ok: true }])
})
