import { failure, startDatabase } from './testing'

type Started = Awaited<ReturnType<typeof startDatabase>>
let started: Started
beforeAll(async () => {
  started = await startDatabase()
  await started.db.createCollection('todos')
})
afterAll(() => started.cloud.stop())
beforeEach(() => started.db.collection('todos').where({}).remove())

describe('a collection', () => {
  it('that is not there is missing by name and code, in both SDKs', async () => {
    expect(await failure(started.db.collection('nowhere').get() as Promise<unknown>)).toMatch(
      /^-502005 .*Db or Table not exist: nowhere/,
    )
    expect(await failure(started.node.collection('nowhere').add({ a: 1 }))).toMatch(/^DATABASE_COLLECTION_NOT_EXIST/)
  })

  it('cannot be made twice', async () => {
    expect(await failure(started.db.createCollection('todos'))).toContain('ResourceExist')
  })
})

describe('add', () => {
  it('gives an id, or keeps the one that is given', async () => {
    const todos = started.db.collection('todos')
    const { _id } = (await todos.add({ data: { text: '换灯泡' } })) as { _id: string }
    expect(_id).toMatch(/^[0-9a-f]{32}$/)
    expect(await todos.add({ data: { _id: 'mine' } })).toMatchObject({ _id: 'mine' })
    expect(await todos.count()).toMatchObject({ total: 2 })
  })

  it('inserts an array in one trip, and keeps what came before a duplicate', async () => {
    const todos = started.node.collection('todos')
    const added = (await todos.add([{ _id: 'a' }, { _id: 'b' }])) as unknown as { ids: string[] }
    expect(added.ids).toEqual(['a', 'b'])
    expect(await failure(todos.add([{ _id: 'c' }, { _id: 'a' }, { _id: 'd' }]))).toMatch(/^DATABASE_DUPLICATE_WRITE/)
    expect((await todos.get()).data.map((doc: { _id: string }) => doc._id)).toEqual(['a', 'b', 'c'])
  })

  it('of a used id is -501001 in wx-server-sdk, with the real code only in the text', async () => {
    const todos = started.db.collection('todos')
    await todos.add({ data: { _id: 'a' } })
    const text = await failure(todos.add({ data: { _id: 'a' } }) as Promise<unknown>)
    expect(text).toMatch(/^-501001 /)
    expect(text).toMatch(/DATABASE_DUPLICATE_WRITE.*E11000 duplicate key error.*_id_/)
  })

  it('keeps every type that the SDK can send', async () => {
    const at = new Date('2024-02-29T08:00:00.123Z')
    const data = {
      _id: 'types',
      none: null,
      yes: true,
      whole: 7,
      large: 2 ** 45,
      broken: 0.1,
      negative: -1.5,
      text: '柿子🍊\u0000end',
      at,
      pattern: /柿.*/i,
      list: [1, 'a', null, [2]],
      inner: { deep: { er: [] } },
      empty: {},
      point: new started.db.Geo.Point(120.38, 36.26),
    }
    await started.db.collection('todos').add({ data })
    const back = (await started.db.collection('todos').doc('types').get()) as { data: Record<string, unknown> }
    expect(back.data).toMatchObject({ ...data, pattern: expect.anything() })
    expect(back.data.at).toEqual(at)
  })

  it('resolves serverDate, also deep inside and with an offset', async () => {
    const before = Date.now()
    const { serverDate } = started.node
    await started.node
      .collection('todos')
      .add({ _id: 'a', at: serverDate({}), in: [{ at: serverDate({ offset: 60_000 }) }] })
    const [doc] = (await started.node.collection('todos').doc('a').get()).data as { at: Date; in: [{ at: Date }] }[]
    expect(doc?.at.getTime()).toBeGreaterThanOrEqual(before)
    expect(Number(doc?.in[0].at) - Number(doc?.at)).toBe(60_000)
  })

  it('refuses names with a dollar and documents over 16 MB', async () => {
    const todos = started.node.collection('todos')
    expect(await failure(todos.add({ $where: 1 }))).toContain('DollarPrefixedFieldName')
    expect(await failure(todos.add({ text: 'x'.repeat(17 << 20) }))).toContain('BSONObjectTooLarge')
  })
})

describe('the statistics', () => {
  it('count each round trip once, also of transactions and of what fails', async () => {
    const { node } = started
    const cost = await started.cost(async () => {
      await failure(node.collection('nowhere').get())
      await node.runTransaction(
        async (transaction: { collection(name: string): { add(doc: object): Promise<object> } }) => {
          await transaction.collection('todos').add({ _id: 'a' })
        },
      )
      await failure(node.collection('todos').add({ _id: 'a' }))
    })
    expect(cost.operations).toBe(5)
  })
})

