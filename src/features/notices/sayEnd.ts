/** When something ends, as people say it: midnight belongs to the day before. Pure but for the clock. */
import { lastDay, sayNearDay, sayTime } from '../time'

/** `12月3日 24:00`, `今天 18:00`. */
export const sayEnd = (time: string) =>
  time.slice(11, 16) === '00:00' ? `${sayNearDay(lastDay(time))} 24:00` : sayTime(time)

/** `12月3日`: the last day on which it holds. */
export const sayEndDay = (time: string) => sayNearDay(lastDay(time))
