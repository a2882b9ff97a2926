/** Names that every object of JavaScript has, from outside: collections, fields, operators, functions. */
import type { DatabasePlugin } from './plugins/database'
import { testCloud, type TestCloud } from './testCloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await testCloud({}, {}, { rules: { database: { board: 'READONLY' } } })
  await cloud.plugin<DatabasePlugin>('database').insertMany('board', [{ _id: 'a', text: 'a', list: [{ x: 1 }] }])
})
afterAll(() => cloud.stop())

describe('a name that every object of JavaScript has', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__']
  const admin = (action: string, fields: object) => cloud.ask('POST', '/admin', { action, ...fields })
  const prototypes = () =>
    [Object.prototype, Function.prototype, Array.prototype, Object].map(each => Object.getOwnPropertyNames(each).join())

  it('is a collection like any other, and spoils nobody else’s counts', async () => {
    await cloud.ask('DELETE', '/control/stats')
    for (const collectionName of names) {
      expect(await admin('database.addCollection', { collectionName })).not.toHaveProperty('code')
      expect(await admin('database.insertDocument', { collectionName, data: ['{"_id":"1"}'] })).toMatchObject({
        data: { insertedIds: ['1'] },
      })
      expect(await admin('database.calculateDocument', { collectionName })).toMatchObject({ data: { total: 1 } })
    }
    await admin('database.calculateDocument', { collectionName: 'board' })
    const stats = (await cloud.ask('GET', '/control/stats')) as unknown as {
      byCollection: Record<string, { operations: number }>
    }
    for (const name of names)
      expect(Object.entries(stats.byCollection)).toContainEqual([name, { operations: 3, examined: 0, returned: 2 }])
    expect(stats.byCollection.board).toEqual({ operations: 1, examined: 0, returned: expect.any(Number) })
  })

  it('is kept as a field, found, shown and taken away again', async () => {
    const collectionName = 'fields'
    await admin('database.addCollection', { collectionName })
    for (const name of names) {
      const doc = JSON.stringify({ _id: name }).replace('}', `,${JSON.stringify(name)}:{"x":"柿子"}}`)
      expect(await admin('database.insertDocument', { collectionName, data: [doc] })).toMatchObject({
        data: { insertedIds: [name] },
      })
      const found = async (projection?: string) => {
        const answer = await admin('database.getDocument', {
          collectionName,
          query: `{"${name}.x":"柿子"}`,
          queryType: 'WHERE',
          projection,
        })
        return (answer as { data: { list: string[] } }).data.list
      }
      expect(await found()).toEqual([doc])
      expect(await found(`{"${name}":1}`)).toEqual([doc])
      expect(await found(`{"${name}.x":1}`)).toEqual([doc])
      expect(await found(`{"${name}":0}`)).toEqual([`{"_id":"${name}"}`])
      expect(await found(`{"${name}.x":0}`)).toEqual([doc.replace('{"x":"柿子"}', '{}')])
      const query = `{"_id":"${name}"}`
      expect(
        await admin('database.modifyDocument', {
          collectionName,
          query,
          merge: true,
          data: `{"$set":{"${name}.y":1},"$unset":{"${name}.x":""}}`,
        }),
      ).toMatchObject({ data: { updated: 1 } })
      expect(await admin('database.removeDocument', { collectionName, query })).toMatchObject({ data: { deleted: 1 } })
    }
  })

  it('is no operator, no type, no action and no function', async () => {
    const board = { collectionName: 'board', query: '{"_id":"a"}', queryType: 'WHERE', merge: true }
    for (const name of names) {
      const query = async (text: string) => admin('database.getDocument', { ...board, query: text })
      expect(await query(`{"text":{"$gt":"","${name}":1}}`)).toMatchObject({
        message: expect.stringContaining('unknown operator'),
      })
      expect(await query(`{"text":{"$type":"${name}"}}`)).toMatchObject({
        message: expect.stringContaining('Unknown type name'),
      })
      expect(await query(`{"$jsonSchema":{"${name}":{}}}`)).toMatchObject({
        message: expect.stringContaining('is not supported here'),
      })
      expect(
        await admin('database.modifyDocument', { ...board, data: `{"$set":{"x":1},"${name}":{"text":1}}` }),
      ).toMatchObject({ message: expect.stringContaining('Unknown modifier') })
      expect(await admin('database.modifyDocument', { ...board, data: `{"$bit":{"n":{"${name}":1}}}` })).toMatchObject({
        message: expect.stringContaining('$bit'),
      })
      expect(await admin(name, {})).toMatchObject({ code: 'INVALID_PARAM' })
      expect(await cloud.callFunction(name)).toMatchObject({ errCode: -501000 })
      expect(await cloud.ask('POST', '/control/faults', JSON.parse(`{"${name}":1}`))).toMatchObject({
        error: expect.stringContaining('not understood'),
      })
    }
  })

  it('changes no object of the local cloud itself, in whatever place of a request it stands', async () => {
    const before = prototypes()
    const paths = names.flatMap(name => [
      name,
      `${name}.polluted`,
      `${name}.prototype.polluted`,
      `list.${name}.polluted`,
    ])
    const board = { collectionName: 'board', query: '{}', queryType: 'WHERE', merge: true }
    for (const path of paths) {
      for (const value of ['1', '0', '{"$slice":1}', '{"$elemMatch":{"x":1}}'])
        await admin('database.getDocument', { ...board, projection: `{"${path}":${value}}` })
      await admin('database.getDocument', { ...board, order: `{"${path}":1}` })
      for (const operator of ['$set', '$inc', '$push', '$unset', '$rename', '$setOnInsert']) {
        await admin('database.modifyDocument', { ...board, data: `{"${operator}":{"${path}":1}}` })
      }
      for (const stage of [
        `["$project",{"${path}":1}]`,
        `["$addFields",{"${path}":{"x":1}}]`,
        `["$unset","${path}"]`,
        `["$group",{"_id":null,"${path}":{"$push":"$text"}}]`,
        `["$group",{"_id":"$${path}"}]`,
        `["$lookup",{"from":"board","localField":"_id","foreignField":"${path}","as":"${path}"}]`,
        `["$facet",{"${path}":[]}]`,
        `["$replaceRoot",{"newRoot":{"${path}":{"x":1}}}]`,
        `["$unwind",{"path":"$list","includeArrayIndex":"${path}"}]`,
        `["$count","${path}"]`,
      ]) {
        const [stageKey, stageValue] = JSON.parse(stage) as [string, unknown]
        await admin('database.aggregateDocuments', {
          ...board,
          stages: [{ stageKey, stageValue: JSON.stringify(stageValue) }],
        })
      }
      await cloud.ask(
        'POST',
        '/client/database',
        { action: 'database.getDocument', ...board, query: `{"${path}":"x"}` },
        { 'x-openid': 'oLi' },
      )
    }
    expect(prototypes()).toEqual(before)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
