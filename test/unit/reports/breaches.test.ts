/** What stands on the weekly list (DOMAIN §4): since when, in which weeks, and no longer than until it is settled. */
import { advance } from '../../../cloudfunctions/reports/lifecycle/advance'
import type { Change, Doer } from '../../../cloudfunctions/reports/lifecycle/events'
import { escalatedUntil } from '../../../cloudfunctions/reports/ladder/escalateDue'
import type { Report } from '../../../cloudfunctions/reports/collections'
import { aReport } from '../../factories/aReport'

// A cluttered stairwell, on a Tuesday at 14:00: two hours of work to take it up, a day of work to finish. 王秀兰 has it.
const on = (moment: string) => `2026-11-${moment}:00.000+08:00`
const steps = ({ timeline }: Report) =>
  timeline.filter(({ event }) => event === 'escalate').map(e => `${e.clock} ${e.percent} ${e.to?.role ?? '-'}`)
const told = ({ outbox }: Report, from = 0) => outbox.slice(from).map(({ title }) => title)
const holder: Doer = { ...aReport().holder!, role: 'unitLead' }
const does = (report: Report, change: Change, at: string, by: Doer = holder) => advance(report, change, by, at)
const taken = (at = on('24T14:10')) => does(aReport(), { type: 'accept' }, at)

describe('the weekly list', () => {
  it('has what reached the chief lead, from that moment on', () => {
    const almost = escalatedUntil(aReport(), on('24T17:00'))
    expect([almost.breachWeeks, almost.escalation?.breachedAt]).toEqual([undefined, null])
    const top = escalatedUntil(almost, on('25T09:00'))
    expect(top.breachWeeks).toEqual(['2026-W48'])
    expect(top.escalation?.breachedAt).toBe(on('25T09:00'))
  })

  it('has what its holder let run out when nobody stands above: nobody joins, and they read why', () => {
    const alone = escalatedUntil({ ...aReport(), above: [] }, on('24T16:00'))
    expect(steps(alone)).toEqual(['acknowledge 50 -', 'acknowledge 100 -'])
    expect(alone).toMatchObject({ supervisors: [], breachWeeks: ['2026-W48'], escalation: { level: 0 } })
    expect(told(alone).at(-1)).toBe('到时间还没接单，上了督办单')
    expect(escalatedUntil(alone, on('26T16:00'))).toBe(alone)
  })

  it('has it each week until it is settled: no step, no message', () => {
    const top = escalatedUntil(aReport(), on('25T09:00'))
    expect(top.escalatesAt).toBe(on('30T00:00'))
    const next = escalatedUntil(top, '2026-12-15T10:00:00.000+08:00')
    expect(next.breachWeeks).toEqual(['2026-W48', '2026-W49', '2026-W50', '2026-W51'])
    expect([next.version, next.outbox, next.timeline]).toEqual([top.version, top.outbox, top.timeline])
    expect(next.escalatesAt).toBe('2026-12-21T00:00:00.000+08:00')
  })

  it('has its weeks in order, though the clock of one went back', () => {
    const top = { ...escalatedUntil(aReport(), on('25T08:00')), breachWeeks: ['2026-W49'] }
    expect(escalatedUntil(top, on('25T09:00')).breachWeeks).toEqual(['2026-W48', '2026-W49'])
  })

  it('is looked at with the next week or with the next step, whichever comes first', () => {
    const top = does(escalatedUntil(aReport(), on('25T09:00')), { type: 'accept' }, on('25T08:40'))
    expect(top.escalatesAt).toBe(on('25T08:45'))
    const long = { ...top, dueAt: '2026-12-09T14:00:00.000+08:00' }
    expect(does(long, { type: 'remind' }, on('25T09:00')).escalatesAt).toBe(on('30T00:00'))
    expect(escalatedUntil({ ...long, escalatesAt: on('30T00:00') }, on('30T00:00')).breachWeeks).toEqual([
      '2026-W48',
      '2026-W49',
    ])
  })

  it('has it no longer once it is settled, and after a reopening not before its time is over again', () => {
    const top = escalatedUntil(taken(), on('27T17:00'))
    expect(top.breachWeeks).toEqual(['2026-W48'])
    const settled = does(top, { type: 'resolve', outcome: 'solved', note: '清了', photos: [] }, on('27T17:10'))
    expect(settled.escalatesAt).toBeNull()
    const again = { ...does(settled, { type: 'reopen', supervisor: null }, on('27T17:20')), dueAt: on('30T17:20') }
    expect(escalatedUntil(again, on('30T17:00')).breachWeeks).toEqual(['2026-W48'])
    expect(escalatedUntil(again, on('30T17:20')).breachWeeks).toEqual(['2026-W48', '2026-W49'])
  })

  it('still reminds of the second clock when the first had brought everybody', () => {
    const top = does(escalatedUntil(aReport(), on('25T09:00')), { type: 'accept' }, on('25T09:10'))
    const late = escalatedUntil(top, on('25T14:00'))
    expect(steps(late).slice(4)).toEqual(['finish 50 -', 'finish 100 -'])
    expect(late.escalation).toMatchObject({ level: 3, breachedAt: on('25T09:00') })
  })
})
