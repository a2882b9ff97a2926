import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Faults } from '../../faults'
import { startDatabase } from '../testing'

type Started = Awaited<ReturnType<typeof startDatabase>>
let started: Started
beforeAll(async () => {
  started = await startDatabase()
  await started.db.createCollection('notes')
  started.database.declare({ cards: { indexes: [{ name: 'byColour', keys: [['colour', 1]] }] } })
})
afterAll(() => started.cloud.stop())

const notes = () => started.node.collection('notes')
const ids = ({ data }: { data: { _id?: unknown }[] }) => data.map(({ _id }) => String(_id))
const wanted = ['m', 'z', 'a', 'k', 'b', 'y', 'c']

describe('a read that asks for no order', () => {
  beforeAll(() => notes().add(wanted.map((_id, n) => ({ _id, n, even: n % 2 === 0 }))))

  it('comes in the order of insertion, whatever the ids are', async () => {
    expect(ids(await notes().get())).toEqual(wanted)
    expect(ids(await notes().where({ even: true }).get())).toEqual(['m', 'a', 'b', 'c'])
    expect(ids(await notes().skip(2).limit(3).get())).toEqual(['a', 'k', 'b'])
    const { data } = await notes().aggregate().match({ even: false }).end()
    expect(ids({ data: data as { _id: string }[] })).toEqual(['z', 'k', 'y'])
  })

  it('keeps the place of a document that is changed or replaced, and gives a new one to what is inserted again', async () => {
    await notes().doc('z').update({ n: 100 })
    await notes().doc('a').set({ n: 200, even: true })
    expect(ids(await notes().get())).toEqual(wanted)
    await notes().doc('m').remove()
    await notes().add({ _id: 'm', even: true })
    expect(ids(await notes().get())).toEqual([...wanted.slice(1), 'm'])
  })

  it('is served by an index in its order, and within one value as inserted, upwards or backwards', async () => {
    const cards = started.node.collection('cards')
    await cards.add(wanted.map((_id, n) => ({ _id, colour: n % 2 ? 'red' : 'blue' })))
    expect(ids(await cards.where({ colour: 'blue' }).get())).toEqual(['m', 'a', 'b', 'c'])
    expect(ids(await cards.where({ colour: started.node.command.gt('') }).get())).toEqual([
      'm',
      'a',
      'b',
      'c',
      'z',
      'k',
      'y',
    ])
    expect(ids(await cards.where({ colour: 'blue' }).orderBy('colour', 'desc').get())).toHaveLength(4)
    await cards.doc('m').update({ colour: 'red' })
    expect(ids(await cards.where({ colour: 'red' }).get())).toEqual(['m', 'z', 'k', 'y'])
    started.database.declare({ cards: { indexes: [{ name: 'again', keys: [['colour', -1]] }] } })
    expect(ids(await cards.where({ colour: 'red' }).get())).toEqual(['m', 'z', 'k', 'y'])
  })

  it('sees in a transaction what was there, and behind it what it inserts itself', async () => {
    await started.db.createCollection('inside')
    await started.database.insertMany('inside', [{ _id: 'q' }, { _id: 'b' }])
    const transaction = await started.node.startTransaction()
    await transaction.collection('inside').add({ _id: 'a' })
    const seen = (await transaction.collection('inside').where({}).get()) as { data: { _id: string }[] }
    expect(ids(seen)).toEqual(['q', 'b', 'a'])
    await transaction.commit()
    await started.node.collection('inside').add({ _id: '0' })
    expect(ids(await started.node.collection('inside').get())).toEqual(['q', 'b', 'a', '0'])
  })

  it('comes so after a restart as well', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'order-'))
    const kept = await startDatabase({ memory: false, dataDir })
    await kept.database.insertMany('notes', [{ _id: 'z' }, { _id: 'a' }])
    await kept.cloud.stop()
    const again = await startDatabase({ memory: false, dataDir })
    await again.database.insertMany('notes', [{ _id: 'm' }, { _id: 'z', changed: true }])
    expect(ids(await again.node.collection('notes').get())).toEqual(['z', 'a', 'm'])
    await again.cloud.stop()
    await rm(dataDir, { recursive: true })
    // The SDKs of this process spoke to the other ones meanwhile.
    await started.cloud.stop()
    started = await startDatabase()
    await started.db.createCollection('notes')
  })
})

describe('shuffled', () => {
  const plan = (wanted: object) => started.cloud.plugin<Faults>('faults').set(wanted)
  beforeAll(async () => {
    await started.database.insertMany(
      'pile',
      Array.from({ length: 30 }, (_, n) => ({ _id: `${n}`, n, tens: Math.floor(n / 10) })),
    )
  })
  afterEach(() => plan({}))
  const pile = () => started.node.collection('pile')

  it('a read without an order comes in another one each time, complete, and in the same ones for the same seed', async () => {
    const three = async (seed: number) => {
      plan({ shuffle: true, seed })
      return [ids(await pile().get()), ids(await pile().get()), ids(await pile().limit(5).get())]
    }
    const [first, second, some] = (await three(1)) as [string[], string[], string[]]
    const all = Array.from({ length: 30 }, (_, n) => `${n}`)
    expect(first).not.toEqual(all)
    expect(first).not.toEqual(second)
    expect([...first].sort()).toEqual([...all].sort())
    expect(some).not.toEqual(first.slice(0, 5))
    expect(new Set(some).size).toBe(5)
    expect(await three(1)).toEqual([first, second, some])
    expect(await three(2)).not.toEqual([first, second, some])
    plan({})
    expect(ids(await pile().get())).toEqual(all)
  })

  it('a read with an order keeps it, and only what is alike in it moves', async () => {
    plan({ shuffle: true, seed: 3 })
    const sorted = ids(await pile().orderBy('tens', 'desc').get()).map(Number)
    expect(sorted.map(n => Math.floor(n / 10))).toEqual([
      ...Array<number>(10).fill(2),
      ...Array<number>(10).fill(1),
      ...Array<number>(10).fill(0),
    ])
    expect(sorted.slice(0, 10)).not.toEqual([20, 21, 22, 23, 24, 25, 26, 27, 28, 29])
    expect(ids(await pile().orderBy('n', 'asc').skip(3).limit(3).get())).toEqual(['3', '4', '5'])
    const { data } = await pile().aggregate().sort({ n: -1 }).limit(2).end()
    expect(ids({ data: data as { _id: string }[] })).toEqual(['29', '28'])
  })

  it('nothing else changes: counts, single documents and changes of many', async () => {
    plan({ shuffle: true })
    expect((await pile().count()).total).toBe(30)
    expect(ids(await pile().doc('7').get())).toEqual(['7'])
    expect(await pile().where({ tens: 1 }).update({ seen: true })).toMatchObject({ updated: 10 })
  })
})
