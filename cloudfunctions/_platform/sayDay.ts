/** Days and moments in Chinese words, as sentences of the functions say them. */
import { addMinutes, dateOf, dayAfter, startOfDay, type DateText, type Time } from './time'

/** `2027-06-30` → `2027年6月30日` */
export function sayDay(day: DateText): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** `2026年12月1日`, with the time of day when it is not its first moment. */
export function sayMoment(time: Time): string {
  const day = dateOf(time)
  return time === startOfDay(day) ? sayDay(day) : `${sayDay(day)} ${time.slice(11, 16)} `
}

/** From when on, for somebody who waits: `14:35 以后`, `明天 08:10 以后`, `11月26日 08:10 以后`; never before it is so. */
export function sayWhen(time: Time, now: Time): string {
  const whole = time.slice(17, 23) > '00.000' ? addMinutes(time, 1) : time
  const [day, clock] = [dateOf(whole), whole.slice(11, 16)]
  const today = dateOf(now)
  if (day === today) return `${clock} 以后`
  if (day === dayAfter(today)) return `明天 ${clock} 以后`
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日 ${clock} 以后`
}
