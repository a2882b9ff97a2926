/** When somebody is told that a permit ends. Pure (DOMAIN §7). */
import { fail } from '@shared/errors'
import type { ServiceSpec } from '@shared/services/guide/spec'
import { endingPermits, expiryRules, type EndingPermit } from '@config/community/expiry'
import { addDays, addMinutes, dateOf, isDay, startOfDay, toEpoch, type DateText, type Time } from '../../_platform/time'
import { minutesOf } from '../../grid/routing/workingTime'
import type { Permit } from './collections'

/** What ends of what a service gives, as its data say, else the community's own; null for a service that gives nothing that ends. */
export const endingOf = ({ id, gives }: Pick<ServiceSpec, 'id' | 'gives'>): EndingPermit | null =>
  gives ? { service: id, ...gives } : (endingPermits.find(each => each.service === id) ?? null)

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
  permit: Pick<Permit, '_id' | 'who' | 'service' | 'todo' | 'agent' | 'until'>,
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

/**
 * The permit of somebody, with its last day as somebody read it there.
 * @param agent who notes it for them, and is told too; null for themselves and the counter
 * @throws invalid for a service that gives nothing that ends, and for a day that cannot be
 */
export function notedFor(
  before: Permit | null,
  { who, spec, until, agent }: { who: Permit['who']; spec: Pick<ServiceSpec, 'id' | 'gives'>; until: DateText | null; agent: string | null }, // prettier-ignore
  at: Time,
): Permit {
  const ending = endingOf(spec)
  if (!ending) throw fail('invalid', { fields: { service: '这件事办下来没有到期的日子，不用记' } })
  if (until !== null) checkUntil(until, at)
  const service = { id: ending.service, name: ending.name }
  const _id = permitIdOf(who.personId, ending.service)
  return noted(before, { _id, who, service, todo: ending.todo, agent, until }, at)
}
