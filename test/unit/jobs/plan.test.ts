/** What the timer does in a minute: only what is due, and after an outage all that it missed. */
import { nextAfter, nextTime, probesOf, sweepsDue } from '../../../cloudfunctions/jobs/plan'
import type { Sweep } from '../../../cloudfunctions/jobs/sweeps'

const probe = { collection: 'reports', field: 'closesAt' }
const other = { collection: 'inbox', field: 'outboxAt' }
const table: Sweep[] = [
  { action: 'a.urgent', when: [probe, other] },
  { action: 'b.hourly', when: 'hour' },
  { action: 'c.nightly', when: 'day' },
]
const at = (time: string) => `2026-11-24T${time}:00.000+08:00`
const names = (sweeps: Sweep[]) => sweeps.map(({ action }) => action)

describe('a sweep by the clock', () => {
  it.each([
    ['hour', at('09:00'), at('09:07')],
    ['hour', at('09:07'), at('10:07')],
    ['hour', at('23:30'), '2026-11-25T00:07:00.000+08:00'],
    ['hour', at('00:02'), at('00:07')],
    ['day', at('00:10'), at('00:15')],
    ['day', at('00:15'), '2026-11-25T00:15:00.000+08:00'],
    ['day', at('18:00'), '2026-11-25T00:15:00.000+08:00'],
  ] as const)('each %s comes after %s at %s', (every, now, next) => {
    expect(nextTime(every, now)).toBe(next)
  })

  it('is done at once when it never was, and then at its time', () => {
    expect(names(sweepsDue(table, [false, false], [], at('09:00')))).toEqual(['b.hourly', 'c.nightly'])
    const next = nextAfter(table, [], [{ action: 'b.hourly', left: false }, { action: 'c.nightly', left: false }], at('09:00')) // prettier-ignore
    expect(sweepsDue(table, [false, false], next, at('09:06'))).toEqual([])
    expect(names(sweepsDue(table, [false, false], next, at('09:07')))).toEqual(['b.hourly'])
  })

  it('is done once after an outage of days, and goes on at the next minute while something is left', () => {
    const next = [
      { action: 'b.hourly', at: at('09:07') },
      { action: 'c.nightly', at: '2026-11-25T00:15:00.000+08:00' },
    ]
    const now = '2026-11-29T13:00:00.000+08:00'
    expect(names(sweepsDue(table, [false, false], next, now))).toEqual(['b.hourly', 'c.nightly'])
    const after = nextAfter(table, next, [{ action: 'b.hourly', left: false }, { action: 'c.nightly', left: true }], now) // prettier-ignore
    expect(names(sweepsDue(table, [false, false], after, '2026-11-29T13:01:00.000+08:00'))).toEqual(['c.nightly'])
  })

  it('that failed is tried again in some minutes, and holds nobody else up', () => {
    const after = nextAfter(table, [], [{ action: 'b.hourly', left: null }], at('09:00'))
    expect(after).toEqual([{ action: 'b.hourly', at: at('09:05') }])
  })

  it('keeps its time while another one is done', () => {
    const nightly = { action: 'c.nightly', at: '2026-11-25T00:15:00.000+08:00' }
    const before = [{ action: 'b.hourly', at: at('09:07') }, nightly]
    const after = nextAfter(table, before, [{ action: 'b.hourly', left: false }], at('09:07'))
    expect(after).toEqual([nightly, { action: 'b.hourly', at: at('10:07') }])
  })
})

describe('a sweep by what is due', () => {
  it('is asked for by its indexes, and a sweep by the clock by none', () => {
    expect(probesOf(table)).toEqual([probe, other])
    expect(sweepsDue(table.slice(0, 1), [], [], at('09:00'))).toEqual([])
  })

  it('is called when something is, by any of its indexes, and at rest is not', () => {
    const never = [
      { action: 'b.hourly', at: at('23:07') },
      { action: 'c.nightly', at: at('23:15') },
    ]
    expect(sweepsDue(table, [false, false], never, at('09:00'))).toEqual([])
    expect(names(sweepsDue(table, [true, false], never, at('09:00')))).toEqual(['a.urgent'])
    expect(names(sweepsDue(table, [false, true], never, at('09:00')))).toEqual(['a.urgent'])
  })

  it('leaves the clock alone', () => {
    const next = [{ action: 'b.hourly', at: at('23:07') }]
    expect(nextAfter(table, next, [{ action: 'a.urgent', left: true }], at('09:00'))).toBe(next)
  })
})
