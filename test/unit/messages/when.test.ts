/** When WeChat may tell somebody: pauses with chance, quiet hours, the quota of the next day (DOMAIN §5). */
import fc from 'fast-check'
import { messageRules } from '@config/community/messages'
import { toEpoch } from '../../../cloudfunctions/_platform/time'
import { outOfQuiet, pauseAfter, spread, tomorrow } from '../../../cloudfunctions/messages/courier/when'

const message = (_id = 'r1.1:p1:reportAssigned', urgent = false) => ({ _id, parcel: { values: {}, urgent } })
const day = (clock: string, date = '2026-11-24') => `${date}T${clock}:00.000+08:00`
const minutesFrom = (one: string, other: string) => (toEpoch(other) - toEpoch(one)) / 60_000

describe('the hours in which WeChat keeps quiet', () => {
  it.each([
    ['21:59', null],
    ['22:00', '2026-11-25'],
    ['23:59', '2026-11-25'],
    ['00:00', '2026-11-24'],
    ['06:59', '2026-11-24'],
    ['07:00', null],
  ])('at %s: until the morning of %s', (clock, morning) => {
    const goes = outOfQuiet(message(), day(clock))
    if (morning === null) return expect(goes).toBe(day(clock))
    expect(goes.slice(0, 10)).toBe(morning)
    const after = minutesFrom(day('07:00', morning), goes)
    expect(after).toBeGreaterThanOrEqual(0)
    expect(after).toBeLessThanOrEqual(messageRules.spreadMinutes)
  })

  it('are none for what cannot wait', () => {
    expect(outOfQuiet(message('a', true), day('03:00'))).toBe(day('03:00'))
  })
})

describe('the pause after an attempt', () => {
  it('doubles, is a little longer or shorter for each message, and always the same for one', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: 6 }), (id, attempts) => {
        const now = day('10:00')
        const pause = minutesFrom(now, pauseAfter(attempts, message(id), now))
        expect(pause / 2 ** (attempts - 1)).toBeGreaterThanOrEqual(1 - messageRules.jitter - 0.001)
        expect(pause / 2 ** (attempts - 1)).toBeLessThanOrEqual(1 + messageRules.jitter + 0.001)
        expect(pauseAfter(attempts, message(id), now)).toBe(pauseAfter(attempts, message(id), now))
      }),
    )
    const pauses = Array.from({ length: 50 }, (_pause, nth) => pauseAfter(3, message(`m${nth}`), day('10:00')))
    expect(new Set(pauses).size).toBeGreaterThan(40)
  })

  it('ends in no quiet hour', () => {
    expect(pauseAfter(6, message(), day('21:50')).slice(0, 13)).toBe('2026-11-25T07')
  })
})

it('a quota comes back with the new day of Beijing, and what waited comes one after the other', () => {
  expect(tomorrow(day('23:59'))).toBe(day('00:00', '2026-11-25'))
  const moments = Array.from({ length: 50 }, (_moment, nth) => spread({ _id: `m${nth}` }, day('07:00')))
  expect(new Set(moments).size).toBeGreaterThan(40)
})
