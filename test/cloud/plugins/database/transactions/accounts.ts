/** Two accounts, `a` with 100 and `b` with 0, new before each test: what the tests of transactions move money between. */
import type { CollectionSpec } from '../../../plugin'
import { startDatabase, type Collection, type Transaction } from '../testing'

export interface Account {
  _id: string
  n: number
}

/** Registers the hooks and gives what a test asks of the accounts. @param declared further collections */
export function twoAccounts(declared: Record<string, CollectionSpec> = {}) {
  let started: Awaited<ReturnType<typeof startDatabase>>
  beforeAll(async () => {
    started = await startDatabase()
    await started.db.createCollection('accounts')
    started.database.declare(declared)
  })
  afterAll(() => started.cloud.stop())
  beforeEach(async () => {
    await started.db.collection('accounts').where({}).remove()
    await started.database.insertMany('accounts', [
      { _id: 'a', n: 100 },
      { _id: 'b', n: 0 },
    ])
  })
  const accounts = () => started.db.collection('accounts') as unknown as Collection<Account>
  return {
    started: () => started,
    begin: async () => (await started.db.startTransaction()) as unknown as Transaction<Account>,
    accounts,
    now: async (id = 'a') => (await accounts().doc(id).get()).data.n,
  }
}
