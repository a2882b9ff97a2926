import { categoryOf } from '../../../config/community/categories'
import { communityNodes } from '../../../config/community/nodes'
import { advance, deciderAfterSendBack, supervisorAfterReopen } from '../../../cloudfunctions/reports/lifecycle/advance'
import { type Change, type Doer } from '../../../cloudfunctions/reports/lifecycle/events'
import { newReport, reportNo } from '../../../cloudfunctions/reports/submission/newReport'
import { allowedEvents, partiesOf, refusal } from '../../../cloudfunctions/reports/lifecycle/parties'
import { route } from '../../../cloudfunctions/grid/routing/routing'
import type { Report } from '../../../cloudfunctions/reports/collections'
import { ladderOf } from '../../../types/grid/code'
import { nextState, reportEvents, reportFlow, reportStates, type ReportEvent } from '../../../types/reports/flow'
import { fc } from '../../random'

const at = '2026-11-24T14:00:00.000+08:00'
const unit = 'XZZ-2-E05-B03-U2'
const resident: Doer = { personId: 'p-resident', name: '李秀英', role: null }
const nodes = new Map(
  communityNodes()
    .filter(n => ladderOf(unit).includes(n._id))
    .reverse()
    .map(n => [n._id, n]),
)

function aReport(): Report {
  const category = categoryOf('clutter')
  const routing = route({
    category,
    place: unit,
    reporter: { personId: resident.personId, homes: [`${unit}-0402`] },
    at,
    working: true,
    nodes,
  })
  const input = { text: '楼道里堆了好多纸箱', place: unit }
  return newReport({
    id: 'r1',
    no: reportNo('XZZ', at, 42),
    input,
    photos: ['cloud://a.b/c.jpg'],
    category,
    placeName: '3 号楼 2 单元',
    reporter: resident,
    routing,
    textCheck: 'pass',
    at,
  })
}
const lead = (report: Report): Doer => ({ ...report.holder! })
const steps = (report: Report, ...changes: [Change, Doer?][]) =>
  changes.reduce((r, [change, by]) => advance(r, change, by ?? lead(r), at), report)
const accepted = () => steps(aReport(), [{ type: 'accept' }])
const resolved = () =>
  steps(accepted(), [{ type: 'resolve', outcome: 'solved', note: '清了', photos: ['cloud://a.b/d.jpg'] }])

describe('a new report', () => {
  it('has a number of the day, a holder, deadlines, and both events in its timeline', () => {
    const report = aReport()
    expect(report).toMatchObject({ no: 'XZZ-261124-0042', state: 'assigned', holder: { name: '王秀兰' }, version: 2 })
    expect(report.timeline.map(e => e.event)).toEqual(['submit', 'assign'])
    expect(report.ackDueAt).toBe('2026-11-24T16:00:00.000+08:00')
    expect(report.dueAt).toBe('2026-11-25T14:00:00.000+08:00')
    expect(report.nextDueAt).toBe(report.ackDueAt)
  })

  it('tells its holder, in the same document, and nobody twice', () => {
    const report = aReport()
    expect(report.outbox.map(e => [e.to, e.template])).toEqual([[report.holder!.personId, 'reportAssigned']])
    expect(report.outboxAt).not.toBeNull()
  })
})

describe('the state table', () => {
  const sample: Record<ReportEvent, Change | null> = {
    submit: null,
    decline: { type: 'decline', as: 'unitLead', channel: 'hotline', note: '归街道办' },
    appeal: { type: 'appeal', to: { personId: 'p-b', name: '乙', role: 'buildingLead' }, note: '就该社区管' },
    decideAppeal: { type: 'decideAppeal', upheld: true, to: { personId: 'p-b', name: '乙', role: 'buildingLead' }, note: '该管' },
    suspend: { type: 'suspend', waitingFor: 'resident', until: '2026-11-28' },
    approveSuspension: { type: 'approveSuspension', approved: true },
    extend: { type: 'extend', to: null, note: '还要谈' },
    calledBack: { type: 'calledBack', reached: true, solved: true },
    resume: { type: 'resume' },
    assign: { type: 'assign', to: { personId: 'p-b', name: '乙', role: 'buildingLead' } },
    transfer: { type: 'transfer', to: { personId: 'p-b', name: '乙', role: 'buildingLead' } },
    accept: { type: 'accept' },
    sendBack: { type: 'sendBack', to: { personId: 'p-d', name: '丁', role: 'dispatcher' }, note: '不归我' },
    resolve: { type: 'resolve', outcome: 'solved', note: '好了', photos: [] },
    rate: { type: 'rate', solved: true, rating: 'satisfied' },
    close: { type: 'close' },
    reopen: { type: 'reopen', supervisor: null },
    withdraw: { type: 'withdraw' },
    remind: { type: 'remind' },
    supplement: { type: 'supplement', note: '又多了', photos: [] },
    review: { type: 'review', verdict: 'fine', waits: [] },
    rateJoined: { type: 'rateJoined', solved: true, rating: 'satisfied' },
    unfollow: { type: 'unfollow' },
    merge: { type: 'merge', other: { id: 'r2', no: 'XZZ-261124-0043', into: true } },
    unmerge: { type: 'unmerge', other: { id: 'r2', no: 'XZZ-261124-0043', into: true } },
    exclude: { type: 'exclude', note: '停电', marks: ['p-c'], to: null },
    confirmExclusion: { type: 'confirmExclusion' },
    include: { type: 'include' },
    escalate: { type: 'escalate', clock: 'finish', percent: 50, to: null },
  } // prettier-ignore

  it.each(reportStates.flatMap(state => reportEvents.map(event => [state, event] as const)))(
    'knows what %s × %s leads to',
    (state, event) => {
      const change = sample[event]
      if (!change) {
        expect(event).toBe('submit')
        return
      }
      const report = { ...aReport(), state }
      const expected = reportFlow[state][event] ?? null
      expect(nextState(state, event)).toBe(expected)
      if (expected === null) expect(() => advance(report, change, lead(report), at)).toThrow(/现在还不能/)
      else {
        const after = advance(report, change, lead(report), at)
        expect(after.state).toBe(expected)
        expect(after.version).toBe(report.version + 1)
        expect(after.timeline).toHaveLength(report.timeline.length + 1)
      }
    },
  )

  it('lets no random walk lose an entry, a version or the first unit', () => {
    const changes = Object.values(sample).filter((c): c is Change => c !== null)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...changes), { maxLength: 20 }), walk => {
        let report = aReport()
        for (const change of walk) {
          if (nextState(report.state, change.type) === null) continue
          const before = report
          report = advance(report, change, lead(report), at)
          expect(report.timeline.slice(0, -1)).toEqual(before.timeline)
        }
        expect(report.version).toBe(report.timeline.length)
        expect(report.firstUnit).toEqual(aReport().firstUnit)
        const waitsForResident = report.state === 'suspended' && report.pause?.waitingFor !== 'other'
        const isOver =
          ['resolved', 'closed', 'withdrawn', 'merged'].includes(report.state) ||
          (report.state === 'declined' && report.appeal?.upheld !== null)
        expect(report.nextDueAt === null).toBe(isOver || waitsForResident)
      }),
    )
  })
})

