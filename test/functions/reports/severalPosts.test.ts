/** Rights over several posts add up, and a report is taken from its holder only by who stands above them (DOMAIN §4). */
import type { ReportSummary, ReportView } from '../../../types/reports/contract'
import { appoint, chief, community, eachInItsOwnCommunity, liu, node, sun, unit, wang } from '../grid/aGrid'
import { li } from '../people/mandates'

eachInItsOwnCommunity()

interface Page {
  items: ReportSummary[]
  next: string | null
}
const reports = (place: string, category = 'cleaning') =>
  community.call<ReportView>(li, 'reports.submit', { photos: [], text: '请来看看', place, category })
const version = ({ id, version: now }: ReportView) => ({ id, version: now })
const transfers = (who: string, report: ReportView, to: string) =>
  community.ask<ReportView>(who, 'reports.transfer', { ...version(report), to })
const allowed = async (who: string, report: ReportView) =>
  (await community.call<ReportView>(who, 'reports.get', { id: report.id })).allowed

describe('whoever leads two units', () => {
  const second = 'XZZ-2-E05-B05-U1'
  beforeEach(() => appoint(liu, { node: second, post: 'unitLead', person: wang, from: '2026-01-01' }))

  it('sees both in the queue, on every page once, and in the figures', async () => {
    // Owned by the property firm: she has none of them in hand and sees them as the lead.
    const made = await Promise.all([unit, second, unit, second, `${second}-0101`].map(place => reports(place)))
    const ids = made.map(r => r.id).sort()
    for (const tab of [undefined, 'toAccept']) {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page: Page = await community.call(wang, 'reports.queue', {
          ...{ of: 'grid', limit: 2 },
          ...(tab ? { tab } : {}),
          ...(cursor ? { cursor } : {}),
        })
        seen.push(...page.items.map(r => r.id))
        cursor = page.next
      } while (cursor)
      expect(seen.sort()).toEqual(ids)
    }
    expect(await community.call(wang, 'reports.counts', { of: 'grid' })).toMatchObject({ counts: { toAccept: 5 } })
    expect(await community.ask(wang, 'reports.queue', { of: 'grid', tab: 'toRate' })).toMatchObject({
      data: { items: [] },
    })
  })

  it('costs no further trip', async () => {
    await reports(unit)
    await community.control('DELETE', 'stats')
    await community.call(wang, 'reports.queue', { of: 'grid' })
    await community.call(wang, 'reports.counts', { of: 'grid' })
    const { calls } = await community.control<{ calls: { path: string; actions: Record<string, number> }[] }>(
      'GET',
      'stats',
    )
    const trips = calls.map(({ path, actions }) => [path, Object.entries(actions).reduce((sum, [what, times]) => sum + (what.startsWith('database.') ? times : 0), 0)]) // prettier-ignore
    expect(trips).toEqual([['queue', 2], ['counts', 3]]) // prettier-ignore
  })
})

it('whoever leads a building and a unit of another sees what lies below either, each once', async () => {
  const [building, other] = ['XZZ-2-E05-B04', 'XZZ-2-E05-B05-U1']
  const zhang = 'oXZZ-zhang-fulin' // leads building 4 and its unit 1
  await appoint(liu, { node: other, post: 'unitLead', person: zhang, from: '2026-01-01' })
  const made = await Promise.all([building, `${building}-U1`, `${building}-U2`, other].map(place => reports(place)))
  const { items } = await community.call<Page>(zhang, 'reports.queue', { of: 'grid', limit: 50 })
  expect(items.map(r => r.id).sort()).toEqual(made.map(r => r.id).sort())
  const { counts } = await community.call<{ counts: { toAccept: number } }>(zhang, 'reports.counts', { of: 'grid' })
  expect(counts.toAccept).toBe(4)
  expect((await node(building, zhang)).load).toMatchObject({ open: 3 })
})

describe('a lead below the holder', () => {
  it('takes nothing from the area lead, also not to themselves, and is offered no such button', async () => {
    const report = await reports(unit, 'illegalBuild')
    expect(report.holder?.role).toBe('areaLead')
    expect(await allowed(sun, report)).toEqual([])
    for (const to of [sun, wang])
      expect(await transfers(sun, report, to)).toMatchObject({ error: { code: 'forbidden' } })
    expect(await allowed(chief, report)).toContain('transfer')
    expect(await transfers(chief, report, sun)).toMatchObject({ ok: true })
  })

  it('assigns nothing that came back to the desk; the desk and the chief lead do', async () => {
    const report = await reports(unit, 'clutter')
    const back = await community.call<ReportView>(wang, 'reports.sendBack', { ...version(report), reason: '不归我' })
    expect(back.holder?.role).toBe('dispatcher')
    for (const lead of [sun, liu]) {
      // Leaving it out of the rates changes nothing of who has it.
      expect((await allowed(lead, back)).filter(event => event !== 'exclude')).toEqual([])
      expect(await community.ask(lead, 'reports.assign', { ...version(back), to: lead })).toMatchObject({
        error: { code: 'forbidden' },
      })
    }
    expect(await allowed(chief, back)).toContain('assign')
    expect(await community.ask('oXZZ-han-xiaolei', 'reports.assign', { ...version(back), to: sun })).toMatchObject({
      ok: true,
    })
  })

  it('is above the owner’s duty person and above who leads less, as before', async () => {
    expect(await allowed(sun, await reports(unit, 'cleaning'))).toContain('transfer')
    expect(await transfers(sun, await reports(unit, 'clutter'), sun)).toMatchObject({ ok: true })
  })
})
