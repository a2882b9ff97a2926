/** The clocks of a report (DOMAIN §4): the one extension, beginning anew, and what is said while a year's holidays are not known. */
import { begunAnew, canExtend, extended, finishAnew } from '../../../cloudfunctions/reports/lifecycle/clocks'
import { calendarFor, answerDueAt, dueFrom } from '../../../cloudfunctions/reports/lifecycle/clocks'
import { unknownYears } from '../../../cloudfunctions/grid/calendar/warnCalendar'
import { deadline } from '../../../cloudfunctions/grid/routing/workingTime'
import { arrangedUntil, calendarOf, isArranged, workingCalendar } from '../../../config/community/workingTime'
import { aReport } from '../../factories/aReport'
import { fc } from '../../random'
import { addMinutes } from '../../../cloudfunctions/_platform/time'

const at = '2026-11-24T14:00:00.000+08:00'
const talk = { ...aReport(), level: 'P4' as const, ...dueFrom('P4', at), submittedAt: at }

describe('the one extension', () => {
  it('is to fifteen working days from where the clock began, whenever that was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 * 24 * 60 }), minutes => {
        const from = addMinutes('2026-10-20T00:00:00.000+08:00', minutes)
        const report = { ...talk, ...dueFrom('P4', from) }
        expect(extended(report, at).dueAt).toBe(deadline(from, { days: 15 }, 'working', workingCalendar))
      }),
    )
  })

  it('is for talk alone, once, and not after its time', () => {
    expect(canExtend(talk, at)).toBe(true)
    expect(canExtend({ ...talk, extendedAt: at }, at)).toBe(false)
    expect(canExtend(talk, talk.dueAt)).toBe(false)
    for (const level of ['P0', 'P1', 'P2', 'P3'] as const) expect(canExtend({ ...talk, level }, at)).toBe(false)
    expect(extended({ ...talk, level: 'P2' }, at)).toEqual({})
  })
})

it('begin anew from now: both where it is to be handled after all, the finish alone where somebody had taken it up', () => {
  const later = '2026-11-26T09:00:00.000+08:00'
  const due = dueFrom('P4', later)
  expect(begunAnew(talk, later)).toEqual({ clocksFrom: later, ...due })
  expect(finishAnew(talk, later)).toEqual({ clocksFrom: later, dueAt: due.dueAt })
  const climbed = { level: 2, since: at, acknowledge: 150, finish: 100, round: 0, breachedAt: at }
  expect(begunAnew({ ...talk, escalation: climbed }, later).escalation).toEqual({ ...climbed, acknowledge: 0, finish: 0, breachedAt: null })
}) // prettier-ignore

it('give an appeal three working days', () => {
  expect(answerDueAt('2026-11-27T16:00:00.000+08:00')).toBe('2026-12-02T16:00:00.000+08:00')
})

describe('a year whose holidays are not known', () => {
  const unknown = arrangedUntil + 1

  it('is said, with how its days are counted until then', () => {
    expect(calendarOf(2026, 2026)).toEqual({ known: true })
    for (const [first, last] of [
      [2026, unknown],
      [unknown, unknown + 1],
    ] as const)
      expect(calendarOf(first, last)).toEqual({
        known: false,
        says: `${unknown} 年的放假安排还没公布，先按平常的周一到周五算，假日也算在内`,
      })
  })

  it('counts as any Monday to Friday: no holiday of it is known, not even one that the law fixes', () => {
    const days = Array.from({ length: 366 }, (_none, nth) => new Date(Date.UTC(unknown, 0, 1 + nth)))
    for (const day of days)
      expect([day, workingCalendar.isWorkday(day.toISOString().slice(0, 10))]).toEqual([
        day,
        ![0, 6].includes(day.getUTCDay()),
      ])
  })

  it('has the times of its reports computed so', () => {
    // 1 January 2027 is a Friday.
    expect(dueFrom('P2', '2026-12-31T15:00:00.000+08:00')).toEqual({
      ackDueAt: '2026-12-31T17:00:00.000+08:00',
      dueAt: '2027-01-01T15:00:00.000+08:00',
    })
    expect(arrangedUntil).toBe(2026)
  })

  it('is said of a report whose clock runs into it, and of none whose clock runs round the clock', () => {
    const late = { ...talk, submittedAt: '2026-12-28T09:00:00.000+08:00', ...dueFrom('P4', '2026-12-28T09:00:00.000+08:00') }
    expect(calendarFor(late).known).toBe(isArranged(2027))
    expect(calendarFor(talk).known).toBe(true)
    expect(calendarFor({ ...late, level: 'P1' }).known).toBe(true)
  }) // prettier-ignore

  it('is warned of in December, and while it runs', () => {
    const known = (year: number) => year <= 2026
    expect(unknownYears('2026-11-30T23:59:59.999+08:00', known)).toEqual([])
    expect(unknownYears('2026-12-01T00:00:00.000+08:00', known)).toEqual([2027])
    expect(unknownYears('2027-12-31T23:59:59.999+08:00', known)).toEqual([2027, 2028])
    expect(unknownYears('2027-06-01T00:00:00.000+08:00', known)).toEqual([2027])
  })
})
