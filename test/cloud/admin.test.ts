import { testCloud, type TestCloud } from './testCloud'

let cloud: TestCloud
beforeAll(async () => (cloud = await testCloud()))
afterAll(() => cloud.stop())

describe('POST /admin', () => {
  it('refuses by name what is not emulated', async () => {
    expect(await cloud.ask('POST', '/admin', { action: 'ai.chat' })).toEqual({
      code: 'INVALID_PARAM',
      message: 'the local cloud does not emulate the action ai.chat',
      requestId: expect.any(String),
    })
    for (const body of [{}, { action: 3 }, [1], 'text', null]) {
      expect(await cloud.ask('POST', '/admin', body)).toMatchObject({ code: 'INVALID_PARAM' })
    }
    expect(await cloud.ask('POST', '/admin', { action: 'toString' })).toMatchObject({ code: 'INVALID_PARAM' })
  })

  it('answers what is no JSON with 400, and lives on', async () => {
    const answer = await fetch(`${cloud.url}/admin`, { method: 'POST', body: '{' })
    expect(answer.status).toBe(400)
    expect(await cloud.ask('GET', '/hello')).toHaveProperty('url')
  })
})

it('knows no address beside its own, and names it', async () => {
  const answer = await fetch(`${cloud.url}/elsewhere`)
  expect(answer.status).toBe(404)
  expect(await answer.json()).toEqual({ error: 'the local cloud has no GET /elsewhere' })
})

it('listens on loopback only', () => {
  expect(new URL(cloud.url).hostname).toBe('127.0.0.1')
})
