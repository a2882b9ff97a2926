/** Times as people give them, a day or a moment, as our own texts. */
import { fail } from '@shared/errors'
import { dayAfter, fromEpoch, startOfDay, toEpoch, type Time } from '../../_platform/time'

const isDay = (text: string) => text.length === 10

/** When something begins: a day begins with its first moment in Shanghai. @throws invalid for a day that is none */
export const beginning = (text: string, field: string): Time =>
  existing(isDay(text) ? startOfDay(text) : text, text, field)

/** When something ends: a day is within it to its last moment. @throws invalid for a day that is none */
export const ending = (text: string, field: string): Time =>
  existing(isDay(text) ? startOfDay(dayAfter(existing(startOfDay(text), text, field).slice(0, 10))) : text, text, field)

function existing(moment: string, given: string, field: string): Time {
  const epoch = toEpoch(moment)
  const time = Number.isFinite(epoch) ? fromEpoch(epoch) : ''
  // 31 February would be read as a day of March.
  const same = isDay(given) || given.endsWith('+08:00') ? moment.slice(0, 10) === time.slice(0, 10) : time !== ''
  if (!same || !/^\d{4}-/.test(time)) throw fail('invalid', { fields: { [field]: '没有这一天，请重新选' } })
  return time
}
