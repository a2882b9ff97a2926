import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Catalogue } from '../store/catalogue'
import { preparePut } from '../store/documents'
import { openStore } from '../store/store'
import type { Doc, Value } from '../values'
import { find } from './find'
import { matcher } from './match'
import { planQuery, type Sort } from './plan'
import { sorted } from './sort'
import { fc, rounds } from '../../../../random'

const runs = rounds(100, 5000)
const folder = mkdtempSync(join(tmpdir(), 'planner-'))
const store = openStore(folder, true)
const catalogue = new Catalogue(store)
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const indexes: { name: string; keys: [string, 1 | -1][] }[] = [
  {
    name: 'ab',
    keys: [
      ['a', 1],
      ['b', 1],
    ],
  },
  { name: 'bDown', keys: [['b', -1]] },
  {
    name: 'abc',
    keys: [
      ['a', 1],
      ['b', -1],
      ['c', 1],
    ],
  },
  {
    name: 'tags',
    keys: [
      ['tags', 1],
      ['c', 1],
    ],
  },
  { name: 'deep', keys: [['in.x', 1]] },
]
catalogue.declare({ things: { indexes } })
const things = catalogue.get('things')!

const scalar: fc.Arbitrary<Value> = fc.constantFrom<Value>(null, 0, 1, 2, 3, 'a', 'ab', 'b', true, new Date(5))
const small = fc.record<Doc>(
  {
    _id: fc.integer({ min: 0, max: 60 }).map(String),
    a: scalar,
    b: fc.oneof(fc.integer({ min: 0, max: 5 }), scalar),
    c: scalar,
    tags: fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })),
    in: fc.oneof(
      fc.record({ x: scalar }),
      fc.array(fc.record({ x: scalar }, { requiredKeys: [] }), { maxLength: 2 }),
    ) as fc.Arbitrary<Value>,
  },
  { requiredKeys: ['_id'] },
)
const docs = fc.uniqueArray(small, { selector: doc => doc._id, minLength: 5, maxLength: 40 })

