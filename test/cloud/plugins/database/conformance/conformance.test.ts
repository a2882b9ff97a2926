/**
 * One row for each command of the SDKs: a command without a row fails, so that a new one is seen. Each runs through
 * wx-server-sdk and node-sdk.
 */
import { failure, startDatabase } from '../testing'
import { queries, updates, type Command, type Geo } from './commands'
import { accumulators, expressions, Fails, stages } from './operators'

type Started = Awaited<ReturnType<typeof startDatabase>>
let started: Started
beforeAll(async () => {
  started = await startDatabase()
  await started.db.createCollection('rows')
})
afterAll(() => started.cloud.stop())
beforeEach(() => started.db.collection('rows').where({}).remove())

type Sdk = 'wx-server-sdk' | 'node-sdk'
const sdks: Sdk[] = ['wx-server-sdk', 'node-sdk']
const commandOf = (sdk: Sdk) => (sdk === 'node-sdk' ? started.node.command : started.db.command) as unknown as Command

const plainOf = (sdk: Sdk) => commandOf(sdk) as unknown as Record<string, (...parameters: unknown[]) => unknown>

const each = <Row>(rows: Record<string, Row>) =>
  sdks.flatMap(sdk => Object.entries(rows).map(([name, row]): [string, Sdk, Row] => [name, sdk, row]))

describe('the command', () => {
  it('set of the SDKs has a row for each', () => {
    const { aggregate, project, ...plain } = commandOf('node-sdk') as Command & object
    expect(Object.keys(plain).filter(name => !(name in queries) && !(name in updates))).toEqual([])
    expect(Object.keys(aggregate).filter(name => !(name in expressions) && !(name in accumulators))).toEqual([
      'pipeline',
    ])
    expect(Object.keys(project)).toEqual(['slice', 'elemMatch'])
  })

  it.each(each(queries))('%s finds what it should (%s)', async (_name, sdk, { docs, query, found }) => {
    await started.database.insertMany(
      'rows',
      docs.map((doc, at) => ({ _id: at, ...doc })),
    )
    const db = sdk === 'node-sdk' ? started.node : started.db
    const where = db.collection('rows').where(query(plainOf(sdk), started.db.Geo as unknown as Geo) as never)
    if (typeof found === 'string') return expect(await failure(where.get() as Promise<unknown>)).toContain(found)
    const { data } = (await where.get()) as { data: { _id?: unknown }[] }
    expect(data.map(({ _id }) => _id)).toEqual(found)
  })

  it.each(each(updates))('%s changes what it should (%s)', async (_name, sdk, { before, update, after }) => {
    await started.database.insertMany('rows', [{ _id: 'one', ...before }])
    const data = update(plainOf(sdk))
    if (sdk === 'node-sdk') await started.node.collection('rows').doc('one').update(data)
    else await started.db.collection('rows').doc('one').update({ data })
    expect([...started.database.dump('rows')]).toEqual([{ _id: 'one', ...after }])
  })

  it.each(each(expressions))('aggregate.%s gives what it should (%s)', async (name, sdk, [parameter, expected]) => {
    await started.database.insertMany('rows', [
      {
        _id: 1,
        n: -7.5,
        text: '柿子 Hi',
        list: [3, 1, 2],
        at: new Date('2024-12-30T16:30:15.123Z'),
        none: null,
        doc: { a: 1, b: 2 },
      },
    ])
    const make = commandOf(sdk).aggregate[name]
    const db = (sdk === 'node-sdk' ? started.node : started.db) as typeof started.db
    const pipeline = db
      .collection('rows')
      .aggregate()
      .project({ _id: 0, v: make?.(parameter) })
    if (expected instanceof Fails)
      return expect(await failure(pipeline.end() as Promise<unknown>)).toContain(expected.message)
    const answer = (await pipeline.end()) as unknown as { list?: { v: unknown }[]; data?: { v: unknown }[] }
    expect((answer.list ?? answer.data)?.[0]?.v).toEqual(expected)
  })

  it.each(each(accumulators))('aggregate.%s sums a group up (%s)', async (name, sdk, [parameter, expected]) => {
    await started.database.insertMany(
      'rows',
      [2, 4, 9].map((n, at) => ({ _id: at, n, part: { [`k${at}`]: n } })),
    )
    const make = commandOf(sdk).aggregate[name]
    const db = (sdk === 'node-sdk' ? started.node : started.db) as typeof started.db
    const answer = (await db
      .collection('rows')
      .aggregate()
      .group({ _id: null, v: make?.(parameter) })
      .end()) as unknown as { list?: { v: unknown }[]; data?: { v: unknown }[] }
    expect((answer.list ?? answer.data)?.[0]?.v).toEqual(expected)
  })

  it.each(sdks)('project.slice and project.elemMatch cut arrays (%s)', async sdk => {
    await started.database.insertMany('rows', [{ _id: 1, list: [1, 2, 3, 4], docs: [{ n: 1 }, { n: 2 }], more: 0 }])
    const { project } = commandOf(sdk)
    const db = (sdk === 'node-sdk' ? started.node : started.db) as typeof started.node
    const cut = async (fields: object) => (await db.collection('rows').field(fields).get()).data
    expect(await cut({ list: project.slice?.(2), docs: 1 })).toEqual([
      { _id: 1, list: [1, 2], docs: [{ n: 1 }, { n: 2 }] },
    ])
    expect(await cut({ list: project.slice?.([-3, 2]) })).toMatchObject([{ list: [2, 3], more: 0 }])
    expect(await cut({ docs: project.elemMatch?.({ n: { $gt: 1 } }) })).toEqual([{ _id: 1, docs: [{ n: 2 }] }])
  })
})

describe('the stages', () => {
  it('of the SDKs are all tested or known to fail in the SDK itself', () => {
    const aggregation = started.db.collection('rows').aggregate() as unknown as object
    const names = Object.getOwnPropertyNames(Object.getPrototypeOf(aggregation)).filter(
      name => !['constructor', 'end', 'pushStage'].includes(name),
    )
    expect(names.filter(name => !stages.tested.includes(name) && !stages.failInSdk.includes(name))).toEqual([])
  })

  it.each(stages.failInSdk)('%s is a TypeError of the SDK (PLATFORM §3.6)', name => {
    const aggregation = started.db.collection('rows').aggregate() as unknown as Record<
      string,
      (value: object) => unknown
    >
    expect(() => aggregation[name]?.({})).toThrow(TypeError)
  })
})
