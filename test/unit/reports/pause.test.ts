/** 挂起 (DOMAIN §4): who says yes, which clock stands, what is given back, and when it goes on by itself. */
import { advance } from '../../../cloudfunctions/reports/lifecycle/advance'
import { checkedUntil, deciderOfPause } from '../../../cloudfunctions/reports/lifecycle/pause'
import { theSystem, type Change, type Doer } from '../../../cloudfunctions/reports/lifecycle/events'
import { workingMinutesBetween } from '../../../cloudfunctions/grid/routing/workingTime'
import type { Report } from '../../../cloudfunctions/reports/collections'
import { workingCalendar } from '../../../config/community/workingTime'
import { aReport } from '../../factories/aReport'

/** A Tuesday. */
const at = '2026-11-24T15:00:00.000+08:00'
const until = '2026-11-27'
const above: Doer = { personId: 'p-above', name: '于海涛', role: 'buildingLead' }
const waiting = (waitingFor: 'resident' | 'other'): Change => ({ type: 'suspend', waitingFor, until })
const taken = aReport({ state: 'inProgress' })
const after = (report: Report, change: Change, when = at, by = above) => advance(report, change, by, when)

describe('a report that waits', () => {
  it('for the resident has no clock, and goes on by itself with the first shift of its last day', () => {
    expect(after(taken, waiting('resident'))).toMatchObject({
      state: 'suspended',
      nextDueAt: null,
      resumesAt: '2026-11-27T08:30:00.000+08:00',
      pause: { waitingFor: 'resident', until, since: at },
    })
  })

  it('for anything else has its clock run on', () => {
    expect(after(taken, waiting('other')).nextDueAt).toBe(taken.dueAt)
  })

  it('says in its timeline until when', () => {
    expect(after(taken, { ...waiting('other'), note: '等踏板' } as Change).timeline.at(-1)).toMatchObject({
      event: 'suspend',
      until,
      note: '等踏板',
    })
  })
})

describe('a report that goes on', () => {
  // From Tuesday 15:00 to Thursday 10:00: 150 minutes, a day of 450, and 90.
  const later = '2026-11-26T10:00:00.000+08:00'

  it('has the working time back that it waited for the resident', () => {
    const on = after(after(taken, waiting('resident')), { type: 'resume' }, later)
    expect(on).toMatchObject({ state: 'inProgress', pause: null, resumesAt: null, nextDueAt: on.dueAt })
    expect(workingMinutesBetween(taken.dueAt, on.dueAt, workingCalendar)).toBe(690)
  })

  it('has every hour back where the clock runs round the clock', () => {
    const urgent = aReport({ state: 'inProgress', category: 'ebikeCharging' })
    const on = after(after(urgent, waiting('resident')), { type: 'resume' }, later)
    expect(Date.parse(on.dueAt) - Date.parse(urgent.dueAt)).toBe(43 * 60 * 60_000)
  })

  it('has nothing back where it waited for anything else, or where nobody said yes', () => {
    expect(after(after(taken, waiting('other')), { type: 'resume' }, later, theSystem).dueAt).toBe(taken.dueAt)
    const old = { ...taken, state: 'suspended' as const }
    expect(after(old, { type: 'resume' }, later)).toMatchObject({ state: 'inProgress', dueAt: taken.dueAt })
  })
})

describe('a pause that is asked for', () => {
  const ask: Change = { type: 'suspend', to: { personId: 'p-above', name: '于海涛', role: 'buildingLead' }, waitingFor: 'other', until } // prettier-ignore
  const asked = after(taken, ask, at, { personId: 'p-lead', name: '王秀兰', role: 'unitLead' })

  it('changes neither state nor clock', () => {
    expect(asked).toMatchObject({ state: 'inProgress', nextDueAt: taken.dueAt, pause: { waitingFor: 'other', until, since: null } })
    expect(asked.resumesAt).toBeUndefined()
  }) // prettier-ignore

  it('is over when it is settled or given on without an answer', () => {
    expect(after(asked, { type: 'resolve', outcome: 'solved', note: '好了', photos: [] }).pause).toBeNull()
    expect(after(asked, { type: 'transfer', to: { personId: 'p-b', name: '乙', role: 'unitLead' } }).pause).toBeNull()
  })

  it('is decided by the nearest above the holder, never by the holder or whoever left', () => {
    const unit = { personId: 'p-unit', name: '甲', role: 'unitLead' as const }
    const building = { personId: 'p-building', name: '乙', role: 'buildingLead' as const }
    const desk = { personId: 'p-desk', name: '丁', role: 'dispatcher' as const }
    const chief = { personId: 'p-chief', name: '丙', role: 'chiefLead' as const }
    expect(deciderOfPause({ holder: unit, above: [unit, building, desk] })).toEqual(building)
    expect(deciderOfPause({ holder: building, above: [unit, building, desk] })).toEqual(desk)
    expect(deciderOfPause({ holder: chief, above: [unit, building, desk] })).toEqual(desk)
    expect(deciderOfPause({ holder: null, above: [unit] })).toEqual(unit)
    expect(() => deciderOfPause({ holder: chief, above: [unit, building] })).toThrow(/没有人可以同意/)
  })
})

it('ends tomorrow at the earliest, and within a month', () => {
  for (const day of ['2026-11-25', '2026-12-24']) expect(checkedUntil(day, at)).toBe(day)
  for (const day of ['2026-11-24', '2026-12-25', '2026-02-31'])
    expect(() => checkedUntil(day, at)).toThrow(expect.objectContaining({ code: 'invalid' }) as Error)
})

it('counts working minutes within one shift, over a lunch and over a weekend', () => {
  const between = (from: string, to: string) => workingMinutesBetween(`${from}:00.000+08:00`, `${to}:00.000+08:00`, workingCalendar)
  expect(between('2026-11-24T09:00', '2026-11-24T09:20')).toBe(20)
  expect(between('2026-11-24T11:30', '2026-11-24T14:00')).toBe(60)
  expect(between('2026-11-27T17:00', '2026-11-30T09:00')).toBe(60)
  expect(between('2026-11-28T09:00', '2026-11-29T17:00')).toBe(0)
}) // prettier-ignore
