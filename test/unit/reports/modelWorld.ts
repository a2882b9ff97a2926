/** The people around one report as the product knows them, and what it makes of an event: the other side of the model (model.ts). */
import { deciderAfterSendBack, supervisorAfterReopen } from '../../../cloudfunctions/reports/lifecycle/advance'
import { nearestDecider } from '../../../cloudfunctions/reports/appeals/decider'
import type { Report } from '../../../cloudfunctions/reports/collections'
import { climbOf } from '../../../cloudfunctions/reports/ladder/climb'
import { escalationOf } from '../../../cloudfunctions/reports/ladder/steps'
import { dueFrom } from '../../../cloudfunctions/reports/lifecycle/clocks'
import type { Change } from '../../../cloudfunctions/reports/lifecycle/events'
import { nearestAbove } from '../../../cloudfunctions/reports/lifecycle/pause'
import { partiesOf } from '../../../cloudfunctions/reports/lifecycle/parties'
import { waitingIn } from '../../../cloudfunctions/reports/lifecycle/reviews'
import { toEpoch } from '../../../cloudfunctions/_platform/time'
import type { Holder } from '../../../types/grid/node'
import type { Actor, Role } from '../../../types/permissions'
import type { Party, ReportEvent } from '../../../types/reports/flow'
import { aReport } from '../../factories/aReport'
import type { Model, Said, Who } from './model'

const unit = 'XZZ-2-E05-B03-U2'
const first = aReport()
const above = (role: Role): Holder => first.above.find(each => each.role === role)!
export const holders: Partial<Record<Who, Holder>> = {
  lead: first.holder!,
  building: above('buildingLead'),
  area: above('areaLead'),
  chief: above('chiefLead'),
  desk: above('dispatcher'),
  auditor: { personId: 'p-auditor', name: '审', role: 'auditor' },
}
const at = (personId: string, role: Role, node: string): Actor => ({ personId, name: '某', posts: [{ role, node }] })
export const actors: Record<Exclude<Who, 'system'>, Actor> = {
  reporter: at(first.reporter.personId, 'resident', `${unit}-0402`),
  lead: at(holders.lead!.personId, 'unitLead', unit),
  building: at(holders.building!.personId, 'buildingLead', 'XZZ-2-E05-B03'),
  area: at(holders.area!.personId, 'areaLead', 'XZZ-2'),
  chief: at(holders.chief!.personId, 'chiefLead', 'XZZ'),
  desk: at(holders.desk!.personId, 'dispatcher', 'XZZ'),
  kinDesk: {
    ...at('p-kin', 'dispatcher', 'XZZ'),
    posts: [{ role: 'dispatcher', node: 'XZZ' }, { role: 'resident', node: `${unit}-0402` }],
  },
  clerk: at('p-clerk', 'clerk', 'XZZ'),
  auditor: at('p-auditor', 'auditor', 'XZZ'),
  neighbour: at('p-neighbour', 'resident', `${unit}-0301`),
  follower: at('p-follower', 'resident', `${unit}-0302`),
} // prettier-ignore

export class Real {
  report: Report
  constructor(level: Model['level'], doubtful: boolean, holder: Who, followed: boolean) {
    const { ackDueAt, dueAt } = dueFrom(level, first.submittedAt)
    const clocks = { level, ackDueAt, dueAt, nextDueAt: ackDueAt }
    const doubts = doubtful ? { textCheck: 'review' as const, reviewAt: first.submittedAt } : {}
    const { personId, name } = actors.follower
    const follows = followed ? { joined: 1, joins: [{ personId, name, homes: [`${unit}-0302`], at: first.submittedAt }] } : {} // prettier-ignore
    this.report = { ...first, ...follows, ...clocks, ...doubts, holder: holders[holder]!, outbox: [], outboxAt: null }
  }
}

export const modelOf = ({ report }: Real, level: Model['level'], doubtful: boolean, holder: Who): Model => ({
  ...{
    state: 'assigned',
    before: 'assigned',
    followed: report.joined === 1,
    level,
    holder,
    decliner: null,
    appeal: 'none',
    pause: 'none',
  },
  ...{
    sendBacks: 0,
    reopens: 0,
    extended: false,
    toCall: false,
    calls: 0,
    doubtful,
    exclusion: 'none',
    excluder: null,
  },
  ...{ now: toEpoch(first.submittedAt), dueAt: toEpoch(report.dueAt), resolvedAt: null, declinedAt: null },
})

export const partiesFor = (report: Report, who: Who): Set<Party> =>
  who === 'system' ? new Set(['system']) : partiesOf(report, actors[who])

/** What the product makes of an event: the actions' own choices of who gets it. */
export function changeOf(report: Report, event: ReportEvent, who: Who, said: Said): Change {
  const to = holders[said.to]!
  const note = '这样说'
  switch (event) {
    case 'assign':
    case 'transfer':
      return { type: event, to, note }
    case 'decline':
      return { type: event, as: who === 'desk' && report.holder?.role !== 'dispatcher' ? 'dispatcher' : report.holder!.role, channel: 'hotline', note }
    case 'appeal':
      return { type: event, to: nearestDecider(report) ?? holders.auditor!, note }
    case 'decideAppeal':
      return said.yes ? { type: event, upheld: true, to: holders[who]!, note } : { type: event, upheld: false, note }
    case 'sendBack':
      return { type: event, to: deciderAfterSendBack(report), note }
    case 'suspend': {
      const asks = partiesFor(report, who).has('parent') ? {} : { to: nearestAbove(report) ?? holders.desk! }
      return { type: event, ...asks, waitingFor: said.waitingFor, until: '2027-01-04', note }
    }
    case 'approveSuspension':
      return { type: event, approved: said.yes }
    case 'extend':
      return { type: event, to: nearestAbove(report) ?? null, note }
    case 'resolve':
      return { type: event, outcome: 'solved', photos: [], note }
    case 'merge':
    case 'unmerge':
      return { type: event, other: { id: 'rOther', no: 'XZZ-261124-9999', into: true } }
    case 'rate':
    case 'rateJoined':
      return { type: event, solved: true, rating: 'neutral' }
    case 'close':
      return { type: event, ...(said.drawn ? { keepOut: [holders.lead!.personId, holders.building!.personId] } : {}) }
    case 'calledBack':
      return !said.reached
        ? { type: event, reached: false }
        : said.yes
          ? { type: event, reached: true, solved: true }
          : { type: event, reached: true, solved: false, supervisor: supervisorAfterReopen(report) }
    case 'reopen':
      return { type: event, supervisor: supervisorAfterReopen(report) }
    case 'exclude':
      return { type: event, note, marks: [holders[who]!.personId], to: null }
    case 'escalate': {
      const clock = report.state === 'declined' ? 'answer' : 'finish'
      const percent = Math.max(50, (escalationOf(report)[clock] ?? 0) + 50)
      return { type: event, ...climbOf(report, { clock, percent, at: report.dueAt }) }
    }
    case 'supplement':
      return { type: event, note, photos: [] }
    case 'review':
      return { type: event, verdict: 'fine', waits: waitingIn(report) }
    default:
      return { type: event } as Change
  }
} // prettier-ignore
