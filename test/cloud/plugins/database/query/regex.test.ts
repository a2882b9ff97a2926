import { testCloud, type TestCloud } from '../../../testCloud'
import type { DatabasePlugin } from '../index'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await testCloud({}, {}, { rules: { database: { board: 'READONLY' } } })
  await cloud.plugin<DatabasePlugin>('database').insertMany('board', [
    { _id: 'a', text: `${'a'.repeat(40)}!`, list: ['x', 'aaa'] },
    { _id: 'b', text: '柿子红了' },
  ])
})
afterAll(() => cloud.stop())

/** As a client asks; `pattern` is nowhere evaluated by JavaScript, which would never come back from it. */
const ask = (action: string, fields: object) =>
  cloud.ask(
    'POST',
    '/client/database',
    { action: `database.${action}`, collectionName: 'board', ...fields },
    { 'x-openid': 'oLi' },
  )
const find = (query: object, more: object = {}) =>
  ask('getDocument', { queryType: 'WHERE', query: JSON.stringify(query), ...more })
const aggregate = (stageKey: string, stageValue: object) =>
  ask('aggregateDocuments', { stages: [{ stageKey, stageValue: JSON.stringify(stageValue) }] })
const evil = '^(a+)+$'

describe("a client's regular expression", () => {
  it('blocks nobody, wherever it stands', async () => {
    const expression = { $regularExpression: { pattern: evil, options: '' } }
    const regex = { input: '$text', regex: evil }
    const asked = [
      find({ text: { $regex: evil } }),
      find({ text: expression }),
      find({ text: { $not: expression } }),
      find({ text: { $in: [expression] } }),
      find({ list: { $elemMatch: { $in: [expression] } } }),
      find({ $jsonSchema: { properties: { text: { pattern: evil } } } }),
      find({ $expr: { $regexMatch: regex } }),
      find({}, { projection: JSON.stringify({ list: { $elemMatch: { $in: [expression] } } }) }),
      ask('calculateDocument', { query: JSON.stringify({ text: { $regex: evil } }) }),
      aggregate('$match', { text: { $regex: evil } }),
      aggregate('$project', {
        found: { $regexMatch: regex },
        first: { $regexFind: regex },
        all: { $regexFindAll: regex },
      }),
      aggregate('$project', { all: { $regexFindAll: { input: '$text', regex: '' } } }),
    ]
    for (const answer of await Promise.all(asked)) expect(answer).toHaveProperty('data')
  }, 30_000)

  it('of too many steps is refused with a sentence, and the next request is answered', async () => {
    const many = Array.from({ length: 2000 }, (_, n) => ({
      $regularExpression: { pattern: `${n}(x|y)*z{20}`, options: 'i' },
    }))
    expect(await find({ text: { $in: many } })).toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('match limit exceeded'),
    })
    expect(await find({ text: { $regex: 'a{1000}'.repeat(100) } })).toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('too large'),
    })
    expect(await find({ text: { $regex: '(?=a)' } })).toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('not emulated'),
    })
    expect(await find({ text: { $regex: '红' } })).toMatchObject({ data: { list: [expect.stringContaining('柿子')] } })
  })

  it('cannot make $range fill the memory instead', async () => {
    expect(await aggregate('$project', { all: { $range: [0, 1e12] } })).toMatchObject({
      errMsg: expect.stringContaining('$range would make'),
    })
    expect(await aggregate('$project', { all: { $range: [5, 0, -2] } })).toMatchObject({
      data: { list: [expect.stringContaining('"5"'), expect.any(String)] },
    })
  })
})
