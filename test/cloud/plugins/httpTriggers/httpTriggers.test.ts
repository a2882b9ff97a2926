import { testCloud, type TestCloud } from '../../testCloud'

const http = (path: string) => [{ type: 'http' as const, path }]

let cloud: TestCloud
beforeAll(async () => {
  cloud = await testCloud({
    open: {
      triggers: http('/open'),
      body: `const { OPENID, APPID, SOURCE } = cloud.getWXContext(); return { event, OPENID, APPID, SOURCE }`,
    },
    deeper: { triggers: http('/open/deeper/'), body: `return 'deeper ' + event.path` },
    answers: { triggers: http('/answers'), body: `return JSON.parse(event.body)` },
    fails: {
      triggers: http('/fails'),
      timeout: 0.3,
      body: `if (event.path === '/fails/late') for (;;) {} throw new Error('no')`,
    },
    closed: { body: `return 'nobody comes here'` },
  })
})
afterAll(() => cloud.stop())

const send = (path: string, options: RequestInit = {}) => fetch(`${cloud.url}/http${path}`, options)
const answer = (result: unknown) => send('/answers', { method: 'POST', body: JSON.stringify(result) })

it('calls the function with the request as its event, and with no identity', async () => {
  const response = await send('/open/data?from=2026&place=%E6%9F%BF', {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'x-openid': 'oLi', 'x-key': 'k' },
    body: '{"n":1}',
  })
  expect(response.headers.get('content-type')).toContain('application/json')
  const seen = (await response.json()) as { event: object; SOURCE: string }
  expect(seen).toMatchObject({
    event: {
      path: '/open/data',
      httpMethod: 'PUT',
      headers: { 'x-key': 'k', 'content-type': 'application/json' },
      multiValueHeaders: { 'x-key': ['k'] },
      queryStringParameters: { from: '2026', place: '柿' },
      requestContext: { envId: 'local' },
      body: '{"n":1}',
      isBase64Encoded: false,
    },
    SOURCE: 'http',
  })
  expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['OPENID']))
  expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['APPID']))
})

it('gives bytes in Base64', async () => {
  const response = await send('/open', {
    method: 'POST',
    headers: { 'content-type': 'image/png' },
    body: new Uint8Array([0, 255, 1]),
  })
  expect(await response.json()).toMatchObject({ event: { body: 'AP8B', isBase64Encoded: true } })
})

it('takes the longest path, by every method, and only paths that a function has', async () => {
  expect(await (await send('/open/deeper/still')).text()).toBe('deeper /open/deeper/still')
  for (const method of ['GET', 'POST', 'PATCH', 'DELETE', 'OPTIONS'])
    expect((await send('/open', { method })).status).toBe(200)
  for (const path of ['/openly', '/closed', '/']) expect((await send(path)).status).toBe(404)
  expect((await send('/open/%zz')).status).toBe(400)
})

it('answers with what the function returns: a text, a number, JSON, or a whole response', async () => {
  const text = await answer('柿子红了')
  expect([text.headers.get('content-type'), await text.text()]).toEqual(['text/plain; charset=utf-8', '柿子红了'])
  expect(await (await answer(7)).text()).toBe('7')
  expect(await (await answer({ ok: true })).json()).toEqual({ ok: true })
  const made = await answer({
    statusCode: 201,
    headers: { 'content-type': 'text/html', 'x-made': 'yes' },
    body: '<p>好</p>',
  })
  expect([made.status, made.headers.get('content-type'), made.headers.get('x-made'), await made.text()]).toEqual([
    201,
    'text/html',
    'yes',
    '<p>好</p>',
  ])
  const bytes = await answer({ statusCode: 200, isBase64Encoded: true, body: 'AP8B' })
  expect([...new Uint8Array(await bytes.arrayBuffer())]).toEqual([0, 255, 1])
})

it('answers an error when the function fails or takes too long', async () => {
  expect((await send('/fails')).status).toBe(500)
  expect((await send('/fails/late')).status).toBe(504)
})

it('refuses a text of more than 100 KB', async () => {
  const post = (bytes: number) =>
    send('/open', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x'.repeat(bytes) })
  expect((await post(100 * 1024)).status).toBe(200)
  expect((await post(100 * 1024 + 1)).status).toBe(413)
})

it('does not start when two functions want one path', async () => {
  const both = testCloud({ one: { triggers: http('/a'), body: '' }, two: { triggers: http('/a/'), body: '' } })
  await expect(both).rejects.toThrow('the HTTP path /a/ of two is taken by one')
})
