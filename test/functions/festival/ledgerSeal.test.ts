/** The ledger of 柿子节 and whoever can write the database: they have no key, and the audit knows how far it went (DOMAIN §6). */
import type { AuditDetails, AuditRow } from '../../../cloudfunctions/_platform/privacy/audit'
import { canonical } from '../../../cloudfunctions/_platform/data/canonical'
import { sha256 } from '../../../cloudfunctions/_platform/personId'
import type { Line } from '../../../cloudfunctions/festival/fruit/collections'
import type { Day } from '../../../cloudfunctions/festival/gate/collections'
import { aCommunity, type Community } from '../community'
import { theDay } from './aDay'
import { fruitIn } from './fruits'

let community: Community
beforeAll(async () => (community = await aCommunity()))
beforeEach(async () => {
  await community.renew()
  await theDay(community, [], '2026-11-07T10:00:00+08:00')
})
afterAll(() => community.stop())
const { weigh, ledger, done, all } = fruitIn(() => community)

const put = (collection: string, document: object) => community.database.insertMany(collection, [document as never])
const remove = async (collection: string, _id: string) => {
  const gone = { action: 'database.removeDocument', collectionName: collection, queryType: 'WHERE', query: JSON.stringify({ _id }), multi: true } // prettier-ignore
  await fetch(`${community.cloud.url}/admin?env=local`, { method: 'POST', body: JSON.stringify(gone) })
}
/** The timer's hours. */
const anHour = async () => {
  await community.control('POST', 'clock', { advance: 3_600_000 })
  await community.control('POST', 'timers', { name: 'everyMinute' })
}
const seals = () => all<AuditRow>('audit').filter(({ action }) => action === 'sealLedger')
const verified = (day: string) =>
  community.call<{ faults: { kind: string }[] }>('oXZZ-deng-kai', 'audit.verify', { day })
const weighed = async () => {
  for (const grams of [1_000, 2_000, 3_000]) await done(weigh(grams))
}
const day = () => all<Day>('festivalDays').find(({ _id }) => _id === '12')!

it('is sealed in the audit each hour in which something was written, and in no other', async () => {
  await weighed()
  await anHour()
  await anHour()
  expect(seals()).toHaveLength(1)
  const details = all<AuditDetails>('auditDetails').find(({ _id }) => _id === seals()[0]?._id)
  expect(details).toMatchObject({ what: { lines: '3', hash: day().hash } })
  await done(weigh(4_000))
  await anHour()
  expect(seals()).toHaveLength(2)
  expect((await ledger()).breaks).toBeNull()
  expect((await verified('2026-11-07')).faults).toEqual([])
})

it('that was altered and hashed anew to its end, with its sums, shows from the altered line on', async () => {
  await weighed()
  let prev = ''
  const lines = all<Line>('festivalLedger').sort((one, other) => one.seq - other.seq)
  for (const line of lines) {
    const grams = line.seq === 2 ? 1_500 : line.grams
    const altered = { ...line, grams, now: grams, prev }
    const { edition, seq, kind, tare, batch, basket, of, homeMark, byMark, wordsMark, at } = altered
    const says = { edition, seq, kind, grams, tare, batch, basket, of, homeMark, byMark, wordsMark, at }
    prev = sha256(`${prev} ${canonical(says)}`)
    await put('festivalLedger', { ...altered, hash: prev })
  }
  await put('festivalDays', { ...day(), harvest: 5_500, hash: prev })
  expect((await ledger()).breaks).not.toBeNull()
})

it('whose newest lines were taken away, with all that was counted of them, shows by the audit’s seal; and who alters that is seen by the audit', async () => {
  await weighed()
  const early = day()
  await done(weigh(4_000))
  await anHour()
  const last = all<Line>('festivalLedger').find(({ seq }) => seq === 4)!
  await remove('festivalLedger', last._id)
  await put('festivalDays', early)
  expect((await ledger()).breaks).toMatchObject({ seq: 4, says: expect.stringContaining('审计') })
  // As if it had been sealed at three lines.
  const sealed = all<AuditDetails>('auditDetails').find(({ action }) => action === 'sealLedger')!
  await put('auditDetails', { ...sealed, what: { lines: '3', hash: early.hash } })
  expect((await ledger()).breaks).toMatchObject({ says: expect.stringContaining('审计') })
  expect((await verified('2026-11-07')).faults.map(({ kind }) => kind)).toContain('detailsChanged')
})
