import { mkdir, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { testCloud, type TestCloud } from '../testCloud'
import { preview } from './index'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await testCloud({}, { plugins: [preview] })
  const app = join(cloud.options.distDir, 'h5')
  await mkdir(join(app, 'js'), { recursive: true })
  await writeFile(join(app, 'index.html'), '<!doctype html><html><head></head></html>')
  await writeFile(join(app, 'js/app.js'), '"own code"')
  await writeFile(join(app, 'js/part.0123abcd.js'), '"part"')
})
afterAll(() => cloud.stop())

async function get(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(cloud.url + path, { headers })
  const { status } = answer
  return { status, type: answer.headers.get('content-type'), kept: answer.headers.get('cache-control'), answer }
}

/** As a client does that does not tidy up its path, unlike fetch. */
function statusOf(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(cloud.url)
  return new Promise((done, fail) =>
    request({ hostname, port, path }, answer => done(answer.resume().statusCode))
      .once('error', fail)
      .end(),
  )
}

it('serves its page with all of its parts', async () => {
  const page = await get('/')
  expect(page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
  const parts = [...(await page.answer.text()).matchAll(/"(\/preview\/[^"]+)"/g)].map(([, part]) => part)
  expect(parts).toEqual(['/preview/page.css', '/preview/page.js'])
  expect(await get('/preview/page.css')).toMatchObject({ status: 200, type: 'text/css; charset=utf-8' })
  expect(await get('/preview/page.js')).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8' })
  expect(await get('/preview/other.js')).toMatchObject({ status: 404 })
  expect(await get('/elsewhere')).toMatchObject({ status: 404 })
})

it('serves the app, its own pages by their address, and keeps only what has a hash in its name', async () => {
  const html = { status: 200, type: 'text/html; charset=utf-8', kept: 'no-store' }
  const script = { status: 200, type: 'text/javascript; charset=utf-8' }
  for (const path of ['/app/', '/app', '/app/index.html', '/app/pages/home?openid=o1']) {
    expect(await get(path)).toMatchObject(html)
  }
  expect(await get('/app/js/app.js')).toMatchObject({ ...script, kept: 'no-cache' })
  expect(await get('/app/js/part.0123abcd.js')).toMatchObject({ ...script, kept: expect.stringContaining('immutable') })
  expect(await get('/app/js/missing.js')).toMatchObject({ status: 404 })
})

it('sends a file again only when it has changed', async () => {
  const etag = (await get('/app/js/app.js')).answer.headers.get('etag') ?? ''
  expect(await get('/app/js/app.js', { 'if-none-match': etag })).toMatchObject({ status: 304 })
  await writeFile(join(cloud.options.distDir, 'h5/js/app.js'), '"new code"  ')
  expect(await get('/app/js/app.js', { 'if-none-match': etag })).toMatchObject({ status: 200 })
})

it('gives the app the time of the local cloud', async () => {
  await cloud.ask('POST', '/control/clock', { advance: 7_200_000 })
  const html = await (await get('/app/')).answer.text()
  expect(html).toContain('<head><script src="/preview/phoneClock.js" data-offset="7200000"></script>')
})

it('gives nothing from outside of the app', async () => {
  for (const path of [
    '..%2fmanifest.json',
    '%2e%2e%2fmanifest.json',
    'js%2f..%2f..%2fmanifest.json',
    '%2fetc%2fpasswd',
  ]) {
    expect({ path, status: await statusOf(`/app/${path}`) }).toEqual({ path, status: 400 })
  }
  // The address itself leaves /app/, before any file is looked for.
  expect(await statusOf('/app/../manifest.json')).toBe(404)
  for (const path of ['%', '%00', '%c0%ae']) expect(await statusOf(`/app/${path}`)).toBe(400)
})
