/** The ladder (DOMAIN §4): what comes when, and who joins. */
import { advance } from '../../../cloudfunctions/reports/lifecycle/advance'
import type { Change, Doer } from '../../../cloudfunctions/reports/lifecycle/events'
import { theSystem } from '../../../cloudfunctions/reports/lifecycle/events'
import { escalatedUntil } from '../../../cloudfunctions/reports/ladder/escalateDue'
import { nextAbove } from '../../../cloudfunctions/reports/ladder/rungs'
import { nextStep } from '../../../cloudfunctions/reports/ladder/steps'
import type { Report } from '../../../cloudfunctions/reports/collections'
import type { Holder } from '../../../types/grid/node'
import { aReport } from '../../factories/aReport'

// A cluttered stairwell, on a Tuesday at 14:00: two hours of work to take it up, a day of work to finish. 王秀兰 has it.
const on = (moment: string) => `2026-11-${moment}:00.000+08:00`
const roles = (report: Report) => report.supervisors.map(({ role }) => role)
const steps = ({ timeline }: Report) =>
  timeline.filter(({ event }) => event === 'escalate').map(e => `${e.clock} ${e.percent} ${e.to?.role ?? '-'}`)
const told = ({ outbox }: Report, from = 0) => outbox.slice(from).map(({ title }) => title)
const holder: Doer = { ...aReport().holder!, role: 'unitLead' }
const does = (report: Report, change: Change, at: string, by: Doer = holder) => advance(report, change, by, at)
const taken = (at = on('24T14:10')) => does(aReport(), { type: 'accept' }, at)

describe('a report that nobody takes up', () => {
  it('reminds its holder at half the time, and climbs one lead at the whole and at each further half', () => {
    const report = aReport()
    expect(report.escalatesAt).toBe(on('24T15:00'))
    const reminded = escalatedUntil(report, on('24T15:00'))
    expect(reminded).toMatchObject({
      supervisors: [],
      escalatesAt: on('24T16:00'),
      escalation: { level: 0, since: null },
    })
    expect(told(reminded, 1)).toEqual(['时间过半，还没接单，请您抓紧'])

    const late = escalatedUntil(reminded, on('24T16:00'))
    expect([roles(late), late.escalation?.level, late.escalation?.since]).toEqual([['buildingLead'], 1, on('24T16:00')])
    expect(late.escalatesAt).toBe(on('24T17:00'))

    // The working day ends at 17:30: half an hour of the next hour is left for the morning after.
    const later = escalatedUntil(late, on('24T17:00'))
    expect([roles(later), later.escalatesAt]).toEqual([['buildingLead', 'areaLead'], on('25T09:00')])
    const last = escalatedUntil(later, on('25T09:00'))
    expect([roles(last), last.escalation?.level]).toEqual([['buildingLead', 'areaLead', 'chiefLead'], 3])
    expect(steps(last)).toEqual([
      'acknowledge 50 -',
      'acknowledge 100 buildingLead',
      'acknowledge 150 areaLead',
      'acknowledge 200 chiefLead',
    ])
  })

  it('keeps its holder, its first unit, its state and its due times', () => {
    const { holder, firstUnit, state, ackDueAt, dueAt, nextDueAt } = aReport()
    expect(escalatedUntil(aReport(), on('30T10:00'))).toMatchObject({
      holder,
      firstUnit,
      state,
      ackDueAt,
      dueAt,
      nextDueAt,
    })
  })

  it('tells whoever joins and whoever has it, each step once, though all were missed', () => {
    const report = aReport()
    const late = escalatedUntil(report, on('26T14:00'))
    expect(steps(late)).toHaveLength(4)
    expect(late.version).toBe(report.version + 4)
    expect(told(late, 1)).toEqual([
      '时间过半，还没接单，请您抓紧',
      '有一件到时间还没接单，请您督办',
      expect.stringMatching(/^到时间还没接单，.+来督办了$/),
      '有一件到时间还没接单，请您督办',
      expect.stringMatching(/来督办了$/),
      '有一件到时间还没接单，请您督办',
      expect.stringMatching(/来督办了$/),
    ])
    expect(new Set(late.outbox.map(({ id }) => id)).size).toBe(late.outbox.length)
  })

  it('comes no further a minute before, and nothing of it comes twice', () => {
    const report = aReport()
    expect(escalatedUntil(report, on('24T14:59'))).toBe(report)
    const late = escalatedUntil(report, on('24T16:30'))
    expect(escalatedUntil(late, on('24T16:30'))).toBe(late)
    // The clock went back.
    expect(escalatedUntil(late, on('24T15:00'))).toBe(late)
  })
})

