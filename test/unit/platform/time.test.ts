/** Times are texts in +08:00: their order is the order of time, whatever zone the machine is in. */
import * as time from '../../../cloudfunctions/_platform/time'
import { sayDay, sayMoment, sayWhen } from '../../../cloudfunctions/_platform/sayDay'
import { beginning, ending } from '../../../cloudfunctions/grid/posts/moments'

const at = '2026-11-24T13:52:07.123+08:00'

describe('a time', () => {
  it('is the same moment as a number and back, to the millisecond', () => {
    expect(time.toEpoch(at)).toBe(Date.UTC(2026, 10, 24, 5, 52, 7, 123))
    expect(time.fromEpoch(time.toEpoch(at))).toBe(at)
    expect(time.fromEpoch(0)).toBe('1970-01-01T08:00:00.000+08:00')
  })

  it('moves by seconds, minutes and days, over midnight and the end of a year, forth and back', () => {
    expect(time.addSeconds(at, 60)).toBe('2026-11-24T13:53:07.123+08:00')
    expect(time.addMinutes(at, 10 * 60 + 8)).toBe('2026-11-25T00:00:07.123+08:00')
    expect(time.addDays(at, 38)).toBe('2027-01-01T13:52:07.123+08:00')
    expect(time.addDays(at, -24)).toBe('2026-10-31T13:52:07.123+08:00')
  })

  it('has a day, which begins with its first moment and is followed by the next', () => {
    expect(time.dateOf(at)).toBe('2026-11-24')
    expect(time.startOfDay('2026-11-24')).toBe('2026-11-24T00:00:00.000+08:00')
    expect(['2026-11-30', '2026-12-31', '2028-02-28'].map(time.dayAfter)).toEqual([
      '2026-12-01',
      '2027-01-01',
      '2028-02-29',
    ])
  })

  it('is so many minutes into its day, with their fraction', () => {
    expect(time.minuteOfDay('2026-11-24T00:00:00.000+08:00')).toBe(0)
    expect(time.minuteOfDay('2026-11-24T13:52:00.000+08:00')).toBe(832)
    expect(time.minuteOfDay('2026-11-24T13:52:30.600+08:00')).toBe(832.51)
    expect(time.minuteOfDay('2026-11-24T23:59:59.999+08:00')).toBeCloseTo(1440 - 1 / 60_000, 9)
  })
})

describe('a day', () => {
  it('is there or is not', () => {
    expect(['2028-02-29', '2026-12-31'].map(time.isDay)).toEqual([true, true])
    for (const none of ['2027-02-29', '2026-02-30', '2026-13-01', '2026-1-1', 'heute', '', '2026-11-24T00:00']) {
      expect([none, time.isDay(none)]).toEqual([none, false])
    }
  })

  it('is counted by spreadsheets from 1900, with a 29 February that never was', () => {
    expect([61, 44_197].map(time.dayOfSerial)).toEqual(['1900-03-01', '2021-01-01'])
  })
})

describe('as people say it', () => {
  it('a day has no zeros in front, and a moment its time of day unless it is the first', () => {
    expect(sayDay('2027-06-03')).toBe('2027年6月3日')
    expect(sayMoment('2027-06-03T00:00:00.000+08:00')).toBe('2027年6月3日')
    expect(sayMoment('2027-06-03T08:05:00.000+08:00')).toBe('2027年6月3日 08:05 ')
  })

  it.each([
    ['2026-11-24T14:35:00.000+08:00', '14:35 以后'],
    ['2026-11-24T14:35:00.001+08:00', '14:36 以后'],
    ['2026-11-24T14:35:59.999+08:00', '14:36 以后'],
    ['2026-11-25T08:10:00.000+08:00', '明天 08:10 以后'],
    ['2026-11-24T23:59:30.000+08:00', '明天 00:00 以后'],
    ['2026-12-06T08:10:00.000+08:00', '12月6日 08:10 以后'],
  ])('whoever waits until %s hears: %s, which is never too early', (until, words) => {
    expect(sayWhen(until, at)).toBe(words)
  })
})

describe('a day or a moment from outside', () => {
  const wrong = (read: () => unknown) => {
    try {
      read()
    } catch (error) {
      return error
    }
    return null
  }

  it.each(['2026-02-30', '2026-02-30T10:00:00+08:00', 'übermorgen', '0000000000', '-000001-01T00:00:00Z'])(
    'that is none is refused by its field: %s',
    text => {
      const refusal = { code: 'invalid', fields: { until: '没有这一天，请重新选' } }
      expect(wrong(() => beginning(text, 'until'))).toMatchObject(refusal)
      expect(wrong(() => ending(text, 'until'))).toMatchObject(refusal)
    },
  )

  it('in another zone may be another day here', () => {
    expect(beginning('2026-11-24T20:00:00Z', 'from')).toBe('2026-11-25T04:00:00.000+08:00')
    expect(ending('2026-11-24T20:00:00Z', 'until')).toBe('2026-11-25T04:00:00.000+08:00')
  })
})
