/** 回访 (DOMAIN §4): a keyed sample of what closed in silence is asked after by phone, by somebody who had nothing to do with it. */
import type { CallBackItem } from '../../../types/reports/callBack'
import type { ReportView } from '../../../types/reports/contract'
import type { Json } from '../../cloud/plugin'
import type { Timers } from '../../cloud/plugins/timers'
import { aReport } from '../../factories/aReport'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Report } from '../../../cloudfunctions/reports/collections'
import { aCommunity, who, type Community } from '../community'

const li = who.resident
const wang = who.unitLead
const clerk = 'oXZZ-song-lina'
const desk = 'oXZZ-zhou-min'
const chief = 'oXZZ-zhao-jianguo'
const admin = 'oXZZ-deng-kai'
const sun = 'oXZZ-sun-deming'

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterEach(() => community.renew())
afterAll(() => community.stop())

const call = <T = ReportView>(by: string, action: string, input: Json) =>
  community.call<T>(by, `reports.${action}`, input)
const refused = async (by: string, action: string, input: Json) => {
  const answer = await community.ask(by, `reports.${action}`, input)
  return answer.ok ? 'taken' : answer.error.code
}
const kept = () => [...community.database.dump('reports')] as unknown as Report[]
const waiting = async (by: string) => (await call<{ items: CallBackItem[] }>(by, 'callBacks', {})).items
const at = '2026-11-24T09:00:00.000+08:00'

/** A report that closed in silence and was drawn. */
async function drawn(more: Partial<Report> = {}) {
  const report: Report = { ...aReport({ state: 'closed' }), rating: null, callBackAt: at, callBack: { drawnAt: at, keepOut: [personIdOf(wang)], tries: 0 }, ...more } // prettier-ignore
  await community.database.insertMany('reports', [report] as never)
  return { id: report._id, version: report.version }
}

describe('the sample', () => {
  it('is drawn when they close, about one of ten, with nobody in it who handled them; the auditor draws the same again', async () => {
    const made = Array.from({ length: 120 }, () => ({ ...aReport({ state: 'resolved' }), closesAt: at }))
    await community.database.insertMany('reports', made as never)
    expect(await refused(chief, 'draw', { id: made[0]!._id })).toBe('notNow')
    for (let run = 0; run < 3; run++) {
      await community.control('POST', 'clock', { advance: 60_000 })
      await community.cloud.plugin<Timers>('timers').runDue()
    }
    const closed = kept().filter(({ state }) => state === 'closed')
    expect(closed).toHaveLength(120)
    const asked = closed.filter(({ callBack }) => callBack)
    // Of 120 at one in ten, fewer than 2 or more than 30 would be a broken draw.
    expect(asked.length).toBeGreaterThan(1)
    expect(asked.length).toBeLessThan(31)
    for (const { callBack, callBackAt } of asked) {
      expect(callBackAt).toBe(callBack?.drawnAt)
      expect(callBack?.keepOut).toContain(personIdOf(wang))
    }
    for (const { _id, callBack } of closed.slice(0, 20)) {
      const { drawn, recorded } = await call<{ drawn: boolean; recorded: boolean }>(chief, 'draw', { id: _id })
      expect([drawn, recorded]).toEqual([callBack !== undefined, callBack !== undefined])
    }
    expect(await refused(desk, 'draw', { id: closed[0]!._id })).toBe('forbidden')
  })
})

describe('whoever calls', () => {
  it('had nothing to do with it, and is not of the household that reported it', async () => {
    const { id } = await drawn()
    expect((await waiting(clerk)).map(item => item.id)).toEqual([id])
    expect(await refused(wang, 'callBacks', {})).toBe('forbidden')
    const mine = await drawn({ callBack: { drawnAt: at, keepOut: [personIdOf(clerk)], tries: 0 } })
    const family = await drawn({ recused: [personIdOf(clerk)] })
    const accused = await drawn({ hiddenFrom: [personIdOf(clerk)] })
    expect((await waiting(clerk)).map(item => item.id)).toEqual([id])
    const said = { reached: true, solved: true }
    expect(await refused(clerk, 'calledBack', { ...family, ...said })).toBe('forbidden')
    for (const one of [mine, accused]) expect(await refused(clerk, 'calledBack', { ...one, ...said })).toBe('notFound')
    expect(await refused(admin, 'calledBack', { id, version: family.version, ...said })).toBe('forbidden')
  })

  it('sees what they need for the call and no more, the name masked', async () => {
    const { id } = await drawn()
    const [item] = await waiting(clerk)
    expect(item).toMatchObject({ reporter: { name: '李**' }, tries: 0, reporterId: personIdOf(li) })
    expect(await refused(clerk, 'get', { id })).toBe('notFound')
  })
})

describe('what is said on the phone', () => {
  it('confirms that it is solved, once', async () => {
    const report = await drawn()
    const after = await call<{ version: number }>(clerk, 'calledBack', { ...report, reached: true, solved: true, rating: 'satisfied' })
    expect(after).toMatchObject({ state: 'closed', waits: false })
    expect(kept().find(({ _id }) => _id === report.id)).toMatchObject({
      rating: null,
      callBack: { reached: true, solved: true, rating: 'satisfied' },
    })
    expect((await call(li, 'get', { id: report.id })).timeline.at(-1)?.says).toBe('宋丽娜 打电话问过，居民说解决了')
    expect(await refused(clerk, 'calledBack', { id: report.id, version: after.version, reached: false })).toBe('notNow')
  }) // prettier-ignore

  it('opens it again when it is not solved: the next lead above supervises, and it is to be finished anew', async () => {
    const report = await drawn({ dueAt: '2026-01-05T09:00:00.000+08:00' })
    const open = await call(clerk, 'calledBack', { ...report, reached: true, solved: false, note: '还堆着' })
    expect(open).toMatchObject({ state: 'inProgress', waits: false })
    const seen = await call(sun, 'get', { id: report.id })
    expect(seen).toMatchObject({ reopens: 1, outcome: null, holder: { name: '王秀兰' }, supervisors: [{ name: '孙德明' }] })
    expect(seen.dueAt > seen.clocksFrom!).toBe(true)
    expect(seen.timeline.at(-1)).toMatchObject({ note: '还堆着', says: '宋丽娜 打电话问过，居民说没解决，楼长 孙德明来督办' })
  }) // prettier-ignore

  it('may be nothing: three times nobody was reached, and it stays "not rated"', async () => {
    const report = await drawn()
    const waits: boolean[] = []
    let { version } = report
    for (let tries = 0; tries < 3; tries++) {
      const after = await call<{ version: number; waits: boolean }>(clerk, 'calledBack', { id: report.id, version, reached: false })
      version = after.version
      waits.push(after.waits)
    }
    expect(waits).toEqual([true, true, false])
    expect(kept().find(({ _id }) => _id === report.id)).toMatchObject({ state: 'closed', rating: null, callBack: { reached: false, tries: 3 } })
  }) // prettier-ignore

  it('is a word on how it is once somebody was reached', async () => {
    expect(await refused(clerk, 'calledBack', { ...(await drawn()), reached: true })).toBe('invalid')
  })
})
