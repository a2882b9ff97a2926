import { testCloud, type TestCloud } from '../../testCloud'

let cloud: TestCloud
beforeAll(async () => (cloud = await testCloud()))
afterAll(() => cloud.stop())

it('answers an action of the SDK', async () => {
  expect(await cloud.ask('POST', '/admin', { action: 'hello.greet', name: '小寨子' })).toEqual({
    requestId: expect.any(String),
    data: { greeting: '你好，小寨子' },
  })
})

it('refuses what it does not understand with a code', async () => {
  expect(await cloud.ask('POST', '/admin', { action: 'hello.greet' })).toMatchObject({ code: 'INVALID_PARAM' })
})

it('answers a plain request', async () => {
  expect(await cloud.ask('GET', '/hello')).toMatchObject({ url: cloud.url })
})
