/** The slots of the counter: which days, which numbers, and who waits after not coming (DOMAIN §7). */
import { bookingRules } from '@config/community/slots'
import { workingCalendar } from '@config/community/workingTime'
import { pausedUntil } from '../../../cloudfunctions/services/bookings/book/misses'
import { daysToBook, sayNumber, slotById, slotsOf, whyNot } from '../../../cloudfunctions/services/bookings/times'
import { addDays } from '../../../cloudfunctions/_platform/time'

const now = '2026-11-25T10:00:00.000+08:00'

describe('the slots of a day', () => {
  const slots = slotsOf('2026-11-30')

  it('are forty places at the counter and four at home, each with a number of its own', () => {
    const seats = (where: string) => slots.filter(slot => slot.where === where).flatMap(slot => slot.seats)
    expect(seats('counter')).toEqual(Array.from({ length: 40 }, (_, nth) => nth + 1))
    expect(seats('home')).toEqual([41, 42, 43, 44])
    expect([1, 40, 41, 44].map(seat => sayNumber('2026-11-30', seat))).toEqual(['1', '40', '上门1', '上门4'])
  })

  it('of the counter lie within the hours in which it is open, one after the other', () => {
    const counter = slots.filter(({ where }) => where === 'counter')
    for (const { from, to } of counter) {
      const [begins, ends] = [from.slice(11, 16), to.slice(11, 16)]
      expect(workingCalendar.shifts.some(([opens, closes]) => opens <= begins && ends <= closes)).toBe(true)
    }
    counter.slice(1).forEach((slot, nth) => expect(slot.from >= counter[nth]!.to).toBe(true))
  })

  it('are found by their ids, and nothing else is', () => {
    for (const slot of slots) expect(slotById(slot.id)).toEqual(slot)
    for (const id of ['2026-11-31#c0840', '2026-11-30#c0841', '2026-11-30#h0840', 'x', ''])
      expect(slotById(id)).toBeNull()
  })
})

describe('the days that can be booked', () => {
  it('are working days within two weeks, today as long as a slot of it is left', () => {
    const days = daysToBook(now, workingCalendar)
    expect(days[0]).toBe('2026-11-25')
    expect(days).toHaveLength(11)
    expect(days).not.toContain('2026-11-28')
    expect(days.at(-1)).toBe('2026-12-09')
    expect(daysToBook('2026-11-25T16:50:00.000+08:00', workingCalendar)[0]).toBe('2026-11-26')
  })

  it('leave out a holiday, and have a Saturday that is worked instead', () => {
    const days = daysToBook('2026-09-28T09:00:00.000+08:00', workingCalendar)
    expect(days).not.toContain('2026-10-01')
    expect(days).not.toContain('2026-10-07')
    expect(days).toContain('2026-10-10')
  })

  it.each([
    ['2026-11-24', '过去了'],
    ['2026-11-28', '休息'],
    ['2026-12-10', '最远约到 12月9日'],
  ])('say why %s is none of them', (day, says) => {
    expect(whyNot(day, now, workingCalendar)).toContain(says)
  })
})

describe('whoever books and does not come', () => {
  const ago = (days: number) => addDays(now, -days)

  it('books again after once, waits after twice, and not for ever', () => {
    expect(pausedUntil([], now)).toBeNull()
    expect(pausedUntil([ago(1)], now)).toBeNull()
    expect(pausedUntil([ago(1), ago(20)], now)).toBe(addDays(ago(1), bookingRules.pauseDays))
    expect(pausedUntil([ago(bookingRules.pauseDays), ago(20)], now)).toBeNull()
  })

  it('is forgiven what is long ago', () => {
    expect(pausedUntil([ago(1), ago(bookingRules.missesWithinDays + 1)], now)).toBeNull()
  })
})
