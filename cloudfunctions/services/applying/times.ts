/** The clocks of an application: until when each step has time, and when somebody is told that it has not come (DOMAIN §7). Pure. */
import type { ApplicationState } from '@shared/services/flow'
import { applicationTimes } from '@config/community/applications'
import { workingCalendar } from '@config/community/workingTime'
import { addDays, type Time } from '../../_platform/time'
import { addWorkingMinutes, deadline, workingMinutesBetween } from '../../grid/routing/workingTime'
import type { Application } from './schema'

type Timed = Pick<Application, 'state' | 'stepAt' | 'dueAt' | 'woken' | 'correction'>

/** Until when the counter has time in this state; null where it waits for somebody else. `days` count from the acceptance, not from each step. */
export function dueOf(
  state: ApplicationState,
  { stepAt, acceptedAt, days }: Pick<Application, 'stepAt' | 'acceptedAt' | 'days'>,
): Time | null {
  const within = (from: Time, workingDays: number) =>
    deadline(from, { days: Math.max(1, workingDays) }, 'working', workingCalendar)
  switch (state) {
    case 'submitted':
      return within(stepAt, applicationTimes.lookDays)
    case 'precheck':
      return within(stepAt, applicationTimes.acceptDays)
    case 'accepted':
    case 'processing':
      return within(acceptedAt ?? stepAt, days)
    default:
      return null
  }
}

/** What comes next of a step's times: `percent` of its time is over, a word that the correction ends soon, that it ended, that something waits to be fetched. */
export type Waking = { what: 'climb'; percent: number; at: Time } | { what: 'warn' | 'expire' | 'fetch'; at: Time }

/** The next time of this step that has not come; null when none is left. */
export function nextWaking({ state, stepAt, dueAt, woken, correction }: Timed): Waking | null {
  if (state === 'correction' && correction) {
    if (woken === 0) return { what: 'warn', at: addDays(correction.until, -applicationTimes.correctWarnDays) }
    return { what: 'expire', at: correction.until }
  }
  if (state === 'ready') {
    if (woken >= applicationTimes.fetchReminders) return null
    return { what: 'fetch', at: addDays(stepAt, applicationTimes.fetchDays * (woken + 1)) }
  }
  if (dueAt === null) return null
  const percent = applicationTimes.remindAt + woken * applicationTimes.every
  if (percent > applicationTimes.last) return null
  const minutes = workingMinutesBetween(stepAt, dueAt, workingCalendar)
  // What is accepted late in its days has no time left at once: each word still comes once, one after the other.
  const share = (Math.max(minutes, 1) * percent) / 100
  return { what: 'climb', percent, at: percent === 100 ? dueAt : addWorkingMinutes(stepAt, share, workingCalendar) }
}

/** When the timer must look at it again. */
export const wakesAtOf = (application: Timed): Time | null => nextWaking(application)?.at ?? null

/** Is the counter's time for this step over? */
export const isLate = ({ dueAt }: Pick<Application, 'dueAt'>, now: Time) => dueAt !== null && dueAt < now
