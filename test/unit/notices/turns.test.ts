/** Who is told of a notice once more, and when. */
import {
  mayTellFrom,
  turnOf,
  withTurn,
  hasReached,
  isReachable,
  isToBeTold,
  type Turn,
} from '../../../cloudfunctions/notices/reached/turns'
import { addMinutes, addSeconds } from '../../../cloudfunctions/_platform/time'
import { receiptOf } from '../../../cloudfunctions/notices/reading/receipts'
import { sha256 } from '../../../cloudfunctions/_platform/personId'

const now = '2026-11-24T12:00:00.000+08:00'
const [building, unit, other] = ['XZZ-2-E05-B03', 'XZZ-2-E05-B03-U2', 'XZZ-2-E05-B03-U1']
const ago = (minutes: number) => addMinutes(now, -minutes)
const turn = (node: string, at: string, told: number | null = 3, call = `${node} ${at}`): Turn => ({
  node,
  at,
  told,
  call,
})
const noticeWith = (newest: Turn[], doneAt: string | null = ago(600)) => ({
  spread: { edition: 1, after: '', told: 9, of: 9, doneAt },
  again: { no: newest.length, newest },
})
const asks = (node: string, call = 'mine') => ({ node, call, now })

describe('when a part of the grid is told once more', () => {
  it('an hour after it was, or after what lies in it or what it lies in was; its neighbour does not count', () => {
    expect(mayTellFrom(noticeWith([]), unit, now)).toBeNull()
    expect(mayTellFrom(noticeWith([turn(unit, ago(59))]), unit, now)).toBe(addMinutes(now, 1))
    expect(mayTellFrom(noticeWith([turn(unit, ago(60))]), unit, now)).toBeNull()
    expect(mayTellFrom(noticeWith([turn(unit, ago(10))]), building, now)).toBe(addMinutes(now, 50))
    expect(mayTellFrom(noticeWith([turn(building, ago(10))]), unit, now)).toBe(addMinutes(now, 50))
    expect(mayTellFrom(noticeWith([turn(other, ago(10))]), unit, now)).toBeNull()
    expect(
      mayTellFrom(noticeWith([turn(unit, ago(50)), turn(building, ago(10)), turn(unit, ago(30))]), unit, now),
    ).toBe(addMinutes(now, 50))
  })

  it('not within an hour of the notice itself', () => {
    expect(mayTellFrom(noticeWith([], ago(59)), unit, now)).toBe(addMinutes(now, 1))
    expect(mayTellFrom(noticeWith([], ago(60)), unit, now)).toBeNull()
    expect(mayTellFrom({ spread: null }, unit, now)).toBeNull()
  })
})

describe('whose turn a call has', () => {
  it('a new one, begun now and not ended', () => {
    expect(turnOf(noticeWith([]), asks(unit))).toEqual({
      turn: { node: unit, at: now, call: 'mine', told: null },
      isNew: true,
    })
    expect(turnOf(noticeWith([turn(other, ago(5))]), asks(unit))).toMatchObject({ isNew: true })
  })

  it('its own, however late it is sent again', () => {
    const own = turn(unit, ago(1), 3, 'mine')
    expect(turnOf(noticeWith([own]), asks(unit))).toEqual({ turn: own, isNew: false })
    expect(turnOf(noticeWith([own], null), asks(unit))).toEqual({ turn: own, isNew: false })
  })

  it('none while it is too soon, or the notice is still on its way', () => {
    expect(turnOf(noticeWith([turn(unit, ago(1))]), asks(unit))).toEqual({ until: addMinutes(now, 59) })
    expect(turnOf(noticeWith([], null), asks(unit))).toEqual({ until: null })
    expect(turnOf({ spread: null }, asks(unit))).toEqual({ until: null })
  })

  it('one that nobody ended within a minute, for the same part alone', () => {
    const left = turn(unit, addSeconds(now, -60), null)
    expect(turnOf(noticeWith([left]), asks(unit))).toEqual({ turn: left, isNew: false })
    expect(turnOf(noticeWith([turn(unit, addSeconds(now, -59), null)]), asks(unit))).toEqual({
      until: addSeconds(now, 3541),
    })
    expect(turnOf(noticeWith([left]), asks(building))).toHaveProperty('until')
    expect(turnOf(noticeWith([turn(unit, addSeconds(now, -60), 0)]), asks(unit))).toHaveProperty('until')
  })

  it('is kept for an hour, and counts each change', () => {
    const [old, fresh] = [turn(unit, ago(60)), turn(other, ago(59), null, 'fresh')]
    const mine = turn(unit, now, null, 'mine')
    const after = withTurn(noticeWith([old, fresh]), mine, now)
    expect(after).toEqual({ no: 3, newest: [fresh, mine] })
    expect(withTurn({ ...noticeWith([]), again: after }, { ...mine, told: 7 }, now)).toEqual({
      no: 4,
      newest: [fresh, { ...mine, told: 7 }],
    })
    expect(withTurn({ spread: null }, mine, now)).toEqual({ no: 1, newest: [mine] })
  })
})

describe('who is told once more', () => {
  const notice = (urgent: boolean) => ({ _id: 'n1', edition: 2, content: { urgent } as never })
  const receipt = { ...receiptOf('n1', 'p1', unit, now), edition: 2, readAt: now }
  const known = { ...receipt, confirmed: 2, confirmedAt: now }
  const person = { _id: 'p1', msgCredits: { noticePublished: 1 } }
  const toldAt = (at: string, id = 'n1') => ({ ...person, toldOf: { [sha256(`notice ${id}`).slice(0, 16)]: { at, by: 'm' } } })

  it('whoever has not read this edition; of an urgent one, whoever has not said that they know', () => {
    expect([undefined, receipt, known, { ...receipt, edition: 1 }].map(each => hasReached(notice(false), each))).toEqual([false, true, true, false])
    expect([undefined, receipt, known, { ...known, confirmed: 1 }].map(each => hasReached(notice(true), each))).toEqual([false, false, true, false])
  })

  it('with a consent, and not told by WeChat within the hour', () => {
    expect(isReachable(notice(true), person, now)).toBe(true)
    expect(isReachable(notice(true), { ...person, msgCredits: { noticePublished: 0 } }, now)).toBe(false)
    expect(isReachable(notice(true), { ...person, msgCredits: { noticeAnswered: 5 } as never }, now)).toBe(false)
    expect(isReachable(notice(true), toldAt(ago(59)), now)).toBe(false)
    expect(isReachable(notice(true), toldAt(ago(60)), now)).toBe(true)
    expect(isReachable(notice(true), toldAt(ago(1), 'n2'), now)).toBe(true)
  })

  it('and not whom somebody told at the door', () => {
    const called = (outcome: 'done' | 'notReached') => ({ ...receipt, called: { outcome, at: now, by: { personId: 'p2', name: '王秀兰' }, tries: 1, call: 'c' } })
    expect(isToBeTold(notice(true), person, undefined, now)).toBe(true)
    expect(isToBeTold(notice(true), person, called('notReached'), now)).toBe(true)
    expect(isToBeTold(notice(true), person, called('done'), now)).toBe(false)
    expect(isToBeTold(notice(true), person, known, now)).toBe(false)
    expect(isToBeTold(notice(false), person, receipt, now)).toBe(false)
    expect(isToBeTold(notice(true), toldAt(ago(1)), undefined, now)).toBe(false)
  })
}) // prettier-ignore
