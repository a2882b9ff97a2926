import type { AuditAction } from '../../../types/audit/labels'
import { aCommunity, type Community } from '../community'
import { bindingsIn } from '../people/bindings'

const auditor = 'oXZZ-fang-zheng'
const chief = 'oXZZ-zhao-jianguo'
const morning = Date.parse('2026-11-24T09:00:00+08:00')
const dayMs = 24 * 3600_000

let community: Community
beforeAll(async () => void (community = await aCommunity()))
beforeEach(async () => {
  await community.renew()
  await community.control('POST', 'clock', { now: morning })
})
afterAll(() => community.stop())

interface Verified {
  rows: number
  sealed: boolean
  faults: { kind: string; id: string }[]
}
const verify = (day = '2026-11-24') => community.call<Verified>(auditor, 'audit.verify', { day })
const entries = (input: { node?: string; action?: AuditAction } = {}) =>
  community.call<{ items: { action: string; by: { name: string } | null; what: Record<string, string> }[] }>(
    auditor,
    'audit.entries',
    input,
  )
const appoint = (person: string, key?: string) =>
  community.ask(chief, 'grid.appoint', { node: 'XZZ-2-E05-B05-U1', post: 'unitLead', person, from: '2026-11-24' }, key)
const runTimers = () => community.control('POST', 'timers', { name: 'jobs' })
const stored = <T>(name: string) => [...community.database.dump(name)] as unknown as T[]

describe('the audit', () => {
  it('tells who gave whom a post, once though it was sent twice', async () => {
    await appoint('oXZZ-wang-xiulan', 'sent-twice-1')
    await appoint('oXZZ-wang-xiulan', 'sent-twice-1')
    const { items } = await entries({ node: 'XZZ-2-E05-B05-U1' })
    expect(items).toMatchObject([
      {
        action: 'appoint',
        by: { name: '赵建国' },
        place: '华城路二小区 5 号楼 1 单元',
        subject: '王秀兰',
        what: { post: 'unitLead' },
      },
    ])
  })

  it('tells nothing of what did not happen', async () => {
    expect(await appoint('oXZZ-nobody')).toMatchObject({ ok: false })
    expect((await entries()).items).toEqual([])
  })

  it('lists the newest first, and only what was asked for', async () => {
    const bindings = bindingsIn(() => community)
    await bindings.aResident()
    await appoint('oXZZ-wang-xiulan')
    expect((await entries()).items.map(e => e.action)).toEqual(['appoint', 'bind'])
    expect((await entries({ action: 'bind' })).items.map(e => e.action)).toEqual(['bind'])
  })

  it('names nobody in the rows themselves', async () => {
    await appoint('oXZZ-wang-xiulan')
    const rows = JSON.stringify(stored('audit'))
    expect(rows).toContain('node:XZZ-2-E05-B05-U1')
    for (const [_id, name] of stored<{ _id: string; name: string }>('people').map(p => [p._id, p.name] as const)) {
      expect(rows).not.toContain(_id)
      expect(rows).not.toContain(name)
    }
  })

  it('stays one chain when two write it at once', async () => {
    await Promise.all([appoint('oXZZ-wang-xiulan'), appoint('oXZZ-lin-yuzhen'), appoint('oXZZ-sun-deming')])
    expect(await verify()).toEqual(expect.objectContaining({ rows: stored('audit').length, faults: [] }))
    expect(stored<{ seq: number }>('audit').map(r => r.seq).sort()).toEqual([0, 1, 2]) // prettier-ignore
  })

  it('gives a day its root once it is over, though the timer runs twice', async () => {
    await appoint('oXZZ-wang-xiulan')
    expect(await verify()).toMatchObject({ rows: 1, sealed: false, faults: [] })
    await community.control('POST', 'clock', { now: morning + dayMs })
    await runTimers()
    await runTimers()
    expect(stored<{ _id: string }>('auditRoots').map(r => r._id)).toEqual(['2026-11-24'])
    expect(await verify()).toMatchObject({ rows: 1, sealed: true, faults: [] })
  })

  it('gives days after an outage theirs, the empty ones too', async () => {
    await appoint('oXZZ-wang-xiulan')
    await community.control('POST', 'clock', { now: morning + 4 * dayMs })
    await runTimers()
    expect(stored<{ _id: string }>('auditRoots').map(r => r._id).sort()).toEqual(
      ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'],
    ) // prettier-ignore
    expect(await verify('2026-11-26')).toMatchObject({ rows: 0, sealed: true, faults: [] })
  })

  it('shows a row that somebody took out of the database, of a sealed day and of today', async () => {
    await appoint('oXZZ-wang-xiulan')
    await appoint('oXZZ-lin-yuzhen')
    const all = stored<{ _id: string; seq: number }>('audit')
    const putBack = async (rows: object[]) => {
      // As somebody with the console of the database would.
      const everything = { action: 'database.removeDocument', collectionName: 'audit', queryType: 'WHERE', query: '{"day":"2026-11-24"}', multi: true } // prettier-ignore
      await fetch(`${community.cloud.url}/admin?env=local`, { method: 'POST', body: JSON.stringify(everything) })
      await community.database.insertMany('audit', rows)
    }
    await putBack(all.filter(r => r.seq === 1))
    expect((await verify()).faults.map(f => f.kind)).toEqual(['broken'])
    await putBack(all.filter(r => r.seq === 0))
    expect((await verify()).faults.map(f => f.kind)).toEqual(['dropped'])
    await putBack(all)
    await community.control('POST', 'clock', { now: morning + dayMs })
    await runTimers()
    await putBack(all.filter(r => r.seq === 0))
    expect((await verify()).faults.map(f => f.kind)).toEqual(['dropped', 'dayChanged'])
  })

  it('is read by the auditor, the admin and the chief lead only', async () => {
    for (const reader of ['oXZZ-deng-kai', chief]) expect(await community.ask(reader, 'audit.entries')).toMatchObject({ ok: true }) // prettier-ignore
    for (const other of ['oXZZ-li-xiuying', 'oXZZ-wang-xiulan', 'oXZZ-song-lina'])
      expect(await community.ask(other, 'audit.entries')).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  })
})