describe('a report that is taken up', () => {
  it('has the other clock: half the day, the whole, one and a half', () => {
    const report = taken()
    // The day of work is over on Wednesday at 14:00; 225 minutes of it are half.
    expect(report.escalatesAt).toBe(on('25T08:45'))
    const late = escalatedUntil(report, on('25T14:00'))
    expect(steps(late)).toEqual(['finish 50 -', 'finish 100 buildingLead'])
    expect(told(late, report.outbox.length)).toEqual([
      '时间过半，还没办好，请您抓紧',
      '有一件到时间还没办好，请您督办',
      expect.stringMatching(/^到时间还没办好，/),
    ])
    expect(late.escalatesAt).toBe(on('26T08:45'))
  })

  it('climbs on where the first clock had brought it', () => {
    const climbed = escalatedUntil(aReport(), on('24T16:00'))
    const late = escalatedUntil(does(climbed, { type: 'accept' }, on('24T16:10')), on('25T14:00'))
    expect(steps(late).slice(2)).toEqual(['finish 50 -', 'finish 100 areaLead'])
    expect(late.escalation).toMatchObject({ level: 2, since: on('25T14:00'), acknowledge: 100, finish: 100 })
  })

  it('is never again one that nobody took up, whoever gets it next', () => {
    const to: Holder = { personId: 'p-next', name: '下一位', role: 'property' }
    const given = does(taken(), { type: 'transfer', to }, on('24T17:00'))
    expect(nextStep(given)).toEqual({ clock: 'finish', percent: 50, at: on('25T08:45') })
  })

  it('rests while it waits for the resident, and only then', () => {
    const until = '2026-11-27'
    const waits = (waitingFor: 'resident' | 'other') =>
      does(taken(), { type: 'suspend', waitingFor, until }, on('24T15:00'), theSystem)
    expect(waits('resident').escalatesAt).toBeNull()
    expect(waits('other').escalatesAt).toBe(on('25T08:45'))
    // 450 minutes of work later it goes on, and each step comes as much later.
    const on2 = does(waits('resident'), { type: 'resume' }, on('25T15:00'))
    expect(on2.escalatesAt).toBe(on('26T08:45'))
  })

  it('has its steps in the time that an extension gave', () => {
    const talk = does(aReport({ category: 'suggestion' }), { type: 'accept' }, on('24T14:10'))
    expect(nextStep(talk)?.at).toBe(on('30T08:45'))
    const longer = does(talk, { type: 'extend', to: null, note: '还要商量' }, on('25T10:00'))
    expect([longer.dueAt, nextStep(longer)?.at]).toEqual([
      '2026-12-15T14:00:00.000+08:00',
      '2026-12-04T08:45:00.000+08:00',
    ])
    const late = escalatedUntil(longer, '2026-12-15T14:00:00.000+08:00')
    expect([roles(late), late.escalatesAt]).toEqual([['chiefLead'], '2026-12-21T00:00:00.000+08:00'])
    // After a reopening it is seven days again.
    const settled = does(longer, { type: 'resolve', outcome: 'solved', note: '谈好了', photos: [] }, on('25T11:00'))
    const again = does(settled, { type: 'reopen', supervisor: null }, on('25T14:00'))
    expect(nextStep(again)?.at).toBe('2026-12-01T08:45:00.000+08:00')
  })

  it('is late with the end of a shift, not with the beginning of the next', () => {
    const early = does(aReport({ at: on('24T08:30') }), { type: 'accept' }, on('24T08:40'))
    expect([early.dueAt, nextStep(escalatedUntil(early, on('24T14:00')))?.at]).toEqual([on('24T17:30'), on('24T17:30')])
  })

  it('that came back to the desk is one that nobody took up', () => {
    const to: Holder = { personId: 'p-desk', name: '值班', role: 'dispatcher' }
    const back = does(aReport(), { type: 'sendBack', to, note: '不归我' }, on('24T14:10'))
    expect(nextStep(back)).toEqual({ clock: 'acknowledge', percent: 50, at: on('24T15:00') })
  })

  it('is to be taken up anew when an appeal was right, whoever had taken it up before', () => {
    const { holder } = aReport()
    const to: Holder = { personId: 'p-next', name: '下一位', role: 'property' }
    const declined = does(
      does(taken(), { type: 'transfer', to }, on('24T14:20')),
      { type: 'decline', as: 'property', channel: 'street', note: '不归这里' },
      on('24T14:30'),
    )
    expect(declined.escalatesAt ?? null).toBeNull()
    const appealed = does(declined, { type: 'appeal', to: holder, note: '该管' }, on('25T09:00'))
    const upheld = does(appealed, { type: 'decideAppeal', upheld: true, to: holder!, note: '对' }, on('25T10:00'))
    expect(nextStep(upheld)).toEqual({ clock: 'acknowledge', percent: 50, at: on('25T11:00') })
  })

  it('is left alone once it is settled, and has its time anew when it is reopened', () => {
    const late = escalatedUntil(taken(), on('25T14:00'))
    const settled = does(late, { type: 'resolve', outcome: 'solved', note: '清了', photos: [] }, on('25T15:00'))
    expect(settled.escalatesAt).toBeNull()
    expect(escalatedUntil(settled, on('30T15:00'))).toBe(settled)
    const again = does(settled, { type: 'reopen', supervisor: null }, on('25T16:00'))
    expect(nextStep(again)).toMatchObject({ clock: 'finish', percent: 50 })
    expect(again.escalation?.level).toBe(1)
  })
})

