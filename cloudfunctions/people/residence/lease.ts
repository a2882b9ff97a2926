/** The end of a lease: people name the last day, posts the moment in which they end. */
import { fail } from '@shared/errors'
import { bindingRules } from '@config/community/limits'
import type { Person } from '../../_platform/call/members'
import {
  addDays,
  addSeconds,
  dateOf,
  dayAfter,
  isDay,
  startOfDay,
  type DateText,
  type Time,
} from '../../_platform/time'

/** A binding with this last day ends as the day does. */
export const endOf = (lastDay: DateText): Time => startOfDay(dayAfter(lastDay))

/** The last day of a binding that ends at this moment. */
export const lastDayOf = (until: Time): DateText => dateOf(addSeconds(until, -1))

/** @throws invalid for a day that is not there, is over, or is further than a lease may reach */
export function checkLease(lastDay: DateText, now: Time): void {
  const today = dateOf(now)
  const furthest = `${Number(today.slice(0, 4)) + bindingRules.longestLeaseYears}${today.slice(4)}`
  const wrong = !isDay(lastDay)
    ? '没有这一天，请重新选'
    : lastDay < today
      ? '租期已经过了，请重新选'
      : lastDay > furthest
        ? '租期最长二十年，请重新选'
        : null
  if (wrong) throw fail('invalid', { fields: { leaseUntil: wrong } })
}

/** When the tenant and the unit's lead are told that a lease ends (DOMAIN §3). */
const remindAt = (until: Time) => addDays(until, -bindingRules.remindLeaseDays)

/** The ends of a person's bindings that lie after a moment. */
const endsAhead = ({ posts }: Pick<Person, 'posts'>, at: Time) =>
  posts.flatMap(p => (p.role === 'resident' && p.until && at < p.until ? [p.until] : []))

/**
 * When a person's leases have to be looked at next: to remind of an end, or when it is there. Null without a lease.
 * @param reminded whether the ends that are near were told already; if not, it is now
 */
export function leaseDueAt(person: Pick<Person, 'posts'>, at: Time, reminded = false): Time | null {
  const due = endsAhead(person, at).map(until => (at < remindAt(until) ? remindAt(until) : reminded ? until : at))
  return due.sort()[0] ?? null
}

/** What a look at a person's leases finds: those that end soon, and those that ended since it was due. */
export function leasesDue(person: Pick<Person, 'posts' | 'leaseDueAt'>, at: Time) {
  const leases = person.posts.flatMap(({ role, node, until }) =>
    role === 'resident' && until ? [{ home: node, until }] : [],
  )
  const since = person.leaseDueAt ?? at
  return {
    ending: leases.filter(({ until }) => at < until && remindAt(until) <= at),
    over: leases.filter(({ until }) => since <= until && until <= at),
  }
}
