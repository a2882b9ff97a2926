import type { Json } from '../../plugin'
import { testCloud, type TestCloud } from '../../testCloud'
import type { DatabasePlugin } from '../database'
import type { Storage } from '../storage'
import { allows } from './evaluate'
import { parseRule } from './expression'
import { readRules } from './ruleSet'

const denied = { errCode: -502003 }

describe('an expression', () => {
  const scope = {
    auth: { openid: 'oLi' },
    doc: { owner: 'oLi', age: 7, open: false, tags: ['a'] },
    request: { data: { n: 1 } },
    now: 1000,
  }
  it.each([
    ["auth.openid == 'oLi'", true],
    ['doc.owner == auth.openid', true],
    ['doc.owner === auth.openid && doc.age >= 7', true],
    ['doc.owner != auth.openid', false],
    ['doc.age < 7 || doc.age > 7', false],
    ['auth.openid in [\'oWang\', "oLi"]', true],
    ["'a' in doc.tags && !doc.open", true],
    ['(doc.age == 1 || doc.age == 7) && now < 2000', true],
    ['request.data.n == 1', true],
    ['auth.uid == null', true],
    ['/^o[A-Z]\\w+$/.test(auth.openid) == true && doc.age == 7', true],
    ['/^(upload|roster)\\//.test(doc.owner) == true', false],
    ['/^1/.test(doc.age) == false', true],
    ['/x/.test(doc.secret) == false', false],
    ["doc.age == '7'", false],
    // What the query leaves open never allows, whichever way it is asked.
    ["doc.secret == 'x'", false],
    ["doc.secret != 'x'", false],
    ['!doc.secret', false],
    ['doc.secret == doc.secret', false],
    ['doc.secret == 1 || doc.owner == auth.openid', true],
    ['doc.age', false],
  ])('%s', (rule, expected) => expect(allows(parseRule(rule), scope)).toBe(expected))

  it.each([
    ["get('database.room.1').members", 'get() is not emulated'],
    ['doc.name.includes(auth.openid)', 'includes() is not emulated'],
    ['process.exit()', 'process is not known'],
    ['doc.a + 1', '+ 1 is not understood'],
    ['doc.a ==', 'the end is not understood here'],
    ['(doc.a', ') is missing before the end'],
    ['doc["a"]', '[ is not understood here'],
    ['/a/.test(doc.a) && doc.b', 'test() must be compared'],
    ['/a/.exec(doc.a)', 'test is missing before exec'],
    ['x'.repeat(1025), '1024 characters'],
  ])('is refused: %s', (rule, why) => expect(() => parseRule(rule)).toThrow(why))

  it('is refused by its place when the cloud starts', async () => {
    expect(() => readRules('rules of notes', { red: true } as never)).toThrow(
      'rules of notes: a rule for red is not known',
    )
    await expect(testCloud({}, {}, { rules: { storage: { create: true } } })).rejects.toThrow(
      'rules of the storage: a rule for create is not known, only read and write',
    )
    const starting = testCloud({}, {}, { rules: { database: { notes: { read: 'get(1)' } } } })
    await expect(starting).rejects.toThrow('rules of notes.read: get() is not emulated')
  })
})

