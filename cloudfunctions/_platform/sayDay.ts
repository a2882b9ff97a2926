/** Days and moments in Chinese words, as sentences of the functions say them. */
import { addDays, addMinutes, dateOf, dayAfter, startOfDay, type DateText, type Time } from './time'

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

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** A moment that is near, for somebody who waits: `今天 8:30`, `明天 8:30`, `周一 8:30` within the week, else `10月8日 8:30`. */
export function sayClock(time: Time, now: Time): string {
  const [day, today] = [dateOf(time), dateOf(now)]
  const near = day === today ? '今天' : day === dayAfter(today) ? '明天' : null
  const thisWeek = today < day && day < dateOf(addDays(now, 7)) ? weekdays[new Date(day).getUTCDay()] : null
  const words = near ?? thisWeek ?? `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
  return `${words} ${time.slice(11, 16).replace(/^0/, '')}`
}
