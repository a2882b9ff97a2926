import { dateOf, startOfDay, type Time } from '../_platform/time'

/** `2026年12月1日`, with the time of day when it is not its first moment. */
export function sayDay(time: Time): string {
  const day = dateOf(time)
  const [year, month, date] = day.split('-').map(Number)
  const hour = time === startOfDay(day) ? '' : ` ${time.slice(11, 16)} `
  return `${year}年${month}月${date}日${hour}`
}

/** Stands in a sentence for whoever it is about, whose name is kept beside it. */
export const whom = '{whom}'