describe('a client', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await testCloud(
      {},
      {},
      {
        rules: {
          database: {
            posts: { read: 'doc.published == true || doc.author == auth.openid', write: 'doc.author == auth.openid' },
            logs: { read: false, write: false, create: 'request.data.kind in ["seen", "done"]' },
            board: 'READONLY',
            notices: 'ADMINWRITE',
            secrets: 'ADMINONLY',
          },
          storage: { read: 'resource.openid == auth.openid', write: 'resource.openid == auth.openid' },
        },
      },
    )
    const database = cloud.plugin<DatabasePlugin>('database')
    const both = (name: string) =>
      database.insertMany(name, [
        { _id: 'mine', _openid: 'oLi', author: 'oLi' },
        { _id: 'other', _openid: 'oWang', author: 'oWang', published: true },
      ])
    for (const name of ['posts', 'logs', 'board', 'notices', 'secrets', 'private']) await both(name)
  })
  afterAll(() => cloud.stop())

  const ask = (action: string, collectionName: string, more: object = {}, openid = 'oLi') =>
    cloud.ask(
      'POST',
      '/client/database',
      { action: `database.${action}`, collectionName, ...more },
      { 'x-openid': openid },
    )
  const query = (fields: object) => ({ query: JSON.stringify(fields), queryType: 'WHERE' })
  const ids = (answer: Json) =>
    (answer as { data: { list: string[] } }).data.list.map(text => (JSON.parse(text) as { _id: string })._id)
  const change = (fields: object, data: object) => ({
    ...query(fields),
    data: JSON.stringify(data),
    multi: true,
    merge: true,
    upsert: false,
  })

  it('reads what its query confines to what the rule gives, and nothing wider', async () => {
    expect(ids(await ask('getDocument', 'posts', query({ author: '{openid}' })))).toEqual(['mine'])
    expect(ids(await ask('getDocument', 'posts', query({ published: true })))).toEqual(['other'])
    expect(await ask('getDocument', 'posts', query({}))).toMatchObject(denied)
    expect(await ask('getDocument', 'posts', query({ author: 'oWang' }))).toMatchObject(denied)
    expect(await ask('getDocument', 'posts', query({ author: { $ne: 'x' } }))).toMatchObject(denied)
    expect(await ask('getDocument', 'posts', query({ $or: [{ author: 'oLi' }, {}] }))).toMatchObject(denied)
    expect(await ask('calculateDocument', 'posts', query({}))).toMatchObject(denied)
    const stages = (match: object) => ({ stages: [{ stageKey: '$match', stageValue: JSON.stringify(match) }] })
    expect(ids(await ask('aggregateDocuments', 'posts', stages({ published: true })))).toEqual(['other'])
    expect(await ask('aggregateDocuments', 'posts', stages({}))).toMatchObject(denied)
    const limited = { stages: [...stages({ published: true }).stages, { stageKey: '$limit', stageValue: '1' }] }
    expect(ids(await ask('aggregateDocuments', 'posts', limited))).toEqual(['other'])
    const join = { $lookup: { from: 'secrets', localField: '_id', foreignField: '_id', as: 'all' } }
    for (const [stageKey, value] of [
      ['$lookup', join.$lookup],
      ['$facet', { all: [join] }],
    ] as const) {
      const joined = {
        stages: [...stages({ published: true }).stages, { stageKey, stageValue: JSON.stringify(value) }],
      }
      expect(await ask('aggregateDocuments', 'posts', joined)).toMatchObject({ errCode: -501007 })
    }
  })

  it('changes and removes only its own', async () => {
    expect(await ask('modifyDocument', 'posts', change({ author: 'oLi' }, { $set: { title: '柿子' } }))).toMatchObject({
      data: { updated: 1 },
    })
    expect(await ask('modifyDocument', 'posts', change({ _id: 'other' }, { $set: { title: '柿子' } }))).toMatchObject(
      denied,
    )
    expect(await ask('removeDocument', 'posts', { ...query({ author: 'oWang' }), multi: true })).toMatchObject(denied)
    expect(
      await ask('modifyDocument', 'posts', change({ author: 'oLi' }, { $set: { _openid: 'oWang' } })),
    ).toMatchObject({ errCode: -501007 })
  })

  it('adds with its own name on it, and cannot choose another', async () => {
    const add = (document: object) => ask('insertDocument', 'logs', { data: [JSON.stringify(document)] })
    expect(await add({ _id: 'l1', kind: 'seen' })).toMatchObject({ data: { insertedIds: ['l1'] } })
    expect([...cloud.plugin<DatabasePlugin>('database').dump('logs')]).toContainEqual({
      _id: 'l1',
      kind: 'seen',
      _openid: 'oLi',
    })
    expect(await add({ kind: 'other' })).toMatchObject(denied)
    expect(await add({ kind: 'seen', _openid: 'oWang' })).toMatchObject({ errCode: -501007 })
    expect(await ask('getDocument', 'logs', query({ _id: 'l1' }))).toMatchObject(denied)
  })

  it('meets the simple permissions as the console calls them, and the first of them where nothing is set', async () => {
    const update = (name: string) =>
      ask('modifyDocument', name, change({ _id: { $in: ['mine', 'other'] } }, { $set: { seen: true } }))
    expect(ids(await ask('getDocument', 'private', query({})))).toEqual(['mine'])
    expect(await update('private')).toMatchObject({ data: { updated: 1 } })
    expect(ids(await ask('getDocument', 'board', query({})))).toEqual(['mine', 'other'])
    expect(await update('board')).toMatchObject({ data: { updated: 1 } })
    expect(ids(await ask('getDocument', 'notices', query({})))).toEqual(['mine', 'other'])
    expect(await update('notices')).toMatchObject(denied)
    expect(await ask('getDocument', 'secrets', query({}))).toMatchObject(denied)
  })

  it('has no transactions, no collections to make, and 20 documents at once', async () => {
    for (const action of ['addCollection', 'startTransaction', 'modifyAndReturnDoc']) {
      expect(await ask(action, 'board')).toMatchObject({
        errCode: -501007,
        errMsg: expect.stringContaining('not for clients'),
      })
    }
    await cloud.plugin<DatabasePlugin>('database').insertMany(
      'many',
      Array.from({ length: 30 }, (_, n) => ({ _id: `${n}`, _openid: 'oLi' })),
    )
    expect(ids(await ask('getDocument', 'many', { ...query({}), limit: 100 }))).toHaveLength(20)
    expect(await cloud.ask('POST', '/client/database', {})).toMatchObject({
      error: expect.stringContaining('x-openid'),
    })
  })

  it('gets addresses of files, and deletes them, as the rules of the storage say', async () => {
    const storage = cloud.plugin<Storage>('storage')
    const [mine, other] = [
      await storage.store('a/mine.txt', Buffer.from('m'), 'oLi'),
      await storage.store('a/other.txt', Buffer.from('o'), 'oWang'),
    ]
    const file = (method: string, fileID: string) =>
      cloud.ask(method, `/client/files?fileID=${encodeURIComponent(fileID)}`, undefined, { 'x-openid': 'oLi' })
    const { tempFileURL } = (await file('GET', mine)) as { tempFileURL: string }
    expect(await (await fetch(tempFileURL)).text()).toBe('m')
    expect(await file('GET', other)).toMatchObject({ errCode: -503002 })
    expect(await file('DELETE', other)).toMatchObject({ errCode: -503002 })
    expect(await file('DELETE', mine)).toMatchObject({ code: 'SUCCESS' })
  })
})