const condition: fc.Arbitrary<Value> = fc.oneof(
  scalar,
  scalar.map(value => ({ $gt: value })),
  scalar.map(value => ({ $lte: value })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc.array(scalar, { maxLength: 3 }).map(values => ({ $in: values })),
  scalar.map(value => ({ $ne: value })),
  fc.boolean().map(there => ({ $exists: there })),
  fc.constantFrom<Value>(/^a/, /b$/),
)
const fieldName = fc.constantFrom('_id', 'a', 'b', 'c', 'tags', 'in.x')
const flat: fc.Arbitrary<Doc> = fc.dictionary(fieldName, condition, { minKeys: 0, maxKeys: 3 })
const query: fc.Arbitrary<Doc> = fc.oneof(
  { weight: 4, arbitrary: flat },
  fc
    .tuple(flat, fc.array(flat, { minLength: 1, maxLength: 3 }))
    .map(([base, branches]) => ({ ...base, $or: branches })),
  fc.array(flat, { minLength: 1, maxLength: 4 }).map(branches => ({ $and: branches })),
)
const sort: fc.Arbitrary<Sort> = fc
  .uniqueArray(fc.constantFrom('_id', 'a', 'b', 'c', 'tags'), { maxLength: 3 })
  .chain(fields =>
    fc.tuple(...fields.map(field => fc.constantFrom<1 | -1>(1, -1).map((d): [string, 1 | -1] => [field, d]))),
  )

describe('a planned query', () => {
  it('finds what a scan finds, in an order that the sort allows, whatever index it takes', async () => {
    const taken = new Set<string | null>()
    await fc.assert(
      fc.asyncProperty(
        docs,
        fc.array(fc.record({ query, sort, skip: fc.nat(3), limit: fc.integer({ min: 1, max: 12 }) }), {
          minLength: 6,
          maxLength: 6,
        }),
        async (all, questions) => {
          await store.clear()
          await catalogue.renew()
          await store.write(writer => all.forEach(doc => preparePut(writer, things, undefined, doc)()))
          for (const question of questions) {
            taken.add(planQuery(things, question.query, question.sort).index)
            const matching = all.filter(matcher(question.query))
            const whole = find(store.latest, things, { query: question.query, sort: question.sort }).docs
            expect(ids(whole).sort()).toEqual(ids(matching).sort())
            expect(ids(sorted(whole, question.sort))).toEqual(ids(whole))
            const page = find(store.latest, things, question).docs
            expect(ids(page)).toEqual(ids(whole).slice(question.skip, question.skip + question.limit))
          }
        },
      ),
      { numRuns: runs },
    )
    expect([...taken].sort()).toEqual(expect.arrayContaining(['_id', 'ab', 'abc', 'bDown', 'deep', 'tags', null]))
  })

  it('of a cursor starts at its place and looks at one page', async () => {
    await store.clear()
    await catalogue.renew()
    const many = Array.from({ length: 3000 }, (_, at): Doc => ({
      _id: `r${String(at).padStart(4, '0')}`,
      a: 'holder',
      b: at % 1000,
    }))
    await store.write(writer => many.forEach(doc => preparePut(writer, things, undefined, doc)()))
    const query: Doc = { a: 'holder', b: { $gte: 500 }, $or: [{ b: { $gt: 500 } }, { _id: { $gt: 'r0500' } }] }
    const { docs, examined, plan } = find(store.latest, things, {
      query,
      sort: [
        ['b', 1],
        ['_id', 1],
      ],
      limit: 20,
    })
    expect(plan.index).toBe('ab')
    expect(docs.slice(0, 3).map(({ _id }) => _id)).toEqual(['r1500', 'r2500', 'r0501'])
    expect(docs).toHaveLength(20)
    expect(examined).toBeLessThanOrEqual(30)
  })

  it('of a cursor below a lower bound starts at the cursor', () => {
    const query: Doc = { a: 'holder', $and: [{ b: { $gte: 0 } }, { b: { $gte: 500 } }, { b: { $lt: 990 } }] }
    const { docs, examined } = find(store.latest, things, { query, sort: [['b', 1]], limit: 20 })
    expect([docs.length, docs[0]?.b]).toEqual([20, 500])
    expect(examined).toBeLessThanOrEqual(21)
  })

  it('of several values merges their ranges in the order of the sort', async () => {
    const query: Doc = { a: { $in: ['holder', 'other', 'third'] } }
    const { docs, examined } = find(store.latest, things, { query, sort: [['b', -1]], limit: 10 })
    expect(docs.map(({ b }) => b)).toEqual([999, 999, 999, 998, 998, 998, 997, 997, 997, 996])
    expect(examined).toBe(10)
  })

  it('of thousands of values still reads only those', () => {
    const wanted = Array.from({ length: 2500 }, (_, at) => `r${String(at * 2).padStart(4, '0')}`)
    const { docs, examined, plan } = find(store.latest, things, {
      query: { _id: { $in: wanted } },
      sort: [['_id', -1]],
    })
    expect(plan).toMatchObject({ index: '_id', served: true })
    expect([docs.length, examined, docs[0]?._id]).toEqual([1500, 1500, 'r2998'])
  })

  it('of several values of a list merges them too, and a document that has several of them comes once', async () => {
    await store.clear()
    await catalogue.renew()
    const many = Array.from({ length: 500 }, (_, at): Doc => ({
      _id: `t${at}`,
      tags: [at % 2 ? 'odd' : 'even', 'all'],
      c: at,
    }))
    await store.write(writer => many.forEach(doc => preparePut(writer, things, undefined, doc)()))
    const query: Doc = { tags: { $in: ['odd', 'all', 'none'] }, c: { $lt: 400 } }
    const { docs, examined, plan } = find(store.latest, things, { query, sort: [['c', -1]], limit: 10 })
    expect(plan.index).toBe('tags')
    expect(docs.map(({ c }) => c)).toEqual([399, 398, 397, 396, 395, 394, 393, 392, 391, 390])
    expect(examined).toBe(10)
  })
})

const ids = (docs: Doc[]) => docs.map(({ _id }) => _id)
