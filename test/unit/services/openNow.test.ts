/** 现在开着吗: hours as data, with holidays, nights and days that are worked instead (DOMAIN §7). */
import { sayHours, type Hours } from '@shared/services/directory/hours'
import { directoryEntries } from '@config/community/directory'
import { holidayOn, workingCalendar } from '@config/community/workingTime'
import { openAt, sayOpen } from '../../../cloudfunctions/services/directory/openNow'
import { addMinutes } from '../../../cloudfunctions/_platform/time'
import { fc } from '../../random'

const calendar = { isWorkday: workingCalendar.isWorkday, holidayOn }
const at = (text: string) => `${text}:00.000+08:00`
const everyDay = [1, 2, 3, 4, 5, 6, 7]
const office: Hours = { kind: 'office', shifts: [{ from: '08:30', until: '12:00' }, { from: '13:30', until: '17:30' }] } // prettier-ignore
const shop: Hours = { kind: 'weekly', stretches: [{ weekdays: everyDay, from: '08:00', until: '21:00' }], holidays: 'asEver' } // prettier-ignore
const bar: Hours = { kind: 'weekly', stretches: [{ weekdays: [5, 6], from: '18:00', until: '02:00' }], holidays: 'asEver' } // prettier-ignore
const school: Hours = { kind: 'weekly', stretches: [{ weekdays: [1, 2, 3, 4, 5], from: '07:30', until: '17:30' }], holidays: 'closed' } // prettier-ignore

describe.each<[string, Hours, string, boolean, string | null, string]>([
  ['an office in its morning', office, at('2026-11-25T10:00'), true, at('2026-11-25T12:00'), '现在开着，到今天 12:00'],
  ['an office at noon', office, at('2026-11-25T12:30'), false, at('2026-11-25T13:30'), '现在没开，今天 13:30开'],
  ['an office on Friday night', office, at('2026-11-27T20:00'), false, at('2026-11-30T08:30'), '现在没开，周一 8:30开'],
  ['an office on a holiday', office, at('2026-10-01T10:00'), false, at('2026-10-08T08:30'), '国庆节休息，10月8日 8:30开'],
  ['an office on a Saturday that is worked instead', office, at('2026-10-10T10:00'), true, at('2026-10-10T12:00'), '现在开着，到今天 12:00'],
  ['a shop on a holiday', shop, at('2026-10-01T10:00'), true, at('2026-10-01T21:00'), '现在开着，到今天 21:00'],
  ['a school in the holidays', school, at('2026-10-02T10:00'), false, at('2026-10-08T07:30'), '国庆节休息，周四 7:30开'],
  ['what goes over midnight', bar, at('2026-11-28T01:00'), true, at('2026-11-28T02:00'), '现在开着，到今天 2:00'],
  ['the same an hour later', bar, at('2026-11-28T02:00'), false, at('2026-11-28T18:00'), '现在没开，今天 18:00开'],
  ['what is always there', { kind: 'always' }, at('2026-02-17T03:00'), true, null, '现在开着'],
])('%s', (_name, hours, now, isOpen, until, says) => {
  it('is told as it is', () => {
    const open = openAt(hours, now, calendar)
    expect([open.now, open.until]).toEqual([isOpen, until])
    expect(sayOpen(open, now)).toBe(says)
  })
}) // prettier-ignore

it('a day and night of shops that meet at midnight never closes', () => {
  const hours: Hours = { kind: 'weekly', stretches: [{ weekdays: everyDay, from: '00:00', until: '00:00' }], holidays: 'asEver' } // prettier-ignore
  expect(openAt(hours, at('2026-11-25T10:00'), calendar)).toEqual({ now: true, until: null, holiday: null })
})

it('holds from any moment until the one that it names, and changes there', () => {
  const minutes = fc.integer({ min: 0, max: 500_000 })
  fc.assert(
    fc.property(minutes, fc.constantFrom(office, shop, bar, school), (minute, hours) => {
      const now = addMinutes(at('2026-01-05T00:00'), minute)
      const open = openAt(hours, now, calendar)
      expect(open.until).not.toBeNull()
      expect(openAt(hours, addMinutes(open.until!, -1), calendar).now).toBe(open.now)
      expect(openAt(hours, open.until!, calendar).now).toBe(!open.now)
    }),
  )
})

it('is said in words', () => {
  expect([office, shop, bar, school].map(sayHours)).toEqual([
    '工作日 8:30–12:00、13:30–17:30，节假日休息',
    '每天 8:00–21:00',
    '周五、周六 18:00–2:00',
    '周一到周五 7:30–17:30，节假日休息',
  ])
})

it('every entry that the community begins with can be called, found and understood', () => {
  expect(new Set(directoryEntries.map(({ id }) => id)).size).toBe(directoryEntries.length)
  for (const { phone, needs, hours, checkedOn } of directoryEntries) {
    expect(phone).toMatch(/^\d[\d-]{2,19}$/)
    expect(needs.length).toBeGreaterThan(0)
    expect(sayHours(hours)).not.toBe('')
    expect(checkedOn).toMatch(/^2026-\d\d-\d\d$/)
  }
})
