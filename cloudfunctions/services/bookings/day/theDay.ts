/** A day of the counter as it is named from outside. */
import type { Target } from '../../../_platform/data/change'
import type { Time } from '../../../_platform/time'
import { counterDays, type CounterDay } from '../collections'

/** Its places move meanwhile, each by itself: closing and opening touch none of them. */
export const counterDayOf: Target<CounterDay, { day: string }, never, true> = {
  collection: counterDays,
  id: ({ day }) => day,
  may: () => true,
  begins: 'ifAbsent',
  together: true,
}

/** What is told of a closed day. */
export const closingOf = (day: CounterDay | null) =>
  day && typeof day.closedFrom === 'string' && day.closed
    ? { from: day.closedFrom, reason: day.closed.reason, by: day.closed.by.name }
    : null

/** The same, in a sentence for whoever wants a time then. */
export const sayClosed = ({ from, reason }: { from: Time; reason: string }): string =>
  `${from.slice(11, 16) === '00:00' ? '这天' : `这天 ${from.slice(11, 16)} 以后`}窗口不办：${reason}。请换一天`
