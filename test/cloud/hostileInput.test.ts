/** What a client or an outsider may send by mistake or by ill will: refused with a sentence, never a 500, and nobody else notices. */
import { request } from 'node:http'
import fc from 'fast-check'
import { preview } from './preview'
import type { DatabasePlugin } from './plugins/database'
import { testCloud, type TestCloud } from './testCloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await testCloud(
    { echo: { body: 'return { ok: true, depth: JSON.stringify(event).length }' } },
    { plugins: [preview] },
    { rules: { database: { board: 'READONLY' } } },
  )
  await cloud.plugin<DatabasePlugin>('database').insertMany('board', [{ _id: 'a', text: 'a', list: [{ x: 1 }] }])
})
afterAll(() => cloud.stop())

/** The path as it is given: fetch would tidy it up. */
function ask(method: string, path: string, body?: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(cloud.url)
  return new Promise<{ status: number; text: string }>((done, fail) => {
    const sent = request({ hostname, port, method, path, headers }, answer => {
      let text = ''
      answer.on('data', chunk => (text += String(chunk)))
      answer.on('end', () => done({ status: answer.statusCode ?? 0, text }))
    })
    sent.once('error', fail)
    sent.end(body)
  })
}

const doors = [
  '/',
  '/app/',
  '/preview/',
  '/http/',
  '/client/functions/',
  '/storage/files/',
  '/storage/upload/',
  '/control/',
  '/admin/',
  '/hello/',
]

describe('a path', () => {
  it.each(['%', '%zz', '%e0%a4', 'a%', '%c0%ae', '%ff'])('with a bad % is told so at every door: %s', async bad => {
    for (const door of doors) {
      for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
        const { status, text } = await ask(
          method,
          door + bad,
          ['POST', 'PUT', 'PATCH'].includes(method) ? '{}' : undefined,
        )
        expect({ door, method, status: status >= 400 && status < 500, text }).toEqual({
          door,
          method,
          status: true,
          text: expect.stringMatching(/error|Error/),
        })
      }
    }
  })

  it.each([
    '//',
    '///',
    '//evil.example',
    '/\\',
    '//[',
    '/.//',
    '/../..//',
    '/;',
    '/control//people',
    '/client//functions/echo',
  ])('that is none of ours is told so: %s', async path => {
    const { status, text } = await ask('GET', path)
    expect([status >= 400 && status < 500, text]).toEqual([true, expect.stringContaining('"error"')])
  })

  it('is never a 500, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
        fc.constantFrom('', ...doors),
        fc.stringMatching(/^[!-~]{0,12}$/),
        async (method, door, rest) => {
          expect((await ask(method, `/${door}${rest}`, undefined, { 'x-openid': 'oLi' })).status).not.toBe(500)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('JSON that is nested 5,000 levels deep', () => {
  const depth = 5000
  const lists = `${'['.repeat(depth)}${']'.repeat(depth)}`
  const objects = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
  const bodies = [lists, objects, `{"input":${objects}}`, `{"now":${lists},"templates":${lists}}`]

  it('is 4xx with a sentence where a body is expected', async () => {
    for (const path of [
      '/admin',
      '/control/clock',
      '/control/people',
      '/control/timers',
      '/control/faults',
      '/control/consents',
      '/control/quota',
      '/client/database',
      '/client/consents',
    ]) {
      for (const body of bodies) {
        const { status, text } = await ask('POST', path, body, { 'x-openid': 'oLi' })
        expect({ path, status, text }).toEqual({
          path,
          status: 400,
          text: expect.stringMatching(/"error":".*nested deeper than 200 levels/),
        })
      }
    }
  })

  it('is refused as an event by the code that a client knows, and one of 3,000 levels reaches the function', async () => {
    for (const body of bodies) {
      expect(await cloud.ask('POST', '/client/functions/echo', JSON.parse('{}'))).toHaveProperty('result')
      const { status, text } = await ask('POST', '/client/functions/echo', body, { 'x-openid': 'oLi' })
      expect([status, JSON.parse(text)]).toEqual([
        200,
        { errCode: -501007, errMsg: expect.stringContaining('nested deeper than 3500 levels') as string },
      ])
    }
    const deep = `{"input":${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}}`
    expect(JSON.parse((await ask('POST', '/client/functions/echo', deep, { 'x-openid': 'oLi' })).text)).toMatchObject({
      result: { ok: true },
    })
  })

  it('is refused within the texts of a database request, by a client and by a function', async () => {
    for (const text of [lists, objects, `{"a":${objects}}`]) {
      for (const fields of [{ query: text }, { query: '{}', projection: text }, { query: '{}', order: text }]) {
        const asked = { action: 'database.getDocument', collectionName: 'board', ...fields }
        expect(await cloud.ask('POST', '/admin', asked)).toMatchObject({ code: 'INVALID_PARAM' })
        expect(await cloud.ask('POST', '/client/database', asked, { 'x-openid': 'oLi' })).toMatchObject({
          errCode: -501007,
        })
      }
      expect(
        await cloud.ask('POST', '/admin', { action: 'database.insertDocument', collectionName: 'board', data: [text] }),
      ).toMatchObject({ code: 'INVALID_PARAM' })
      const stages = [{ stageKey: '$match', stageValue: text }]
      const aggregate = { action: 'database.aggregateDocuments', collectionName: 'board', stages }
      expect(await cloud.ask('POST', '/admin', aggregate)).toMatchObject({ code: 'INVALID_PARAM' })
      expect(await cloud.ask('POST', '/client/database', aggregate, { 'x-openid': 'oLi' })).toMatchObject({
        errCode: -501007,
      })
    }
  })

  it('is told from what only looks like it: brackets in a text', async () => {
    const text = '[{'.repeat(3000)
    expect(await cloud.ask('POST', '/admin', { action: 'hello.greet', name: text })).toMatchObject({
      data: { greeting: `你好，${text}` },
    })
  })

  it('is a document up to 100 levels, as in MongoDB', async () => {
    const doc = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
    const add = (text: string) =>
      cloud.ask('POST', '/admin', { action: 'database.insertDocument', collectionName: 'board', data: [text] })
    expect(await add(doc(100))).toHaveProperty('data')
    const update = (path: string) => ({ query: '{"_id":"a"}', merge: true, data: `{"$set":{"${path}":1}}` })
    const set = {
      action: 'database.modifyDocument',
      collectionName: 'board',
      ...update(Array(101).fill('a').join('.')),
    }
    expect(await cloud.ask('POST', '/admin', set)).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
    expect(await add(doc(101))).toMatchObject({ code: 'INVALID_PARAM', message: expect.stringContaining('100 levels') })
  })
})
