/** When somebody is told that a permit ends. Pure (DOMAIN §7). */
import { fail } from '@shared/errors'
import { endingPermits, expiryRules, type EndingPermit } from '@config/community/expiry'
import { addDays, addMinutes, dateOf, isDay, startOfDay, toEpoch, type DateText, type Time } from '../../_platform/time'
import { minutesOf } from '../../grid/routing/workingTime'
import type { Permit } from './collections'

/** What ends of what a service gives; null for a service that gives nothing that ends. */
export const endingOf = (service: string): EndingPermit | null =>
  endingPermits.find(each => each.service === service) ?? null

export const permitIdOf = (personId: string, service: string) => `${personId}#${service}`

/** The moments at which somebody is told, in their order: before the end, and on the day after it. */
export const remindersOf = (until: DateText): Time[] =>
  [...expiryRules.remindDays, -1].map(days =>
    addMinutes(addDays(startOfDay(until), -days), minutesOf(expiryRules.remindAt)),
  )

/** Days until the last one; 0 on that day itself, negative when it is over. */
export const daysLeft = (until: DateText, now: Time): number =>
  Math.round((toEpoch(startOfDay(until)) - toEpoch(startOfDay(dateOf(now)))) / 86_400_000)

/** @throws invalid for a day that is not there, is over, or is too far */
export function checkUntil(until: DateText, now: Time): void {
  const furthest = `${Number(now.slice(0, 4)) + expiryRules.longestYears}${dateOf(now).slice(4)}`
  const says = !isDay(until)
    ? '没有这一天，请重新选'
    : until < dateOf(now)
      ? '这天已经过了。证过期了，直接点开看怎么办'
      : until > furthest
        ? '太远了，请再看一眼证上的日期'
        : null
  if (says) throw fail('invalid', { fields: { until: says } })
}

/** A permit as it is noted at a moment: what should have been said before that is not said any more. */
export function noted(
  before: Permit | null,
  permit: Pick<Permit, '_id' | 'who' | 'service' | 'until'>,
  at: Time,
): Permit {
  const ahead = permit.until === null ? [] : remindersOf(permit.until)
  const told = ahead.filter(each => each <= at).length
  return {
    ...{ version: 0, outbox: [], outboxAt: null, mentions: [] },
    ...before,
    ...permit,
    told,
    dueAt: ahead[told] ?? null,
    endsAt: permit.until === null ? at : startOfDay(permit.until),
    at,
  }
}

/** What is said at a reminder: only what is so at that moment, though the timer comes late. */
export function sayEnding(until: DateText, now: Time): string {
  const left = daysLeft(until, now)
  if (left > 0) return `还有 ${left} 天到期`
  return left === 0 ? '今天到期' : '已经到期了'
}
