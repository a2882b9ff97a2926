import { failure, type Collection, type Transaction } from '../testing'
import { twoAccounts, type Account } from './accounts'

const { started, begin, accounts, now } = twoAccounts({
  members: { indexes: [{ name: 'byPhone', keys: [['phone', 1]], unique: true }] },
})

describe('a transaction', () => {
  it('is seen by nobody before it commits, and as a whole afterwards', async () => {
    const transaction = await begin()
    const { inc } = started().db.command
    const own = transaction.collection('accounts')
    await own.doc('a').update({ data: { n: inc(-30) } })
    await own.doc('b').update({ data: { n: inc(30) } })
    await own.add({ data: { _id: 'c', n: 1 } })
    expect([await now('a'), await now('b')]).toEqual([100, 0])
    expect((await own.doc('a').get()).data.n).toBe(70)
    expect((await own.where({ n: { $lt: 50 } }).get()).data.map(({ _id }) => _id)).toEqual(['b', 'c'])
    await transaction.commit()
    expect([await now('a'), await now('b'), await now('c')]).toEqual([70, 30, 1])
  })

  it('leaves nothing behind when it is rolled back', async () => {
    const transaction = await begin()
    await transaction.collection('accounts').doc('a').remove()
    await transaction
      .collection('accounts')
      .doc('d')
      .set({ data: { n: 1 } })
    await transaction.rollback()
    expect(await now()).toBe(100)
    expect(await accounts().where({}).count()).toMatchObject({ total: 2 })
  })

  it('reads what there was at its first operation, whatever is written meanwhile', async () => {
    const transaction = await begin()
    const own = transaction.collection('accounts')
    expect((await own.doc('a').get()).data.n).toBe(100)
    await accounts()
      .doc('a')
      .update({ data: { n: 1 } })
    await accounts()
      .doc('b')
      .update({ data: { n: 2 } })
    expect((await own.doc('a').get()).data.n).toBe(100)
    expect((await own.doc('b').get()).data.n).toBe(0)
    await transaction.rollback()
    expect(await now()).toBe(1)
  })

  it('fails at once when another one has the document, with the real shape in both SDKs', async () => {
    const [first, second] = [await begin(), await begin()]
    await first
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 1 } })
    const text = await failure(
      second
        .collection('accounts')
        .doc('a')
        .update({ data: { n: 2 } }),
    )
    expect(text).toMatch(
      /^-501001 document\.update:fail -501001 resource system error\. \[ResourceUnavailable\.TransactionConflict\] Transaction is conflict/,
    )
    expect(await failure(second.commit())).toMatch(/^DATABASE_TRANSACTION_CONFLICT/)
    const third = await started().node.startTransaction()
    expect(await failure(third.collection('accounts').doc('a').update({ n: 3 }))).toMatch(
      /^DATABASE_TRANSACTION_CONFLICT \[ResourceUnavailable/,
    )
    await first.commit()
    expect(await now()).toBe(1)
  })

  it('cannot write what changed since its snapshot: no update is lost', async () => {
    const transaction = await begin()
    const own = transaction.collection('accounts').doc('a')
    const { n } = (await own.get()).data
    await accounts()
      .doc('a')
      .update({ data: { n: started().db.command.inc(1) } })
    expect(await failure(own.update({ data: { n: n + 1 } }))).toContain('TransactionConflict')
    expect(await now()).toBe(101)
  })

  it('makes a plain write wait until it has ended', async () => {
    const transaction = await begin()
    await transaction
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 5 } })
    let done = false
    const plain = accounts()
      .doc('a')
      .update({ data: { n: started().db.command.inc(1) } })
      .then(() => (done = true))
    await accounts()
      .doc('b')
      .update({ data: { n: 9 } })
    expect(done).toBe(false)
    await transaction.commit()
    await plain
    expect(await now()).toBe(6)
  })

  it('does not hold where().update, count and aggregate: they run outside of it (PLATFORM §3.1)', async () => {
    const transaction = await begin()
    const own = transaction.collection('accounts')
    await own.doc('b').update({ data: { n: 50 } })
    await own.where({ _id: 'a' }).update({ data: { n: 7 } })
    expect(await now()).toBe(7)
    expect(await own.where({ n: 50 }).count()).toMatchObject({ total: 0 })
    await transaction.rollback()
    expect(await now()).toBe(7)
  })

  it('that takes too long is gone, and its locks with it', async () => {
    const life = started().database.transactions.life
    started().database.transactions.life = 3000
    const transaction = await begin()
    started().database.transactions.life = life
    await transaction
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 5 } })
    await accounts()
      .doc('a')
      .update({ data: { n: started().db.command.inc(1) } })
    expect(await now()).toBe(101)
    expect(await failure(transaction.collection('accounts').doc('a').get())).toMatch(
      /^-501001 .*TransactionNotExist.*30 seconds/,
    )
    expect(await failure(transaction.commit())).toMatch(/^DATABASE_TRANSACTION_FAIL/)
  })

  it('ends with the first operation that fails, as MongoDB ends it', async () => {
    const transaction = await begin()
    await transaction
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 5 } })
    expect(await failure(transaction.collection('accounts').add({ data: { _id: 'b' } }))).toContain('E11000')
    expect(await failure(transaction.commit())).toContain('TransactionNotExist')
    expect(await now()).toBe(100)
  })

  it('locks unique keys as well: two cannot take one', async () => {
    const [first, second] = [await begin(), await begin()]
    await first.collection('members').add({ data: { _id: 'm1', phone: '1' } })
    expect(await failure(second.collection('members').add({ data: { _id: 'm2', phone: '1' } }))).toContain(
      'TransactionConflict',
    )
    await first.commit()
    expect(
      await failure(
        (started().db.collection('members') as unknown as Collection<Account>).add({ data: { _id: 'm3', phone: '1' } }),
      ),
    ).toContain('E11000')
  })
})

describe('runTransaction', () => {
  it('tries again at once, three times, when the commit meets a conflict, and not when the body does in wx-server-sdk', async () => {
    const holder = await begin()
    await holder
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 1 } })
    let runs = 0
    const body = (swallow: boolean) => async (transaction: unknown) => {
      runs++
      const write = (transaction as Transaction<Account>)
        .collection('accounts')
        .doc('a')
        .update({ data: { n: 2 } })
      if (swallow) await write.catch(() => undefined)
      else await write
    }
    expect(await failure(started().db.runTransaction(body(false) as never))).toContain('TransactionConflict')
    expect(runs).toBe(1)
    runs = 0
    expect(await failure(started().db.runTransaction(body(true) as never))).toContain('TransactionConflict')
    expect(runs).toBe(4)
    await holder.rollback()
  })

  it('gives the reason of a rollback', async () => {
    const run = started().node.runTransaction(
      async (transaction: {
        collection(name: string): { doc(id: string): { update(data: object): Promise<object> } }
        rollback(reason: unknown): Promise<void>
      }) => {
        await transaction.collection('accounts').doc('a').update({ n: 1 })
        await transaction.rollback('changed my mind')
      },
    )
    await expect(run).rejects.toBe('changed my mind')
    expect(await now()).toBe(100)
  })
})
