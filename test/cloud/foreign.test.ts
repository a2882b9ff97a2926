import { readdirSync } from 'node:fs'
import { request, type OutgoingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import type { Plugin, Route } from './plugin'
import type { Storage } from './plugins/storage'
import { preview } from './preview'
import { testCloud, type TestCloud } from './testCloud'

let cloud: TestCloud
let port: number
beforeAll(async () => {
  cloud = await testCloud(
    { say: { body: 'return 1', triggers: [{ type: 'http', path: '/say' }] } },
    { plugins: [preview] },
  )
  port = Number(new URL(cloud.url).port)
})
afterAll(() => cloud.stop())

interface Asked {
  status: number
  text: string
}

/** A request with these headers and no others, as no well-behaved client would send it. */
function ask(method: string, path: string, headers: OutgoingHttpHeaders, host = '127.0.0.1'): Promise<Asked> {
  return new Promise((done, fail) => {
    const sent = request({ host, port, method, path, headers, setHost: false }, answer => {
      let text = ''
      answer.on('data', chunk => (text += String(chunk)))
      answer.on('end', () => done({ status: answer.statusCode ?? 0, text }))
    })
    sent.once('error', fail)
    sent.end()
  })
}

/** The answer to a request of which every byte is given. */
function raw(text: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(text))
    let answer = ''
    socket.on('data', chunk => (answer += String(chunk)))
    socket.on('close', () => done(answer))
    socket.on('error', fail)
  })
}

/** Every door of the local cloud, whichever plugin it belongs to. */
function doors(): (Pick<Route, 'openTo'> & { method: string; path: string })[] {
  const folders = readdirSync(join(__dirname, 'plugins'), { withFileTypes: true }).filter(entry => entry.isDirectory())
  const routes = [...folders.map(({ name }) => name), 'preview'].flatMap(
    name => cloud.plugin<Plugin>(name).routes ?? [],
  )
  return [...routes, { method: 'POST', path: '/admin' }, { method: 'GET', path: '/nowhere' }].map(
    ({ method, path, ...rest }) => ({
      ...rest,
      method: method === '*' ? 'GET' : method,
      path,
    }),
  )
}

const own = () => `127.0.0.1:${port}`
const refused = (header: string) => ({
  status: 403,
  text: expect.stringMatching(`^{"error":"${header} .* is foreign`) as string,
})

describe('a web page that is open on this machine', () => {
  it('reaches no door by a name of its own that leads to 127.0.0.1', async () => {
    expect(doors().length).toBeGreaterThan(30)
    for (const { method, path } of doors()) {
      for (const host of [
        `evil.example:${port}`,
        'evil.example',
        '127.0.0.1',
        `127.0.0.1:${port + 1}`,
        `127.0.0.1.evil.example:${port}`,
      ]) {
        expect({ path, ...(await ask(method, path, { host })) }).toEqual({ path, ...refused('Host') })
      }
    }
  })

  it('reaches no door from its own origin, nor from one that is hidden', async () => {
    for (const { method, path } of doors()) {
      for (const origin of [
        'https://evil.example',
        'null',
        'http://localhost:3000',
        `https://127.0.0.1:${port}`,
        `http://127.0.0.1:${port}.evil.example`,
        '',
      ]) {
        expect({ path, origin, ...(await ask(method, path, { host: own(), origin })) }).toEqual({
          path,
          origin,
          ...refused('Origin'),
        })
      }
    }
  })

  it('embeds and loads nothing, though a picture or a form sends no Origin', async () => {
    for (const { method, path, openTo } of doors()) {
      if (openTo === 'embedding') continue
      for (const site of ['cross-site', 'same-site']) {
        const frame = { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }
        const picture = { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }
        for (const fetched of [frame, picture]) {
          expect({ path, ...(await ask(method, path, { host: own(), ...fetched })) }).toEqual({
            path,
            ...refused('Sec-Fetch-Site'),
          })
        }
      }
    }
  })

  it('changes nothing by what is refused', async () => {
    const before = await cloud.ask('GET', '/control/clock')
    await ask('POST', '/control/clock', { host: own(), origin: 'https://evil.example' })
    await ask('GET', '/http/say', { host: own(), 'sec-fetch-site': 'cross-site' })
    expect(await cloud.ask('GET', '/control/clock')).toMatchObject({
      offsetMs: (before as { offsetMs: number }).offsetMs,
    })
    expect(await cloud.ask('GET', '/control/stats')).toMatchObject({ calls: [] })
  })

  it('may link to the preview, which then opens as a page, and to nothing else', async () => {
    const link = {
      host: own(),
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    }
    expect((await ask('GET', '/', link)).status).toBe(200)
    expect((await ask('GET', '/app', link)).status).toBe(302)
    expect((await ask('POST', '/', link)).status).toBe(403)
    for (const path of ['/control/people', '/http/say', '/hello'])
      expect((await ask('GET', path, link)).status).toBe(403)
  })

  it('shows a photo whose signed address it was given: a phone at localhost shows those of 127.0.0.1', async () => {
    await cloud.plugin<Storage>('storage').store('a/b.txt', Buffer.from('photo'), null)
    const { data } = (await cloud.ask('POST', '/admin', {
      action: 'storage.batchGetDownloadUrl',
      file_list: [{ fileid: 'cloud://local.6c6f-local-1250000000/a/b.txt' }],
    })) as { data: { download_list: [{ tempFileURL: string }] } }
    const { pathname, search } = new URL(data.download_list[0].tempFileURL)
    const picture = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }
    expect(await ask('GET', pathname + search, { host: `localhost:${port}`, ...picture })).toEqual({
      status: 200,
      text: 'photo',
    })
    expect((await ask('GET', pathname, { host: own(), ...picture })).status).toBe(403)
    expect(await ask('GET', pathname + search, { host: own(), origin: 'https://evil.example' })).toEqual(
      refused('Origin'),
    )
  })
})

