/** Leaving while functions are killed, answers are lost and other calls are on their way: it ends the same, with no trace (DOMAIN §3). */
import type { ReportView } from '../../../types/reports/contract'
import type { FaultPlan } from '../../cloud/plugins/faults'
import type { Json } from '../../cloud/plugin'
import { aReport } from '../../factories/aReport'
import { aCommunity, type Community } from '../community'
import { aPlantedPerson, tracesOf, wordsOf, type Planted } from './leavers'
import { rounds, seed } from '../../random'

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())

const faults = (plan: FaultPlan) => community.control('POST', 'faults', plan as Json)
const leave = (openid: string, key: string) =>
  community
    .ask<{ done: boolean }>(openid, 'people.leave', { confirm: '注销' }, key)
    .catch((error: unknown) => ({ ok: false, error }))
const submit = ({ openid, name, phone }: Planted) =>
  community
    .ask<ReportView>(openid, 'reports.submit', {
      photos: [],
      text: `${name} ${phone} 闻到煤气味`,
      place: null,
      category: 'gasSmell',
    })
    .catch(() => null)
/** As often as it takes for every pass and every message that is tried again. */
async function untilItIsOver() {
  for (let minute = 0; minute < 8; minute++) {
    await community.control('POST', 'clock', { advance: 61_000 })
    await community.control('POST', 'timers', { name: 'jobs' })
  }
}
const storedReports = () =>
  [...community.database.dump('reports')] as unknown as { no: string; reporter: { personId: string } }[]

describe(`leaving under faults (SEED=${seed})`, () => {
  const plans: FaultPlan[] = [
    { functions: { kill: 0.12 } },
    { drop: 'before', rate: 0.1 },
    { drop: 'after', rate: 0.1 },
    { functions: { kill: 0.04 }, latencyMs: 3 },
    { functions: { kill: 0.3 } },
    { drop: 'after', rate: 0.3 },
  ]

  it.each(Array.from({ length: rounds(6, 200) }, (_, round) => [round, plans[round % plans.length] ?? {}] as const))(
    'leaves nothing in round %i with %j, and no report is lost',
    async (round, plan) => {
      const person = await aPlantedPerson(community)
      const before = storedReports().length
      await faults({ ...plan, seed: seed + round })
      const key = `leaving-${seed}-${round}`
      // A report is on its way while they leave, and the call is sent again as a phone does.
      const [, sent] = await Promise.all([leave(person.openid, key), submit(person)])
      await leave(person.openid, key)
      await faults({})
      // What a killed function had begun keeps its documents for half a minute.
      community.database.transactions.close()
      await untilItIsOver()
      // Perhaps no call got through to its beginning: then they are told so, and try again.
      expect(await leave(person.openid, key)).toMatchObject({ ok: true })
      await untilItIsOver()
      expect((await tracesOf(community, wordsOf(person))).map(trace => trace.slice(0, 120))).toEqual([])
      const left = storedReports()
      const kept = person.reports.map(({ no }) => left.find(report => report.no === no)?.reporter.personId.slice(0, 1))
      expect(kept).toEqual(['x', 'x'])
      if (sent?.ok) expect(left.length).toBeGreaterThanOrEqual(before + 1)
    },
  )
})

describe('a call that was on its way when somebody left', () => {
  it('is caught by the second pass, whatever it wrote: a report, a message, and the messages about it', async () => {
    const person = await aPlantedPerson(community)
    const { openid, personId, name, phone } = person
    const { now } = await community.control<{ now: string }>('GET', 'clock')
    const early = new Date(Date.parse(now) + 8 * 3_600_000 - 1000).toISOString().replace('Z', '+08:00')
    const late = aReport({ reporter: { openid, name, home: null }, text: `${name} ${phone}`, at: early })
    expect(await leave(openid, 'leaving-with-a-late-report')).toMatchObject({ ok: true, data: { done: true } })
    await community.database.insertMany('reports', [late])
    const message = {
      template: 'reportAccepted',
      title: `${name}催了`,
      text: phone,
      at: early,
      read: false,
      wechat: 'noConsent',
      attempts: 0,
      courierAt: null,
      target: { kind: 'report', id: late._id },
    }
    await community.database.insertMany('inbox', [
      { ...message, _id: `late:${personId}`, personId },
      { ...message, _id: 'late:lead', personId: 'p-lead' },
    ])
    expect((await tracesOf(community, wordsOf(person))).length).toBeGreaterThan(0)
    await untilItIsOver()
    expect((await tracesOf(community, wordsOf(person))).map(trace => trace.slice(0, 120))).toEqual([])
    const told = [...community.database.dump('inbox')] as unknown as { _id: string; title: string; text: string }[]
    expect(told.find(({ _id }) => _id === 'late:lead')).toMatchObject({ title: '已注销居民催了', text: '****' })
  })
})
