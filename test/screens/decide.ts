/** What staff decide on a page of its own, and what a resident sees of a report that was declined. */
import type { ReportView } from '../../types/reports/contract'
import type { Json } from '../cloud/plugin'
import { wang } from '../browser/screen'
import type { Looks } from './found'

const page = 'packages/staff/decide/index'
const sun = 'oXZZ-sun-deming'
const areaLead = 'oXZZ-liu-chunmei'
const neighbour = 'oXZZ-zhang-min'
const building = 'XZZ-2-E05-B03'
const inDays = (days: number) => new Date(Date.now() + (days * 24 + 8) * 3600_000).toISOString().slice(0, 10)

/** Ids of what `before` made. */
const made: Record<string, string> = {}
type Call = (who: string, action: string, input: Json) => Promise<unknown>

const answered = async (answer: Promise<unknown>) => (await answer) as ReportView

async function reported(call: Call, text: string, category: string, steps: [who: string, action: string, more?: { [field: string]: Json }][]) {
  let report = await answered(call(neighbour, 'reports.submit', { photos: [], text, place: building, category }))
  for (const [who, action, more = {}] of steps)
    report = await answered(call(who, `reports.${action}`, { id: report.id, version: report.version, ...more }))
  return report.id
} // prettier-ignore

export const before: Looks['before'] = async call => {
  const declined = { reason: '物业费的事要找物业公司谈', channel: 'hotline' }
  const pause = { waitingFor: 'resident', reason: '等居民方便的时候', until: inDays(3) }
  made['new'] = await reported(call, '楼上装修，声音太大', 'clutter', [])
  made['declined'] = await reported(call, '物业费收得不明白', 'clutter', [[sun, 'decline', declined]])
  made['appealed'] = await reported(call, '楼道灯的电费谁出', 'clutter', [[sun, 'decline', declined], [neighbour, 'appeal', { reason: '楼道是大家的，该社区来管' }]])
  made['asked'] = await reported(call, '门禁要上门装', 'clutter', [[sun, 'accept'], [sun, 'suspend', pause]])
  made['talk'] = await reported(call, '想在院里加一张长椅', 'suggestion', [[areaLead, 'accept']])
} // prettier-ignore

export const visits: Looks['visits'] = [[page, wang, 'inHand', /不用您来定了/]]

const at = (which: string, verb: string) => `${page}?id=${made[which] ?? ''}&do=${verb}`
const detail = (which: string) => `packages/report/detail/index?id=${made[which] ?? ''}`
export const screens: Looks['screens'] = [
  { name: 'decide-decline', who: sun, route: () => at('new', 'decline') },
  { name: 'decide-appeal', who: areaLead, route: () => at('appealed', 'decideAppeal') },
  { name: 'decide-suspension', who: areaLead, route: () => at('asked', 'approveSuspension') },
  { name: 'decide-extend', who: areaLead, route: () => at('talk', 'extend') },
  { name: 'detail-declined', who: neighbour, route: () => detail('declined') },
  { name: 'detail-appealed', who: neighbour, route: () => detail('appealed') },
  { name: 'staff-appealed', who: areaLead, route: () => detail('appealed') },
]
