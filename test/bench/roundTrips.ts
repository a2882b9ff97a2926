/** Database round trips of the main actions, each in a fresh process with nothing cached: counted by the local cloud. */
import type { ReportView } from '../../types/reports/contract'
import type { Json } from '../cloud/plugin'
import { callLimits } from '../../config/community/callLimits'
import { shardsOf } from '../../cloudfunctions/_platform/limits/windows'
import { aCommunity, who } from '../functions/community'
import type { Figure } from './figure'

interface Call {
  function: string
  path: string
  examined: number
  actions: Record<string, number>
}

const buildingLead = 'oXZZ-sun-deming'
const place = 'XZZ-2-E05-B03-U2'

export async function roundTrips(): Promise<Figure[]> {
  const community = await aCommunity()
  const figures: Figure[] = []
  try {
    await community.database.insertMany('counters', [{ _id: 'reportNo-2026' }, { _id: 'reportNo-2027' }])
    // As the nightly sweep has made them.
    const shards = Object.entries(callLimits).flatMap(([name, row]) => ('none' in row ? [] : shardsOf(name, row)))
    await community.database.insertMany('limits', shards.map(_id => ({ _id, counted: {} }))) // prettier-ignore
    /** Calls once and counts; `limit` comes from the issue. */
    const counted = async (
      openid: string,
      action: string,
      input: Json,
      limit: number,
      from = '',
    ): Promise<ReportView> => {
      await community.control('DELETE', 'stats')
      const data = await community.call<ReportView>(openid, action, input)
      const [name, path] = action.split('.')
      const { calls } = await community.control<{ calls: Call[] }>('GET', 'stats')
      const call = calls.find(c => c.function === name && c.path === path)
      const trips = Object.entries(call?.actions ?? {}).reduce(
        (sum, [what, times]) => sum + (what.startsWith('database.') ? times : 0),
        0,
      )
      figures.push({
        name: `${action}${from}`,
        measured: trips,
        limit,
        unit: 'round trips',
        note: `${call?.examined ?? 0} documents examined`,
      })
      return data
    }
    const change = (report: ReportView) => ({ id: report.id, version: report.version })
    let report = await counted(
      who.resident,
      'reports.submit',
      { photos: [await community.photo(who.resident)], text: '楼道堆物', place, category: 'clutter' },
      // One of these is the count of the caller's calls; so with transfer and rate below.
      5,
    )
    await counted(who.resident, 'portal.home', {}, 3)
    await counted(who.resident, 'reports.duty', { id: report.id }, 3)
    // A home that was moved to another unit: one trip more for where it is now.
    const moved = 'XZZ-2-E05-B03-U2-0601'
    await community.call('oXZZ-liu-chunmei', 'grid.regrid', {
      operation: { kind: 'moveHome', homes: [moved], to: 'XZZ-2-E05-B03-U3' },
      from: '2026-01-01',
    })
    await counted(
      who.resident,
      'reports.submit',
      { photos: [await community.photo(who.resident)], text: '楼道堆物', place: moved, category: 'clutter' },
      6,
      ' from a moved home',
    )
    await counted(who.resident, 'reports.mine', {}, 2)
    await counted(who.unitLead, 'reports.queue', { tab: 'toAccept' }, 2)
    await counted(who.unitLead, 'messages.inbox', {}, 2)
    await counted(who.unitLead, 'messages.inbox', { kind: 'report' }, 2, ' of a kind')
    // The tab's badge and the kinds' figures.
    await counted(who.unitLead, 'messages.unread', {}, 1)
    await counted(who.unitLead, 'reports.get', { id: report.id }, 2)
    report = await counted(who.unitLead, 'reports.accept', change(report), 3)
    report = await counted(who.unitLead, 'reports.transfer', { ...change(report), to: buildingLead }, 4)
    report = await community.call(buildingLead, 'reports.accept', change(report))
    report = await counted(
      buildingLead,
      'reports.resolve',
      { ...change(report), outcome: 'solved', note: '清了', photos: [], noPhoto: '手机拍不了' },
      3,
    )
    await counted(who.resident, 'reports.rate', { ...change(report), solved: false, rating: 'neutral' }, 4)
    await counted(buildingLead, 'reports.search', { words: '楼道堆物' }, 3)
    const filed = () =>
      community.call<ReportView>(who.resident, 'reports.submit', {
        photos: [],
        text: '楼道堆物',
        place,
        category: 'clutter',
      })
    const refused = await filed()
    report = await counted(
      who.unitLead,
      'reports.decline',
      { ...change(refused), reason: '不归这里', channel: 'hotline' },
      4,
    )
    report = await counted(who.resident, 'reports.appeal', { ...change(report), reason: '该管' }, 3)
    await counted(buildingLead, 'reports.decideAppeal', { ...change(report), upheld: true, note: '该管' }, 3)
    // Two reports change as one: a transaction, with whoever holds the other one (decisions/0033).
    const [one, other] = [await filed(), await filed()]
    report = await counted(buildingLead, 'reports.merge', { ...change(one), into: other.id }, 10)
    await counted(buildingLead, 'reports.unmerge', change(report), 8)
  } finally {
    await community.stop()
  }
  return figures
}
