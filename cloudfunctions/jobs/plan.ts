/** Which sweeps a run of the timer calls, and when they come next: pure. Late, twice or after an outage, it catches up. */
import { addDays, addMinutes, dateOf, minuteOfDay, startOfDay, type Time } from '../_platform/time'
import type { Probe } from '../_platform/data/due'
import type { Schedule } from './collections'
import type { Every, Sweep } from './sweeps'

/** Minutes after midnight: a change that began before it is written by then (cloudfunctions/audit/seal.ts). */
const nightly = 15
/** Minutes after the hour. */
const hourly = 7
/** Minutes until a sweep by the clock that failed is tried again. */
const afterFailure = 5

/** When a sweep by the clock comes next after a moment. */
export function nextTime(every: Every, now: Time): Time {
  const midnight = startOfDay(dateOf(now))
  if (every === 'day') {
    const today = addMinutes(midnight, nightly)
    return now < today ? today : addDays(today, 1)
  }
  const past = minuteOfDay(now) - hourly
  return addMinutes(midnight, hourly + 60 * (Math.floor(past / 60) + 1))
}

/** All that is asked about in one trip. */
export const probesOf = (sweeps: readonly Sweep[]): Probe[] =>
  sweeps.flatMap(({ when }) => (typeof when === 'string' ? [] : when))

/**
 * The sweeps that are due.
 * @param due for each probe whether something is
 * @param next what is known of the clock; a sweep that is not there was never done
 */
export function sweepsDue(
  sweeps: readonly Sweep[],
  due: readonly boolean[],
  next: Schedule['next'],
  now: Time,
): Sweep[] {
  const isDue = new Map(probesOf(sweeps).map((probe, nth) => [probe, due[nth] ?? false]))
  return sweeps.filter(({ action, when }) =>
    typeof when === 'string'
      ? (next.find(each => each.action === action)?.at ?? '') <= now
      : when.some(probe => isDue.get(probe)),
  )
}

/** How a sweep went: `left` says that there is more of it, null that it failed. */
export type Result = { action: string; left: boolean | null }

/** What the clock knows after a run; the same object when nothing changed. */
export function nextAfter(
  sweeps: readonly Sweep[],
  before: Schedule['next'],
  results: readonly Result[],
  now: Time,
): Schedule['next'] {
  const changed = sweeps.flatMap(({ action, when }) => {
    const result = results.find(each => each.action === action)
    if (typeof when !== 'string' || !result) return []
    const { left } = result
    return [{ action, at: left === null ? addMinutes(now, afterFailure) : left ? now : nextTime(when, now) }]
  })
  if (changed.length === 0) return before
  return [...before.filter(({ action }) => changed.every(each => each.action !== action)), ...changed]
}