describe('doc', () => {
  it('sets: makes what is missing, replaces what is there, and says which', async () => {
    const doc = started.db.collection('todos').doc('a')
    expect(await doc.set({ data: { n: 1, old: true } })).toMatchObject({ stats: { created: 1, updated: 0 } })
    expect(await doc.set({ data: { n: 2 } })).toMatchObject({ stats: { created: 0, updated: 1 } })
    expect(await doc.get()).toMatchObject({ data: { _id: 'a', n: 2 } })
    expect(((await doc.get()) as { data: object }).data).not.toHaveProperty('old')
  })

  it('updates only what is there', async () => {
    expect(
      await started.db
        .collection('todos')
        .doc('none')
        .update({ data: { a: 1 } }),
    ).toMatchObject({ stats: { updated: 0 } })
  })

  it('that is missing fails in get, as wx-server-sdk does it', async () => {
    expect(await failure(started.db.collection('todos').doc('none').get() as Promise<unknown>)).toContain(
      'does not exist',
    )
  })

  it('takes numbers as ids', async () => {
    const todos = started.node.collection('todos')
    await todos.add({ _id: 7, text: 'sieben' } as object)
    expect((await todos.doc(7).get()).data).toEqual([{ _id: 7, text: 'sieben' }])
    expect((await todos.doc('7').get()).data).toEqual([])
  })
})

describe('get', () => {
  const names = Array.from({ length: 1100 }, (_, at) => ({ _id: String(at).padStart(4, '0'), at }))
  beforeEach(() => started.database.insertMany('todos', names))

  it('gives 100 without a limit, and 1,000 at most, in silence', async () => {
    const todos = started.db.collection('todos')
    expect(((await todos.get()) as { data: object[] }).data).toHaveLength(100)
    expect(((await todos.limit(5000).get()) as { data: object[] }).data).toHaveLength(1000)
  })

  it('sorts, skips, limits and projects', async () => {
    const { data } = (await started.db
      .collection('todos')
      .orderBy('at', 'desc')
      .skip(2)
      .limit(2)
      .field({ at: true, _id: false })
      .get()) as { data: object[] }
    expect(data).toEqual([{ at: 1097 }, { at: 1096 }])
  })
})

describe('where', () => {
  it('updates and removes many, or one of them', async () => {
    const todos = started.db.collection('todos')
    await started.database.insertMany('todos', [
      { _id: 'a', k: 1 },
      { _id: 'b', k: 1 },
      { _id: 'c', k: 2 },
    ])
    const where = todos.where({ k: 1 }) as unknown as {
      update(o: object): Promise<object>
      remove(o: object): Promise<object>
    }
    expect(await where.update({ data: { seen: true }, multi: false })).toMatchObject({ stats: { updated: 1 } })
    expect(await where.update({ data: { seen: true } })).toMatchObject({ stats: { updated: 1 } })
    expect(await where.remove({ multi: false })).toMatchObject({ stats: { removed: 1 } })
    expect(await todos.where({ k: 1 }).remove()).toMatchObject({ stats: { removed: 1 } })
    expect(await todos.count()).toMatchObject({ total: 1 })
  })

  it('finds by a pattern, written either way', async () => {
    await started.database.insertMany('todos', [
      { _id: 'a', text: '柿子 Tree' },
      { _id: 'b', text: 'tree' },
      { _id: 'c', text: 5 },
    ])
    const { db, node } = started
    const ids = async (text: unknown) => {
      const found = (await db
        .collection('todos')
        .where({ text } as object)
        .get()) as { data: { _id?: unknown }[] }
      return found.data.map(({ _id }) => _id)
    }
    expect(await ids(/^tree/)).toEqual(['b'])
    expect(await ids(/tree$/i)).toEqual(['a', 'b'])
    expect(await ids(db.RegExp({ regexp: '^柿', options: 'i' }))).toEqual(['a'])
    expect(await ids(db.command.in([/^t/, '柿子 Tree']))).toEqual(['a', 'b'])
    expect(await failure(node.collection('todos').where({ text: /a/g }).get())).toContain('option [g] is not supported')
  })

  it('of an empty object drops the filter, as the real SDK does (PLATFORM §3.3)', async () => {
    await started.database.insertMany('todos', [{ ownerId: 'a' }, { ownerId: 'b' }])
    expect(
      ((await started.db.collection('todos').where({ ownerId: {} }).get()) as { data: object[] }).data,
    ).toHaveLength(2)
  })

  it('updates and returns, in one step', async () => {
    await started.database.insertMany('todos', [{ _id: 'a', n: 1 }])
    const where = started.node.collection('todos').where({ _id: 'a' }) as unknown as {
      updateAndReturn(o: object): Promise<object>
    }
    expect(await where.updateAndReturn({ n: started.node.command.inc(1) })).toMatchObject({
      updated: 1,
      doc: { _id: 'a', n: 2 },
    })
  })

  it('changes one document one after another: a hundred increments at once are a hundred', async () => {
    await started.database.insertMany('todos', [{ _id: 'a', n: 0 }])
    const doc = started.db.collection('todos').doc('a')
    await Promise.all(Array.from({ length: 100 }, () => doc.update({ data: { n: started.db.command.inc(1) } })))
    expect(await doc.get()).toMatchObject({ data: { n: 100 } })
  })
})
