import { sendJson } from './http'
import type { PluginFactory } from './plugin'
import { testCloud } from './testCloud'

it('calls an action as a client does', async () => {
  const cloud = await testCloud({
    echo: { body: `return { ok: true, data: event, who: cloud.getWXContext().OPENID }` },
  })
  expect(await cloud.call('oLi', 'echo', 'mine', { limit: 3 }, 'key-1')).toEqual({
    ok: true,
    data: {
      path: 'mine',
      input: { limit: 3 },
      key: 'key-1',
      userInfo: { appId: 'wxlocal000000000xzz', openId: 'oLi' },
    },
    who: 'oLi',
  })
  expect(await cloud.call(undefined, 'echo', 'mine')).toEqual({ ok: true, data: { path: 'mine', input: {} } })
  await expect(cloud.call('oLi', 'none', 'mine')).rejects.toMatchObject({ errCode: -501000 })
  await cloud.stop()
})

it('takes further plugins, whose routes serve what no other one does', async () => {
  const order: string[] = []
  const preview: PluginFactory = async host => ({
    name: 'preview',
    routes: [
      { method: 'GET', path: '/', handle: async (_request, response) => sendJson(response, { page: 'preview' }) },
      {
        method: 'GET',
        path: '/app/',
        handle: async (_request, response, url) => sendJson(response, { app: url.pathname }),
      },
    ],
    start: async () => void order.push(`start at ${host.url()}`),
    stop: async () => void order.push('stop'),
  })
  const cloud = await testCloud({}, { plugins: [preview] })
  expect(await cloud.ask('GET', '/')).toEqual({ page: 'preview' })
  expect(await cloud.ask('GET', '/app/css/app.css')).toEqual({ app: '/app/css/app.css' })
  expect(await cloud.ask('GET', '/hello')).toHaveProperty('now')
  await cloud.stop()
  expect(order).toEqual([`start at ${cloud.url}`, 'stop'])
  expect(() => cloud.plugin('nothing')).toThrow('no plugin nothing')
})
