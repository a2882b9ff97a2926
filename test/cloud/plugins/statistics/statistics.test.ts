import { testCloud, type TestCloud } from '../../testCloud'
import type { Statistics } from '.'

let cloud: TestCloud
beforeAll(async () => (cloud = await testCloud()))
afterAll(() => cloud.stop())

const caller = { invocationId: 'one', functionName: 'reports', openid: 'oLi' }
const call = { invocationId: 'one', function: 'reports', path: 'mine', parent: null, coldStart: false, ok: true, ms: 3 }

it('sums up by action, function, collection, index and call', async () => {
  const statistics = cloud.plugin<Statistics>('statistics')
  const get = { action: 'database.getDocument', collection: 'reports', returned: 2 }
  statistics.count(caller, { ...get, examined: 20, index: 'byAssignee' })
  statistics.count(caller, { ...get, examined: 100, index: null })
  statistics.count({}, { action: 'storage.getUploadMetadata' })
  statistics.ended(call)
  expect(await cloud.ask('GET', '/control/stats')).toEqual({
    operations: 3,
    examined: 120,
    returned: 4,
    byAction: {
      'database.getDocument': { operations: 2, examined: 120, returned: 4 },
      'storage.getUploadMetadata': { operations: 1, examined: 0, returned: 0 },
    },
    byFunction: {
      reports: {
        operations: 2,
        examined: 120,
        returned: 4,
        byCollection: { reports: { operations: 2, examined: 120, returned: 4 } },
      },
    },
    byCollection: { reports: { operations: 2, examined: 120, returned: 4 } },
    byIndex: {
      'reports.byAssignee': { operations: 1, examined: 20, returned: 2 },
      'reports.(scan)': { operations: 1, examined: 100, returned: 2 },
    },
    calls: [{ ...call, operations: 2, examined: 120, actions: { 'database.getDocument': 2 } }],
  })
})

it('keeps the last 200 calls, and forgets all when told', async () => {
  const statistics = cloud.plugin<Statistics>('statistics')
  for (let n = 0; n < 250; n++) statistics.ended({ ...call, invocationId: `call ${n}` })
  const { calls } = (await cloud.ask('GET', '/control/stats')) as unknown as { calls: (typeof call)[] }
  expect([calls.length, calls[0]?.invocationId]).toEqual([200, 'call 50'])
  await cloud.ask('DELETE', '/control/stats')
  expect(await cloud.ask('GET', '/control/stats')).toMatchObject({ operations: 0, calls: [], byFunction: {} })
})