describe('clocks', () => {
  it('stop acknowledging when it is accepted and wait for the finish', () => {
    expect(accepted().nextDueAt).toBe(accepted().dueAt)
  })
  it('stop when it is resolved, and it will close by itself after seven days', () => {
    expect(resolved()).toMatchObject({ nextDueAt: null, closesAt: '2026-12-01T14:00:00.000+08:00' })
  })
  it('keep the due time when it is given to somebody else', () => {
    const given = steps(accepted(), [{ type: 'transfer', to: { personId: 'p-b', name: '乙', role: 'buildingLead' } }])
    expect(given).toMatchObject({ state: 'assigned', dueAt: aReport().dueAt, firstUnit: aReport().firstUnit })
  })
})

describe('supervision climbs with each reopening', () => {
  it('to the parent, then one higher, then the chief lead for ever', () => {
    const roles: (string | undefined)[] = []
    let report = resolved()
    for (let n = 0; n < 4; n++) {
      const supervisor = supervisorAfterReopen(report)
      roles.push(supervisor?.role)
      report = steps(report, [{ type: 'reopen', supervisor }, resident])
      report = steps(report, [{ type: 'resolve', outcome: 'solved', note: '再清', photos: [] }])
    }
    expect(roles).toEqual(['buildingLead', 'areaLead', 'chiefLead', 'chiefLead'])
    expect(report.supervisors.map(s => s.role)).toEqual(['buildingLead', 'areaLead', 'chiefLead'])
  })
})

describe('a report that is sent back', () => {
  it('goes to the duty desk, and the second time to the parent, who cannot send it back', () => {
    let report = aReport()
    expect(deciderAfterSendBack(report).role).toBe('dispatcher')
    report = steps(report, [{ type: 'sendBack', to: deciderAfterSendBack(report), note: '不归我' }])
    report = steps(report, [{ type: 'assign', to: aReport().holder! }])
    expect(deciderAfterSendBack(report).role).toBe('buildingLead')
    report = steps(report, [{ type: 'sendBack', to: deciderAfterSendBack(report), note: '真不归我' }])
    report = steps(report, [{ type: 'assign', to: aReport().holder! }])
    expect(refusal(report, 'sendBack', new Set(['holder']), at)).toBe('notNow')
  })
})

describe('the buttons', () => {
  const actor = (
    personId: string,
    posts: { role: 'resident' | 'unitLead' | 'buildingLead' | 'dispatcher'; node: string }[],
  ) => ({ personId, name: '某', posts })
  it('are those of the reporter, the holder, the parent and nobody else', () => {
    const report = aReport()
    expect(allowedEvents(report, actor(resident.personId, [{ role: 'resident', node: `${unit}-0402` }]), at)).toEqual([
      'withdraw',
      'remind',
      'supplement',
    ])
    expect(allowedEvents(report, actor(report.holder!.personId, [{ role: 'unitLead', node: unit }]), at)).toEqual([
      'decline',
      'accept',
      'sendBack',
      'transfer',
      'supplement',
      'merge',
    ])
    expect(allowedEvents(report, actor('p-parent', [{ role: 'buildingLead', node: 'XZZ-2-E05-B03' }]), at)).toEqual([
      'transfer',
      'remind',
      'merge',
    ])
    expect(allowedEvents(report, actor('p-neighbour', [{ role: 'resident', node: `${unit}-0401` }]), at)).toEqual([])
    expect(allowedEvents(report, actor('p-other', [{ role: 'unitLead', node: 'XZZ-2-E05-B03-U1' }]), at)).toEqual([])
  })
  it('offer reopening for seven days and then no more', () => {
    const parties = partiesOf(resolved(), actor(resident.personId, []))
    expect(refusal(resolved(), 'reopen', parties, '2026-12-01T13:59:59.999+08:00')).toBeNull()
    expect(refusal(resolved(), 'reopen', parties, '2026-12-01T14:00:00.000+08:00')).toBe('notNow')
  })
})
