import type { DatabasePlugin } from '../database'
import { testCloud, type TestCloud } from '../../testCloud'

const functions = {
  // One request that is carried out (a file), and how it looked from here.
  upload: {
    body: `return cloud.uploadFile({ cloudPath: event.path, fileContent: Buffer.from('x') }).then(() => 'ok', e => e.errMsg)`,
  },
  ask: {
    body: `return cloud.callFunction({ name: 'count', data: {} }).then(a => a.result, e => e.errMsg)`,
  },
  count: { body: `globalThis.calls = (globalThis.calls ?? 0) + 1; return globalThis.calls` },
  askThrice: {
    body: `for (let n = 0; n < event.times; n++) await cloud.callFunction({ name: 'count', data: {} }); return event.times`,
  },
  time: { body: `return Date.now()` },
  otherTime: { body: `return Date.now()` },
  readTwice: {
    body: `const read = async () => (await cloud.database().collection('pile').get()).data.map(d => d._id).join(); return [await read(), await read()]`,
  },
  query: { body: `return cloud.database().collection('x').get().then(() => 'ok', e => e.errMsg)` },
}

let cloud: TestCloud
beforeAll(async () => (cloud = await testCloud(functions)))
afterAll(() => cloud.stop())
afterEach(() => cloud.ask('POST', '/control/faults', {}))

const faults = (plan: object) => cloud.ask('POST', '/control/faults', plan)
const ask = async () => (await cloud.callFunction('ask')).result
const count = async () => (await cloud.callFunction('count')).result as number

it('drops a request before it is carried out', async () => {
  const before = await count()
  await faults({ drop: 'before' })
  expect(await ask()).toContain('socket hang up')
  expect(await count()).toBe(before + 1)
})

it('drops the answer after it is carried out', async () => {
  const before = await count()
  await faults({ drop: 'after' })
  expect(await ask()).toContain('socket hang up')
  expect(await count()).toBe(before + 2)
})

it('drops at a rate, the same ones for the same seed', async () => {
  async function dropped(seed: number): Promise<string> {
    await faults({ seed, drop: 'before', rate: 0.4 })
    let run = ''
    for (let n = 0; n < 30; n++) run += typeof (await ask()) === 'number' ? '.' : 'x'
    return run
  }
  const [one, again, other] = [await dropped(7), await dropped(7), await dropped(8)]
  expect(again).toBe(one)
  expect(other).not.toBe(one)
  expect(one.split('x').length - 1).toBeGreaterThan(4)
  expect(one.split('.').length - 1).toBeGreaterThan(8)
})

it('shuffles what a function reads, by its call and not by what others read meanwhile', async () => {
  const { insertMany } = cloud.plugin<DatabasePlugin>('database')
  await insertMany(
    'pile',
    Array.from({ length: 20 }, (_, n) => ({ _id: `${n}` })),
  )
  const read = async () => (await cloud.callFunction('readTwice')).result as [string, string]
  expect(new Set(await read()).size).toBe(1)
  await faults({ shuffle: true, seed: 5 })
  const [first, second] = await read()
  expect(first).not.toBe(second)
  await faults({ shuffle: true, seed: 5 })
  await cloud.ask('POST', '/admin', { action: 'database.getDocument', collectionName: 'pile' })
  expect(await read()).toEqual([first, second])
  expect(await faults({ shuffle: 1 })).toMatchObject({ error: 'faults: shuffle is not understood' })
})

it('makes everything slow', async () => {
  await faults({ latencyMs: 150 })
  const started = Date.now()
  await ask()
  expect(Date.now() - started).toBeGreaterThanOrEqual(145)
})

it('takes only so many requests in a second of the clock', async () => {
  await cloud.ask('POST', '/control/clock', { still: true })
  await faults({ perSecond: 2 })
  const answers = [await ask(), await ask(), await ask()]
  await cloud.ask('POST', '/control/clock', { advance: 1000 })
  answers.push(await ask())
  await cloud.ask('POST', '/control/clock', { still: false })
  expect(answers.map(answer => typeof answer)).toEqual(['number', 'number', 'string', 'number'])
  expect(answers[2]).toContain('more than 2 requests in a second')
})

it('takes the database down, and nothing else', async () => {
  await faults({ database: 'down' })
  expect((await cloud.callFunction('query')).result).toContain('the database does not answer')
  expect(await ask()).toEqual(expect.any(Number))
})

it('kills functions at their requests, before or after these are carried out', async () => {
  await faults({ seed: 3, functions: { kill: 1 } })
  const before = await count()
  const answers = []
  for (let n = 0; n < 8; n++) answers.push(await cloud.callFunction('ask'))
  for (const answer of answers) expect(answer).toMatchObject({ errCode: -504002 })
  const carriedOut = (await count()) - before - 1
  expect(carriedOut).toBeGreaterThan(0)
  expect(carriedOut).toBeLessThan(8)
})

it('kills a function at its n-th request', async () => {
  await faults({ functions: { kill: 1, at: 3 } })
  const before = await count()
  expect((await cloud.callFunction('askThrice', { times: 2 })).result).toBe(2)
  expect(await cloud.callFunction('askThrice', { times: 4 })).toMatchObject({ errCode: -504002 })
  const carriedOut = (await count()) - before - 1 - 2
  expect([2, 3]).toContain(carriedOut)
})

/** Milliseconds that a busy machine may take between two looks at a clock. */
const slack = 300_000

it('sets the clocks of functions wrong, each by its own amount', async () => {
  const wrongBy = async (name: string) => {
    const { result } = await cloud.callFunction(name)
    const { now } = (await cloud.ask('GET', '/control/clock')) as { now: string }
    return (result as number) - Date.parse(now)
  }
  await faults({ seed: 1, skewMs: 3_600_000 })
  const [one, other] = [await wrongBy('time'), await wrongBy('otherTime')]
  for (const ms of [one, other]) expect(Math.abs(ms)).toBeLessThan(3_600_000 + slack)
  expect(Math.abs(one - other)).toBeGreaterThan(2 * slack)
  await faults({})
  expect(Math.abs(await wrongBy('time'))).toBeLessThan(slack)
})

it('refuses a plan that it does not understand', async () => {
  for (const plan of [
    { drop: 'maybe' },
    { rates: 1 },
    { rate: 2 },
    { database: 'slow' },
    { functions: { kill: 'all' } },
    { functions: { kill: 1, at: 'first' } },
    { functions: { kill: 1, when: 3 } },
    { skewMs: -1 },
    { latencyMs: -1 },
    { perSecond: 0.5 },
  ]) {
    expect(await faults(plan)).toMatchObject({ error: expect.stringContaining('not understood') })
  }
  expect(await cloud.ask('GET', '/control/faults')).toEqual({})
})