describe('who joins', () => {
  const base = aReport()
  const lead = (role: Holder['role'], personId = `p-${role}`): Holder => ({ personId, name: role, role })
  const above = [lead('unitLead'), lead('buildingLead'), lead('areaLead'), lead('chiefLead'), lead('dispatcher')]
  const joins = (more: Partial<Report>) => nextAbove({ ...base, above, ...more })?.personId ?? null

  it('stands above whoever has it: of a duty person every lead, of a lead the next, of the desk the chief lead', () => {
    const of = (role: Holder['role']) => joins({ holder: lead(role, 'p-me') })
    expect((['property', 'unitLead', 'buildingLead', 'areaLead', 'dispatcher', 'chiefLead'] as const).map(of)).toEqual([
      'p-unitLead',
      'p-buildingLead',
      'p-areaLead',
      'p-chiefLead',
      'p-chiefLead',
      null,
    ])
    expect(joins({ holder: null })).toBe('p-unitLead')
  })

  it('stands above all who supervise: it climbs, and never down', () => {
    const holder = lead('property', 'p-me')
    expect(joins({ holder, supervisors: [lead('unitLead')] })).toBe('p-buildingLead')
    expect(joins({ holder, supervisors: [lead('areaLead', 'p-another'), lead('unitLead')] })).toBe('p-chiefLead')
    expect(joins({ holder, supervisors: [lead('chiefLead')] })).toBeNull()
    // Whoever watches over it in another role says nothing of the ladder.
    expect(joins({ holder, supervisors: [lead('auditor')] })).toBe('p-unitLead')
  })

  it('is not whoever left, must keep out, has it already, or is complained about', () => {
    const holder = lead('unitLead', 'p-me')
    const gone = `x${'0'.repeat(24)}`
    expect(joins({ holder, above: [lead('buildingLead', gone), lead('areaLead')] })).toBe('p-areaLead')
    expect(joins({ holder, recused: ['p-buildingLead'] })).toBe('p-areaLead')
    expect(joins({ holder, hiddenFrom: ['p-buildingLead', 'p-areaLead'] })).toBe('p-chiefLead')
    expect(joins({ holder, above: [lead('buildingLead', 'p-me'), lead('chiefLead')] })).toBe('p-chiefLead')
    expect(joins({ holder, supervisors: [lead('auditor', 'p-buildingLead')] })).toBe('p-areaLead')
    expect(joins({ holder, above: [] })).toBeNull()
  })

  it('in whatever order they are kept', () => {
    expect(joins({ holder: lead('unitLead', 'p-me'), above: [...above].reverse() })).toBe('p-buildingLead')
  })
})

describe('an emergency', () => {
  const report = aReport({ category: 'fireLane', at: on('24T02:00') })

  it('begins with the duty desk; the lead of the area, who has a copy, is the first to join, round the clock', () => {
    expect([report.holder?.role, report.copies.map(({ role }) => role)]).toEqual(['dispatcher', ['areaLead']])
    expect(report.escalatesAt).toBe(on('24T02:01'))
    expect(steps(escalatedUntil(report, on('24T02:03')))).toEqual([
      'acknowledge 50 -',
      'acknowledge 100 areaLead',
      'acknowledge 150 chiefLead',
    ])
  })

  it('that was given to somebody climbs the same way', () => {
    const to: Holder = { personId: 'p-unit', name: '单元长', role: 'unitLead' }
    const given = does(report, { type: 'transfer', to }, on('24T02:00'), { ...report.holder!, role: 'dispatcher' })
    expect(roles(escalatedUntil(given, on('24T02:03')))).toEqual(['areaLead', 'chiefLead'])
    const higher = does(given, { type: 'transfer', to: { ...to, role: 'areaLead' } }, on('24T02:00'))
    expect(roles(escalatedUntil(higher, on('24T02:03')))).toEqual(['chiefLead'])
  })
})

it('begins with nothing for a report from before there was a ladder', () => {
  const { escalation: _none, escalatesAt: _never, ...old } = taken()
  expect(escalatedUntil(old, on('25T14:00')).escalation).toMatchObject({ level: 1 })
  const reopened = { ...old, reopens: 2 }
  expect(escalatedUntil(reopened, on('25T14:00')).escalation).toMatchObject({ round: 2, finish: 100 })
})
