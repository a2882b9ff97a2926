/** The counters of 三率 are exactly what the timelines say, whatever happens to whoever counts (DOMAIN §4). */
import { addMinutes } from '../../../cloudfunctions/_platform/time'
import type { Report } from '../../../cloudfunctions/reports/collections'
import type { ReportRate } from '../../../cloudfunctions/reports/rates/collections'
import { changesAt, contributionOf, difference } from '../../../cloudfunctions/reports/rates/contribution'
import { countersAfter, idsOf, monthOf, standingsOf } from '../../../cloudfunctions/reports/rates/counters'
import { factsOf } from '../../../cloudfunctions/reports/rates/facts'
import { compared, timelineOf } from '../../../cloudfunctions/reports/rates/rebuilt'
import { paged } from '../../../cloudfunctions/reports/lifecycle/past'
import { fc } from '../../random'
import { aHappening, happens, someReports } from './histories'

/** A database of reports and counters: a change writes what differs, as `Collection.save` does; counting is one transaction. */
class Stored {
  counters = new Map<string, ReportRate>()
  constructor(public reports: Report[]) {}

  /** What was read, and changed since, is not written over: `counted` belongs to whoever counts. */
  save(nth: number, read: Report, after: Report) {
    const current = this.reports[nth]!
    if (current.version !== read.version) return
    const next = { ...current } as Record<string, unknown>
    for (const key of Object.keys(after) as (keyof Report)[]) if (after[key] !== read[key]) next[key] = after[key]
    this.reports[nth] = next as unknown as Report
  }

  /** @param killed nothing of it is written */
  count(now: string, killed: boolean) {
    const due = this.reports.filter(({ countAt }) => countAt && countAt < now)
    const moved = due.map(report => ({
      ladder: report.ladder,
      month: monthOf(report.submittedAt),
      by: difference(report.counted ?? {}, contributionOf(report, now)),
    }))
    const known = new Map(idsOf(moved).flatMap(id => (this.counters.has(id) ? [[id, this.counters.get(id)!]] : [])))
    const after = countersAfter(known, moved, now)
    if (killed) return
    for (const [id, counter] of after) this.counters.set(id, counter)
    this.reports = this.reports.map(report =>
      due.includes(report)
        ? { ...report, counted: contributionOf(report, now), countAt: changesAt(report, now) }
        : report,
    )
  }
}

const differences = ({ reports, counters }: Stored, month: string, now: string) => {
  const of = reports.filter(report => monthOf(report.submittedAt) === month)
  const timelines = new Map(of.map(report => [report._id, report.timeline]))
  return compared(
    of,
    timelines,
    [...counters.values()].filter(c => c.month === month),
    month,
    now,
  )
}

type Step = { kind: 'happens'; at: ReturnType<typeof aHappening> extends fc.Arbitrary<infer H> ? H : never; late: boolean } | { kind: 'counts'; killed: boolean } // prettier-ignore
const many = 12
const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('happens' as const), at: aHappening(many), late: fc.boolean() }) }, // prettier-ignore
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('counts' as const), killed: fc.boolean() }) },
)

describe('for any history', () => {
  it('the counters are what the timelines say, though whoever counts is killed, comes twice, or between reading and writing', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 60 }), steps => {
        const stored = new Stored(someReports(many))
        let now = '2026-12-01T08:00:00.000+08:00'
        for (const step of steps) {
          if (step.kind === 'counts') stored.count(now, step.killed)
          else {
            const { report: nth, minutes } = step.at
            const read = stored.reports[nth]!
            now = addMinutes(now, minutes)
            const after = happens(read, step.at, now)
            // Somebody counts after it was read and before it is written.
            if (step.late) stored.count(now, false)
            stored.save(nth, read, after)
          }
          for (const month of ['2026-11', '2026-12']) expect(differences(stored, month, now).differences).toEqual([])
        }
        // A minute later all is counted, once and for all.
        now = addMinutes(now, 10)
        stored.count(now, false)
        const whole = JSON.stringify([...stored.counters])
        stored.count(addMinutes(now, 1), false)
        for (const month of ['2026-11', '2026-12'])
          expect(differences(stored, month, now)).toMatchObject({ waiting: 0, differences: [] })
        const filed = [...stored.counters.values()].filter(({ _id }) => _id.startsWith('XZZ#'))
        const openly = stored.reports.filter(({ hiddenFrom, category }) => hiddenFrom.length === 0 && category !== 'staffComplaint')
        const sum = (name: string) => filed.reduce((all, { counts }) => all + (counts[name] ?? 0), 0)
        expect(sum('filed') + sum('withdrawn') + sum('excluded')).toBe(openly.length)
        expect(whole).not.toContain(':-')
      }),
      { numRuns: process.env.NIGHT ? 2_000 : 60 },
    )
  }) // prettier-ignore

  it('what is kept with a report is what its whole timeline tells, also where the older part went into pages', () => {
    fc.assert(
      fc.property(fc.array(aHappening(1), { minLength: 1, maxLength: 200 }), walk => {
        let [report] = someReports(1) as [Report]
        const pages = []
        let now = '2026-12-01T08:00:00.000+08:00'
        for (const step of [...walk, ...walk]) {
          now = addMinutes(now, step.minutes + 1)
          const full = paged(happens(report, step, now))
          if (full) pages.push(full.page)
          report = full?.report ?? happens(report, step, now)
        }
        expect(factsOf(timelineOf(report, pages))).toEqual(report.facts)
      }),
      { numRuns: 50 },
    )
  })
})

describe('a report stands in the counters', () => {
  it('of its unit, building, estate, area and the community, and of no home and no spot', () => {
    const ladder = ['XZZ-2-E05-B03-U2-0402', 'XZZ-2-E05-B03-U2', 'XZZ-2-E05-B03', 'XZZ-2-E05', 'XZZ-2', 'XZZ']
    expect(standingsOf(ladder)).toEqual([
      { node: 'XZZ-2-E05-B03-U2', part: null },
      { node: 'XZZ-2-E05-B03', part: 'XZZ-2-E05-B03-U2' },
      { node: 'XZZ-2-E05', part: 'XZZ-2-E05-B03' },
      // An estate has no lead: an area is shown by its buildings.
      { node: 'XZZ-2', part: 'XZZ-2-E05-B03' },
      { node: 'XZZ', part: 'XZZ-2' },
    ])
    expect(standingsOf(['XZZ'])).toEqual([{ node: 'XZZ', part: null }])
  })
})
