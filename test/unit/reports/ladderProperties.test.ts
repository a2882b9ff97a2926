/** The ladder, whatever the timer does: each step once, at its moment, by the rule's own words (DOMAIN §4). */
import { workingCalendar } from '../../../config/community/workingTime'
import { advance } from '../../../cloudfunctions/reports/lifecycle/advance'
import type { Change } from '../../../cloudfunctions/reports/lifecycle/events'
import { escalatedUntil } from '../../../cloudfunctions/reports/ladder/escalateDue'
import { momentOf } from '../../../cloudfunctions/reports/ladder/steps'
import { addMinutes, dateOf, minuteOfDay } from '../../../cloudfunctions/_platform/time'
import type { Report } from '../../../cloudfunctions/reports/collections'
import { nextState } from '../../../types/reports/flow'
import { aReport } from '../../factories/aReport'
import { fc } from '../../random'

const begin = '2026-11-23T00:00:00.000+08:00'
const minutes = (most: number) => fc.integer({ min: 0, max: most })
const inMinutes = (passed: number) => addMinutes(begin, passed)

/** A category of each level, and its limits in minutes, from the table of DOMAIN §4: a day of work has 450. */
const levels = {
  P0: { category: 'fireLane', acknowledge: 2, finish: 5, working: false },
  P1: { category: 'ebikeCharging', acknowledge: 30, finish: 240, working: false },
  P2: { category: 'clutter', acknowledge: 120, finish: 450, working: true },
  P3: { category: 'rental', acknowledge: 240, finish: 3 * 450, working: true },
  P4: { category: 'suggestion', acknowledge: 450, finish: 7 * 450, working: true },
} as const
const level = fc.constantFrom(...(Object.keys(levels) as (keyof typeof levels)[]))

/** Minute by minute, as somebody with a calendar and a pencil would count. */
function countedMinutes(from: string, until: string, working: boolean): number {
  let count = 0
  for (let at = from; at < until; at = addMinutes(at, 1)) {
    const minute = minuteOfDay(at)
    const isWork = (minute >= 510 && minute < 720) || (minute >= 810 && minute < 1050)
    count += Number(!working || (isWork && workingCalendar.isWorkday(dateOf(at))))
  }
  return count
}

const steps = ({ timeline }: Report) =>
  timeline.flatMap(e => (e.event === 'escalate' ? [`${e.clock} ${e.percent} ${e.to?.personId ?? '-'}`] : []))

it('each step comes when that share of the time is over, and not a minute before', () => {
  fc.assert(
    fc.property(level, minutes(5 * 1440), fc.constantFrom(50, 100, 150, 200), (of, sent, percent) => {
      const { category, working, ...limit } = levels[of]
      const report = aReport({ category, at: inMinutes(sent) })
      for (const clock of ['acknowledge', 'finish'] as const) {
        const moment = momentOf(report, clock, percent)
        // Of an odd number of minutes half of one is over within it.
        const gone = Math.ceil((limit[clock] * percent) / 100)
        expect(countedMinutes(report.submittedAt, addMinutes(moment, 0), working)).toBe(gone)
        expect(countedMinutes(report.submittedAt, addMinutes(moment, -1), working)).toBe(gone - 1)
      }
    }),
    { numRuns: 40 },
  )
})

it('the timer may run when it likes, and back and forth: what has come by its latest run has come, once', () => {
  fc.assert(
    fc.property(level, fc.array(minutes(9 * 1440), { minLength: 1, maxLength: 12 }), (of, runs) => {
      const report = aReport({ category: levels[of].category, at: inMinutes(600) })
      const after = runs.reduce((one, run) => escalatedUntil(one, inMinutes(run)), report)
      const atOnce = escalatedUntil(report, inMinutes(Math.max(...runs)))
      expect(steps(after)).toEqual(steps(atOnce))
      expect(after.supervisors).toEqual(atOnce.supervisors)
    }),
  )
})

const happenings: Change[] = [
  { type: 'accept' },
  { type: 'transfer', to: { personId: 'p-other', name: '另一位', role: 'property' } },
  { type: 'transfer', to: { personId: 'p-area', name: '片长', role: 'areaLead' } },
  { type: 'sendBack', to: { personId: 'p-desk', name: '值班', role: 'dispatcher' }, note: '不归我' },
  { type: 'assign', to: { personId: 'p-third', name: '第三位', role: 'unitLead' } },
  { type: 'resolve', outcome: 'solved', note: '清了', photos: [] },
  { type: 'reopen', supervisor: null },
  { type: 'reopen', supervisor: { personId: 'p-area', name: '片长', role: 'areaLead' } },
  { type: 'remind' },
]
const happens = fc.record({ passed: fc.integer({ min: -60, max: 1500 }), what: fc.constantFrom(...happenings, null) })

it('whatever else happens: nobody loses it by the ladder, it never climbs down, and no step or message comes twice', () => {
  fc.assert(
    fc.property(level, fc.array(happens, { maxLength: 25 }), (of, story) => {
      let report = aReport({ category: levels[of].category, at: inMinutes(600) })
      let now = 600
      for (const { passed, what } of story) {
        now = Math.max(600, now + passed)
        const before = report
        report = escalatedUntil(report, inMinutes(now))
        expect([report.holder, report.state, report.ackDueAt, report.dueAt]).toEqual([
          before.holder,
          before.state,
          before.ackDueAt,
          before.dueAt,
        ])
        expect(report.supervisors.slice(0, before.supervisors.length)).toEqual(before.supervisors)
        expect(report.escalation?.level ?? 0).toBeGreaterThanOrEqual(before.escalation?.level ?? 0)
        expect(escalatedUntil(report, inMinutes(now))).toBe(report)
        expect(report.escalatesAt === null || report.escalatesAt! > inMinutes(now)).toBe(true)
        if (what && nextState(report.state, what.type)) {
          const by = { personId: 'p-somebody', name: '某人', role: null }
          report = advance(report, what, by, inMinutes(now))
        }
      }
      expect(report.version).toBe(report.timeline.length)
      const joined = report.timeline.flatMap(e => (e.event === 'escalate' && e.to ? [e.to.personId] : []))
      expect(new Set(joined).size).toBe(joined.length)
      expect(report.escalation?.level ?? 0).toBe(joined.length)
      expect(new Set(report.outbox.map(({ id }) => id)).size).toBe(report.outbox.length)
      for (const round of roundsOf(report)) expect(new Set(round).size).toBe(round.length)
    }),
  )
})

/** The steps of each time that it was open. */
function roundsOf({ timeline }: Report): string[][] {
  const rounds: string[][] = [[]]
  for (const { event, clock, percent } of timeline) {
    if (event === 'reopen') rounds.push([])
    if (event === 'escalate') rounds[rounds.length - 1]?.push(`${clock} ${percent}`)
  }
  return rounds
}
