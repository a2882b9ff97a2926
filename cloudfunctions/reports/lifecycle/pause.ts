/** 挂起: a report that waits, by the yes of whoever stands above its holder, until a day at the latest (DOMAIN §4). Pure. */
import { fail } from '@shared/errors'
import type { Holder } from '@shared/grid/node'
import type { SuspendInput } from '@shared/reports/contract'
import { standing } from '@shared/reports/flow'
import { limits, reportRules } from '@config/community/limits'
import { workingCalendar } from '@config/community/workingTime'
import { addWorkingMinutes, workingMinutesBetween } from '../../grid/routing/workingTime'
import { isPseudonym } from '../../_platform/personId'
import { addDays, dateOf, dayAfter, isDay, toEpoch, addSeconds, type DateText, type Time } from '../../_platform/time'
import type { Report } from '../collections'
import type { Change } from './events'

/** Does its clock stand? Only while it waits for the resident. What was suspended before anybody was asked for what stands too. */
export const stands = ({ pause }: Pick<Report, 'pause'>) => !pause || pause.waitsFor === 'resident'

/** The pause that an event begins, asks for or ends; nothing for a report that has none and gets none. */
export function pauseAfter(report: Report, change: Change, now: Time): Pick<Report, 'pause'> {
  if (change.type === 'askSuspend' || change.type === 'suspend') {
    const { waitsFor, until } = change
    return { pause: { waitsFor, until, since: change.type === 'suspend' ? now : null } }
  }
  const ends = ['resume', 'transfer', 'resolve'].includes(change.type)
  return ends && report.pause ? { pause: null } : {}
}

/** When it goes on by itself: with the first shift of its last day. */
export function resumesAt({ state, pause, resumesAt: before }: Report): Pick<Report, 'resumesAt'> {
  if (state === 'suspended' && pause?.since) {
    const [first] = workingCalendar.shifts
    return { resumesAt: `${pause.until}T${first[0]}:00.000+08:00` }
  }
  return before ? { resumesAt: null } : {}
}

/** What its clock did not run while it waited for the resident is added to the time that is left. */
export function withTimeBack({ level, dueAt, pause }: Report, now: Time): Partial<Report> {
  if (!pause?.since || pause.waitsFor !== 'resident') return {}
  if (limits[level].clock === 'always')
    return { dueAt: addSeconds(dueAt, (toEpoch(now) - toEpoch(pause.since)) / 1000) }
  return { dueAt: addWorkingMinutes(dueAt, workingMinutesBetween(pause.since, now, workingCalendar), workingCalendar) }
}

/** @throws invalid for a day that is over, or too far ahead */
export function checkedUntil(until: DateText, now: Time): DateText {
  const last = dateOf(addDays(now, reportRules.longestPauseDays))
  if (isDay(until) && until >= dayAfter(dateOf(now)) && until <= last) return until
  throw fail('invalid', { fields: { until: `请选明天到 ${reportRules.longestPauseDays} 天以内的一天` } })
}

/** For what, until when and why it is to wait, as somebody asks for it. @throws invalid for a day that it may not */
export const pauseAsked = ({ waitsFor, until, reason }: SuspendInput, now: Time) => ({
  waitsFor,
  until: checkedUntil(until, now),
  note: reason,
})

/** Who says whether it may wait: the nearest above its holder. @throws notNow where nobody stands above */
export function deciderOfPause({ holder, above }: Pick<Report, 'holder' | 'above'>): Holder {
  const height = holder ? standing[holder.role] : 0
  const decider = above.find(
    who =>
      who.personId !== holder?.personId &&
      !isPseudonym(who.personId) &&
      (who.role === 'dispatcher' || standing[who.role] > height),
  )
  if (!decider) throw fail('notNow', { message: '您上面没有人可以同意挂起，请打电话商量' })
  return decider
}
