/** The times of a session and of its edition, walked one after the other (DOMAIN §6). */
import { archivedEdition, isArchiveTime } from '../../../cloudfunctions/festival/editions/lifecycle/archived'
import { fixedBecause } from '../../../cloudfunctions/festival/editions/changes/source'
import {
  dueAtOf,
  movedSession,
  stateByTime,
  undrawnSession,
} from '../../../cloudfunctions/festival/editions/lifecycle/turn'
import type { Edition, Session } from '../../../cloudfunctions/festival/collections'
import type { Day } from '../../../cloudfunctions/festival/gate/collections'
import { isOnTheWay } from '../../../cloudfunctions/festival/gate/day/onTheDay'
import { lookAgainAt, offeredUntil } from '../../../cloudfunctions/festival/waiting/offer'
import type { EditionState, Mode, SessionState } from '../../../types/festival/flow'
import { aSession } from '../../factories/aSession'

const at = (time: string) => `2026-11-07T${time}:00.000+08:00`
const startsAt = at('09:00')
const endsAt = at('11:30')
const times = { opensAt: '2026-10-20T08:00:00.000+08:00', closesAt: '2026-10-30T20:00:00.000+08:00', startsAt, endsAt }
const session = (state: SessionState, mode: Mode = 'firstCome', more: Partial<Session> = {}) =>
  aSession('12-1', { state, ...more, plan: { ...times, mode } })

describe('a session', () => {
  it.each([
    ['planned', times.opensAt],
    ['open', times.closesAt],
    ['over', null],
  ] as const)('that is %s is looked at next at %s', (state, due) => {
    expect(dueAtOf(session(state), times.opensAt)).toBe(due)
  })

  it('begins, waits half an hour for who does not come, and ends', () => {
    const due = (time: string) => dueAtOf(session('drawn'), at(time))
    expect([due('08:59'), due('09:00'), due('09:29'), due('09:30'), due('11:29'), due('11:30')]).toEqual([
      startsAt,
      at('09:30'),
      at('09:30'),
      endsAt,
      endsAt,
      endsAt,
    ])
    const short = aSession('12-1', { state: 'drawn', plan: { ...times, endsAt: at('09:20') } })
    expect(dueAtOf(short, at('09:00'))).toBe(at('09:20'))
  })

  it('is over when it would begin, if it is a lottery and nobody drew it: nobody has places, and nobody waits', () => {
    const closed = session('closed', 'lottery', { outcome: { of: 'numbers', page: 1 }, outcomeAt: startsAt })
    expect(dueAtOf(closed, at('08:00'))).toBe(startsAt)
    expect([stateByTime(closed, at('08:59')), stateByTime(closed, startsAt)]).toEqual(['closed', 'over'])
    expect(undrawnSession(closed, startsAt)).toMatchObject({
      state: 'over',
      left: 0,
      returned: 300,
      dueAt: null,
      outcome: null,
      outcomeAt: null,
      waitingAt: startsAt,
    })
    expect([stateByTime(session('drawn'), at('11:29')), stateByTime(session('drawn'), endsAt)]).toEqual([
      'drawn',
      'over',
    ])
  })

  it('that is moved keeps its places, and keeps what is offered no longer than until it begins', () => {
    const kept = { at: at('07:00'), size: 2, turn: 1 }
    const offers = { soon: { ...kept, until: at('07:30') }, late: { ...kept, until: startsAt } }
    const before = session('drawn', 'firstCome', { offers, left: 1, returned: 2, waitingAt: endsAt })
    const moved = movedSession(before, at('08:00'), at('10:00'), at('07:10'))
    expect(moved).toMatchObject({
      left: 1,
      returned: 2,
      dueAt: at('08:00'),
      waitingAt: at('07:10'),
      plan: { startsAt: at('08:00'), endsAt: at('10:00') },
    })
    expect(moved.offers).toEqual({ soon: offers.soon, late: { ...kept, until: at('08:00') } })
    // Before anything was given back there is nothing to look at.
    expect(movedSession(session('open'), at('08:00'), at('10:00'), at('07:10')).waitingAt).toBeNull()
  })
})

