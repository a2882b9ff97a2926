/** Random lives of reports, by the product's own rules: what the state table refuses does not happen. */
import { isOtherwise, type Change, type Doer } from '../../../cloudfunctions/reports/lifecycle/events'
import { advance } from '../../../cloudfunctions/reports/lifecycle/advance'
import { addMinutes } from '../../../cloudfunctions/_platform/time'
import type { Report } from '../../../cloudfunctions/reports/collections'
import type { CategoryId } from '../../../types/reports/categories'
import { nextState } from '../../../types/reports/flow'
import { aReport } from '../../factories/aReport'
import { fc } from '../../random'

const building = { personId: 'p-b', name: '乙', role: 'buildingLead' as const }
const desk = { personId: 'p-d', name: '丁', role: 'dispatcher' as const }
const unit: Doer = { personId: 'p-u', name: '甲', role: 'unitLead' }
const chief: Doer = { personId: 'p-c', name: '丙', role: 'chiefLead' }
const resident: Doer = { personId: 'p-r', name: '李秀英', role: null }
const neighbour: Doer = { personId: 'p-n', name: '孙丽', role: null }
const system: Doer = { personId: 'system', name: '系统', role: null }

const things: [Change, Doer][] = [
  [{ type: 'assign', to: building }, desk],
  [{ type: 'accept' }, unit],
  [{ type: 'transfer', to: building }, unit],
  [{ type: 'sendBack', to: desk, note: '不归我' }, unit],
  [{ type: 'suspend', waitingFor: 'other', until: '2026-12-24' }, { ...building }],
  [{ type: 'resume' }, unit],
  [{ type: 'resolve', outcome: 'solved', note: '好了', photos: [] }, unit],
  [{ type: 'rate', solved: true, rating: 'satisfied' }, resident],
  [{ type: 'rate', solved: true, rating: 'neutral' }, resident],
  [{ type: 'rate', solved: false, rating: 'dissatisfied' }, resident],
  [{ type: 'reopen', supervisor: null }, resident],
  [{ type: 'reopen', supervisor: null, rating: 'dissatisfied' }, resident],
  [{ type: 'close' }, system],
  [{ type: 'close', keepOut: ['p-u'] }, system],
  [{ type: 'calledBack', reached: true, solved: true, rating: 'neutral' }, { ...desk }],
  [{ type: 'calledBack', reached: true, solved: false, supervisor: null }, { ...desk }],
  [{ type: 'calledBack', reached: false }, { ...desk }],
  [{ type: 'decline', as: 'unitLead', channel: 'hotline', note: '不归社区管' }, unit],
  [{ type: 'appeal', to: building, note: '就该管' }, resident],
  [{ type: 'decideAppeal', upheld: true, to: building, note: '该管' }, { ...building }],
  [{ type: 'decideAppeal', upheld: false, note: '不管' }, { ...building }],
  [{ type: 'withdraw' }, resident],
  [{ type: 'remind' }, resident],
  [
    { type: 'rateJoined', solved: true, rating: 'satisfied' },
    { ...neighbour, joiner: neighbour.personId },
  ],
  [
    { type: 'rateJoined', solved: true, rating: 'neutral' },
    { ...neighbour, joiner: neighbour.personId },
  ],
  [
    { type: 'reopen', supervisor: null, rating: 'dissatisfied' },
    { ...neighbour, joiner: neighbour.personId },
  ],
  [{ type: 'merge', other: { id: 'r2', no: 'XZZ-2', into: true } }, unit],
  [{ type: 'unmerge', other: { id: 'r2', no: 'XZZ-2', into: true } }, unit],
  [{ type: 'exclude', note: '停电', marks: ['p-c'], to: null }, chief],
  [{ type: 'confirmExclusion' }, { ...desk }],
  [{ type: 'include' }, chief],
]

/** What may happen next to one of some reports, and after how many minutes. */
export interface Happening {
  report: number
  what: number
  minutes: number
}
export const aHappening = (reports: number): fc.Arbitrary<Happening> =>
  fc.record({
    report: fc.nat(reports - 1),
    what: fc.nat(things.length - 1),
    // Often in the same millisecond: two changes are two all the same.
    minutes: fc.oneof(fc.constant(0), fc.nat(500)),
  })

/** The report after it; the same one where the table has no such step now. */
export function happens(report: Report, { what }: Happening, now: string): Report {
  const [change, by] = things[what]!
  if (nextState(report.state, change.type, isOtherwise(change)) === null) return report
  if (change.type === 'confirmExclusion' && !report.exclusion) return report
  return advance(report, change, by, now)
}

const categories: CategoryId[] = ['clutter', 'noise', 'waterLeak', 'staffComplaint', 'fireLane']
const placesOf = ['XZZ-2-E05-B03-U2-S01', 'XZZ-2-E05-B03', 'XZZ-2', null]
/** Some reports of one evening at the end of a month, in several places. */
export const someReports = (many: number): Report[] =>
  Array.from({ length: many }, (_each, nth) => ({
    ...aReport({
      category: categories[nth % categories.length]!,
      place: placesOf[nth % placesOf.length]!,
      at: addMinutes('2026-11-30T22:00:00.000+08:00', nth * 40),
    }),
    ...(nth % 2 === 0 ? { slot: nth % 3 } : {}),
    ...(nth % 5 === 3 ? { hiddenFrom: ['p-accused'] } : {}),
  }))
