/** Days and moments in Chinese words, as sentences of the functions say them. */
import { dateOf, startOfDay, type DateText, type Time } from './time'

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