describe('an offer', () => {
  const until = (time: string) => offeredUntil(times, time)
  it('is kept for a day, and no longer than until the session begins', () => {
    expect(until('2026-11-01T09:00:00.000+08:00')).toBe('2026-11-02T09:00:00.000+08:00')
    expect(until('2026-11-06T10:00:00.000+08:00')).toBe(startsAt)
  })

  it('is made again on the day once nobody waits for who has not come, for a quarter of an hour, and not when it is nearly over', () => {
    expect([
      until(at('09:00')),
      until(at('09:29')),
      until(at('09:30')),
      until(at('11:14')),
      until(at('11:15')),
      until(at('11:30')),
    ]).toEqual([null, null, at('09:45'), at('11:29'), null, null])
  })

  it('is looked for again in five minutes, at the beginning, when no-shows give up, and at the end for the last time', () => {
    const again = (returned: number, time: string) => lookAgainAt({ plan: session('drawn').plan, returned }, time)
    expect(again(0, at('08:00'))).toBe(endsAt)
    expect([
      again(1, at('08:00')),
      again(1, at('08:58')),
      again(1, at('09:00')),
      again(1, at('09:28')),
      again(1, at('09:30')),
      again(1, at('11:28')),
      again(1, endsAt),
    ]).toEqual([at('08:05'), startsAt, at('09:30'), at('09:33'), at('09:35'), endsAt, null])
  })
})

it('who got places on the day is waited for as long as the others were', () => {
  const held = (since: string) => session('drawn', 'firstCome', { winners: { home: { at: since, size: 1, turn: 1 } } })
  expect(isOnTheWay(held(at('09:40')), 'home', at('10:09'))).toBe(true)
  expect(isOnTheWay(held(at('09:40')), 'home', at('10:10'))).toBe(false)
  expect(isOnTheWay(held(at('08:59')), 'home', at('09:20'))).toBe(false)
  expect(isOnTheWay(held(at('09:40')), 'another', at('09:50'))).toBe(false)
})

describe('another draw', () => {
  const held = '2026-10-31T21:30:00.000+08:00'
  const source = { name: '福彩3D', issue: '1', at: held }
  const sealed = (time: string) => ({ hash: 'x', entries: 0, at: time })
  const fixed = (sessions: Session[], now: string) => fixedBecause({ source }, sessions, now)
  it('can be named until the one that was named is held, and later only where no list was sealed in time for it', () => {
    const inTime = session('closed', 'lottery', { list: sealed('2026-10-30T20:01:00.000+08:00') })
    const late = session('closed', 'lottery', { list: sealed('2026-11-01T09:00:00.000+08:00') })
    expect(fixed([inTime], '2026-10-31T21:29:00.000+08:00')).toBeNull()
    expect(fixed([inTime], held)).toContain('已经开奖了')
    expect(fixed([late], '2026-11-01T10:00:00.000+08:00')).toBeNull()
    expect(fixed([late, inTime], '2026-11-01T10:00:00.000+08:00')).toContain('已经开奖了')
    // Of one that is over nothing is drawn any more.
    expect(fixed([late, { ...inTime, state: 'over' }], '2026-11-01T10:00:00.000+08:00')).toBeNull()
  })

  it('cannot be named where a number was entered, or nothing is drawn', () => {
    const drawn = {
      number: '417',
      by: { personId: 'p', name: '' },
      marks: [],
      at: held,
      confirmedBy: null,
      confirmedAt: null,
      drawnAt: null,
    }
    expect(fixed([session('closed', 'lottery', { drawn })], times.opensAt)).toContain('已经填了')
    expect(fixed([session('open')], times.opensAt)).toContain('没有要抽签的场次')
    expect(fixedBecause({ source: null }, [session('open', 'lottery')], times.opensAt)).not.toBeNull()
  })
})

describe('an edition', () => {
  const edition = (state: EditionState) => ({ state, number: 12 }) as Edition
  const day = (harvest: number, handedOut: number, leftOver: number) => ({ harvest, handedOut, leftOver }) as Day
  const over = [session('over'), session('over')]
  it('is archived once its sessions are over and its fruit has gone somewhere, whether it was shared or none was picked', () => {
    expect(archivedEdition(edition('shared'), over, day(5_000, 4_000, 1_000)).state).toBe('archived')
    expect(archivedEdition(edition('harvest'), over, null).state).toBe('archived')
    expect(() => archivedEdition(edition('shared'), over, day(5_000, 4_000, 999))).toThrow('还有 0.001 公斤')
    expect(() => archivedEdition(edition('shared'), [session('over'), session('drawn')], null)).toThrow('还有场次没结束')
    expect(() => archivedEdition(edition('drawn'), over, null)).toThrow('还有场次没结束')
    expect(() => archivedEdition(edition('archived'), over, null)).toThrow('已经收进历届')
  })

  it('goes there by itself a month after its last session', () => {
    const sessions = [session('over'), aSession('12-2', { plan: { endsAt: at('16:30') } })]
    expect(isArchiveTime(sessions, '2026-12-07T16:29:00.000+08:00')).toBe(false)
    expect(isArchiveTime(sessions, '2026-12-07T16:30:00.000+08:00')).toBe(true)
    expect(isArchiveTime([], endsAt)).toBe(false)
  })
}) // prettier-ignore
