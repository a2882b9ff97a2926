/** When a session is, as people say it. Times are the server's, in +08:00. */
import { sayDay } from '@/components/fields/sayDay'
import { now } from '@/platform/clock'
import { dateOf, sayNearDay } from '../time'

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

export const sayHour = (time: string) => time.slice(11, 16).replace(/^0/, '')
export const sayWeekday = (time: string) => weekdays[new Date(time.slice(0, 10)).getUTCDay()] ?? ''

/** `11月7日`, with the year when it is another one. */
export const sayDate = (time: string) => sayDay(time.slice(0, 10), dateOf(now()).slice(0, 4))

/** `11月7日 周六`. */
export const sayFullDay = (time: string) => `${sayDate(time)} ${sayWeekday(time)}`

/** `9:00–11:00`. */
export const sayHours = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
  `${sayHour(startsAt)}–${sayHour(endsAt)}`

/** `11月3日 21:30`: by the date, because such a moment is told to others. */
export const sayMoment = (time: string) => `${sayDate(time)} ${sayHour(time)}`

/** `明天 周六 9:00`, or `11月7日 周六 9:00`. */
export const sayStart = (time: string) => `${sayNearDay(time)} ${sayWeekday(time)} ${sayHour(time)}`

/** How long still, as one large figure and its unit: days by the calendar, then hours, then minutes. */
export function figureUntil(time: string): { value: number; unit: '天' | '小时' | '分钟' } {
  const left = Math.max(0, Date.parse(time) - now())
  const days = (Date.parse(time.slice(0, 10)) - Date.parse(dateOf(now()))) / 86_400_000
  if (days >= 1) return { value: days, unit: '天' }
  if (left >= 3_600_000) return { value: Math.floor(left / 3_600_000), unit: '小时' }
  return { value: Math.max(1, Math.ceil(left / 60_000)), unit: '分钟' }
}