describe('a program on this machine, and the own pages', () => {
  it('are answered under each name of this machine, with an Origin and without', async () => {
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`]) {
      for (const more of [
        {},
        { origin: `http://${own()}` },
        { origin: `http://localhost:${port}` },
        { origin: `http://[::1]:${port}` },
      ]) {
        expect((await ask('GET', '/hello', { host, ...more })).status).toBe(200)
      }
      for (const site of ['same-origin', 'none']) {
        expect((await ask('GET', '/control/people', { host, 'sec-fetch-site': site })).status).toBe(200)
      }
    }
    // From localhost to 127.0.0.1 is another site to a browser, but both are ours.
    const other = { host: own(), origin: `http://localhost:${port}`, 'sec-fetch-site': 'cross-site' }
    expect((await ask('POST', '/admin', other)).status).not.toBe(403)
  })

  it('are answered at 127.0.0.1 and at ::1, whichever localhost is', async () => {
    expect((await ask('GET', '/hello', { host: `[::1]:${port}` }, '::1')).status).toBe(200)
    expect((await fetch(`http://localhost:${port}/hello`)).status).toBe(200)
  })
})

describe('a request without a clear Host', () => {
  it.each([
    ['none', 'GET /hello HTTP/1.0\r\n\r\n', '403'],
    ['none, though it must have one', 'GET /hello HTTP/1.1\r\nConnection: close\r\n\r\n', '400'],
    ['two', 'GET /hello HTTP/1.1\r\nHost: OWN\r\nHost: evil.example\r\nConnection: close\r\n\r\n', '40[03]'],
    [
      'another in its address',
      'GET http://evil.example/hello HTTP/1.1\r\nHost: OWN\r\nConnection: close\r\n\r\n',
      '400',
    ],
    [
      'two origins',
      'GET /hello HTTP/1.1\r\nHost: OWN\r\nOrigin: http://OWN\r\nOrigin: http://evil.example\r\nConnection: close\r\n\r\n',
      '403',
    ],
    ['a tunnel', 'CONNECT OWN HTTP/1.1\r\nHost: OWN\r\n\r\n', '^$'],
  ])('is refused: %s', async (_, text, status) => {
    const answer = await raw(text.replaceAll('OWN', own()))
    expect(answer.split('\r\n')[0]).toMatch(status === '^$' ? /^$/ : new RegExp(`^HTTP/1.1 ${status} `))
  })
})
