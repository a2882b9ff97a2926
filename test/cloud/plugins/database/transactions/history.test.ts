import { setTimeout as sleep } from 'node:timers/promises'
import { twoAccounts } from './accounts'

const { started, begin, accounts, now } = twoAccounts()

describe('a history under load', () => {
  it('has no lost update and no dirty read: money moves, and the sum stays', async () => {
    const ids = Array.from({ length: 5 }, (_, at) => `acc${at}`)
    await started().database.insertMany(
      'accounts',
      ids.map(_id => ({ _id, n: 100 })),
    )
    let [moved, sums] = [0, 0]
    // Each goes on until it has moved its share: how often it has to try depends on the machine.
    const share = 8
    const mover = async (seed: number) => {
      let done = 0
      for (let turn = 0; done < share && turn < 1000; turn++) {
        const [from, to] = [ids[(seed + turn) % 5] as string, ids[(seed * 3 + turn * 7 + 1) % 5] as string]
        if (from === to) continue
        const transaction = await begin()
        try {
          const own = transaction.collection('accounts')
          const [a, b] = [(await own.doc(from).get()).data.n, (await own.doc(to).get()).data.n]
          await own.doc(from).update({ data: { n: a - 1 } })
          await own.doc(to).update({ data: { n: b + 1 } })
          if (turn % 5 === 0) await transaction.rollback()
          else {
            await transaction.commit()
            done++
            moved++
          }
        } catch (error) {
          expect(String((error as { errMsg?: string; message: string }).errMsg ?? error)).toContain(
            'TransactionConflict',
          )
          await transaction.rollback()
          await sleep((seed * 13 + turn * 7) % 11)
        }
      }
    }
    const reader = async () => {
      for (let turn = 0; turn < 40; turn++) {
        const { data } = await accounts()
          .where({ _id: { $in: ids } })
          .get()
        expect(data.reduce((sum, { n }) => sum + n, 0)).toBe(500)
        sums++
      }
    }
    await Promise.all([...[1, 2, 3, 4].map(mover), reader(), reader()])
    expect(moved).toBe(4 * share)
    expect(sums).toBe(80)
  })

  it('can skew: two that read both and write one each, which snapshot isolation allows', async () => {
    const onDuty = async (id: string) => {
      const transaction = await begin()
      const own = transaction.collection('accounts')
      const others = (await own.doc(id === 'a' ? 'b' : 'a').get()).data
      return { transaction, own, others }
    }
    await accounts()
      .doc('b')
      .update({ data: { n: 100 } })
    const [a, b] = [await onDuty('a'), await onDuty('b')]
    expect([a.others.n, b.others.n]).toEqual([100, 100])
    await a.own.doc('a').update({ data: { n: 0 } })
    await b.own.doc('b').update({ data: { n: 0 } })
    await a.transaction.commit()
    await b.transaction.commit()
    expect([await now('a'), await now('b')]).toEqual([0, 0])
  })
})
