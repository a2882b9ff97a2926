/** When something is open, as data (DOMAIN §7). No zod: the phone reads it too. */

/** A stretch of a day, `HH:mm`; one that ends before it begins goes over midnight. */
export interface Stretch {
  /** Monday is 1. */
  weekdays: readonly number[]
  from: string
  until: string
}

export type Hours =
  /** Day and night, on every day. */
  | { kind: 'always' }
  /** On working days as they are arranged: never on a holiday, and on a Sunday that is worked instead. */
  | { kind: 'office'; shifts: readonly { from: string; until: string }[] }
  /** By the week; on holidays as ever, or not at all. */
  | { kind: 'weekly'; stretches: readonly Stretch[]; holidays: 'asEver' | 'closed' }

const weekdayNames = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** `8:30–12:00` */
const sayStretch = (from: string, until: string) => `${short(from)}–${short(until)}`
const short = (clock: string) => clock.replace(/^0/, '')

/** Days of the week in words: `周一到周五`, `每天`, `周二、周四`. */
function sayWeekdays(weekdays: readonly number[]): string {
  const sorted = [...weekdays].sort((one, other) => one - other)
  const [first, last] = [sorted[0], sorted[sorted.length - 1]]
  if (first === undefined || last === undefined) return ''
  if (sorted.length === 7) return '每天'
  const isRow = last - first === sorted.length - 1
  const name = (weekday: number) => weekdayNames[weekday - 1] ?? ''
  return isRow && sorted.length > 2 ? `${name(first)}到${name(last)}` : sorted.map(name).join('、')
}

/** When it is open, in words: `周一到周五 8:30–12:00、13:30–17:30，节假日休息`. */
export function sayHours(hours: Hours): string {
  if (hours.kind === 'always') return '全天都有人'
  if (hours.kind === 'office')
    return `工作日 ${hours.shifts.map(({ from, until }) => sayStretch(from, until)).join('、')}，节假日休息`
  const byDays = new Map<string, string[]>()
  for (const { weekdays, from, until } of hours.stretches) {
    const days = sayWeekdays(weekdays)
    byDays.set(days, [...(byDays.get(days) ?? []), sayStretch(from, until)])
  }
  const said = [...byDays].map(([days, times]) => `${days} ${times.join('、')}`).join('；')
  return `${said}${hours.holidays === 'closed' ? '，节假日休息' : ''}`
}
