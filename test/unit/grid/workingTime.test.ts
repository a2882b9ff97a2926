import {
  addWorkingMinutes,
  deadline,
  isWorkingTime,
  takeWorkingMinutes,
  type WorkingCalendar,
} from '../../../cloudfunctions/grid/routing/workingTime'
import { workingCalendar } from '../../../config/community/workingTime'

const at = (text: string) => `${text}:00.000+08:00`

describe('a deadline in working time', () => {
  it.each([
    ['begins at once in the morning', '2026-11-24T09:00', 120, '2026-11-24T11:00'],
    [
      'that ends with the shift ends before lunch, and with the day in the evening',
      '2026-11-24T11:00',
      60,
      '2026-11-24T12:00',
    ],
    ['goes over the lunch break', '2026-11-24T11:30', 60, '2026-11-24T14:00'],
    ['goes on the next morning', '2026-11-24T17:00', 60, '2026-11-25T09:00'],
    ['waits for the morning after the evening', '2026-11-24T20:13', 120, '2026-11-25T10:30'],
    ['waits over the weekend', '2026-11-27T17:00', 60, '2026-11-30T09:00'],
    ['waits over the National Day holiday', '2026-09-30T17:00', 60, '2026-10-08T09:00'],
    ['counts a make-up workday', '2026-10-09T17:00', 60, '2026-10-10T09:00'],
    ['goes over New Year', '2025-12-31T17:00', 60, '2026-01-04T09:00'],
    ['goes into a year of which no holiday is known', '2026-12-31T17:00', 60, '2027-01-01T09:00'],
  ])('%s', (_what, start, minutes, end) => {
    expect(addWorkingMinutes(at(start), minutes, workingCalendar)).toBe(at(end))
  })

  it('takes a day as a whole working day', () => {
    expect(deadline(at('2026-11-24T14:00'), { days: 1 }, 'working', workingCalendar)).toBe(at('2026-11-25T14:00'))
  })

  it('takes a day as 24 hours round the clock', () => {
    expect(deadline(at('2026-02-28T14:00'), { days: 1 }, 'always', workingCalendar)).toBe(at('2026-03-01T14:00'))
    expect(deadline(at('2026-11-24T23:50'), { minutes: 30 }, 'always', workingCalendar)).toBe(at('2026-11-25T00:20'))
  })

  it('refuses a calendar without workdays instead of searching for ever', () => {
    const never: WorkingCalendar = { shifts: [['08:30', '12:00']], isWorkday: () => false }
    expect(() => addWorkingMinutes(at('2026-11-24T09:00'), 1, never)).toThrow(
      new RangeError('the working calendar has no workday'),
    )
  })
})

describe('working time that lies before a moment', () => {
  it.each([
    ['is counted back within a shift', '2026-11-24T11:00', 60, '2026-11-24T10:00'],
    ['goes over the lunch break', '2026-11-24T14:00', 60, '2026-11-24T11:30'],
    ['ends with the shift before, when a whole one lies between', '2026-11-24T17:30', 240, '2026-11-24T12:00'],
    ['goes back to the day before', '2026-11-25T09:00', 60, '2026-11-24T17:00'],
    ['begins in the evening before, of a moment in the night', '2026-11-25T03:00', 60, '2026-11-24T16:30'],
    ['goes over the weekend', '2026-11-30T09:00', 60, '2026-11-27T17:00'],
    ['goes over several days', '2026-11-26T14:00', 900, '2026-11-24T14:00'],
    ['is none: it is the moment itself', '2026-11-24T10:00', 0, '2026-11-24T10:00'],
  ])('%s', (_what, end, minutes, start) => {
    expect(takeWorkingMinutes(at(end), minutes, workingCalendar)).toBe(at(start))
  })

  it('is not sought for ever', () => {
    const never: WorkingCalendar = { shifts: [['08:30', '12:00']], isWorkday: () => false }
    expect(() => takeWorkingMinutes(at('2026-11-24T09:00'), 1, never)).toThrow(
      new RangeError('the working calendar has no workday'),
    )
  })
})

describe('the community works', () => {
  it.each([
    ['2026-11-24T08:29', false],
    ['2026-11-24T08:30', true],
    ['2026-11-24T11:59', true],
    ['2026-11-24T12:00', false],
    ['2026-11-24T23:59', false],
    ['2026-11-25T00:00', false],
    ['2026-11-28T10:00', false],
    ['2026-10-10T10:00', true],
  ])('at %s: %s', (moment, works) => {
    expect(isWorkingTime(at(moment), workingCalendar)).toBe(works)
  })

  it('until midnight and from midnight on where shifts meet there, each minute on its own day', () => {
    const night: WorkingCalendar = {
      shifts: [
        ['00:00', '06:00'],
        ['22:00', '24:00'],
      ],
      isWorkday: date => date !== '2026-11-26',
    }
    expect(isWorkingTime(at('2026-11-24T23:59'), night)).toBe(true)
    expect(isWorkingTime(at('2026-11-25T00:00'), night)).toBe(true)
    expect(isWorkingTime(at('2026-11-26T00:00'), night)).toBe(false)
    expect(addWorkingMinutes(at('2026-11-24T23:30'), 60, night)).toBe(at('2026-11-25T00:30'))
    expect(addWorkingMinutes(at('2026-11-25T23:30'), 60, night)).toBe(at('2026-11-27T00:30'))
  })
})
