/** The end of a lease: people name the last day, posts the moment in which they end. */
import { fail } from '@shared/errors'
import { bindingRules } from '@config/community/limits'
import { addSeconds, dateOf, dayAfter, isDay, startOfDay, type DateText, type Time } from '../_platform/time'

/** A binding with this last day ends as the day does. */
export const endOf = (lastDay: DateText): Time => startOfDay(dayAfter(lastDay))

/** The last day of a binding that ends at this moment. */
export const lastDayOf = (until: Time): DateText => dateOf(addSeconds(until, -1))

/** @throws invalid for a day that is not there, is over, or is further than a lease may reach */
export function checkLease(lastDay: DateText, now: Time): void {
  const today = dateOf(now)
  const furthest = `${Number(today.slice(0, 4)) + bindingRules.longestLeaseYears}${today.slice(4)}`
  const wrong = !isDay(lastDay)
    ? '没有这一天,请重新选'
    : lastDay < today
      ? '租期已经过了,请重新选'
      : lastDay > furthest
        ? '租期最长二十年,请重新选'
        : null
  if (wrong) throw fail('invalid', { fields: { leaseUntil: wrong } })
}
