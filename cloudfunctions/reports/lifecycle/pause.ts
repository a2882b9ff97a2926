/** 挂起: a report that waits, by the yes of whoever stands above its holder, until a day at the latest (DOMAIN §4). Pure. */
import { fail } from '@shared/errors'
import type { Holder } from '@shared/grid/node'
import type { SuspendInput } from '@shared/reports/handling'
import { standing } from '@shared/reports/flow'
import type { WaitingFor } from '@shared/reports/labels'
import { limits, reportRules } from '@config/community/limits'
import { workingCalendar } from '@config/community/workingTime'
import { addWorkingMinutes, workingMinutesBetween } from '../../grid/routing/workingTime'
import { isPseudonym } from '../../_platform/personId'
import { addDays, dateOf, dayAfter, isDay, toEpoch, addSeconds, type DateText, type Time } from '../../_platform/time'
import type { Report } from '../collections'
import type { Change } from './events'

type Pause = NonNullable<Report['pause']>

/** For whom it waits; a pause of an older report names what it waits for. */
export const waitingForOf = ({ waitingFor, waitsFor }: Pause): WaitingFor =>
  waitingFor ?? (waitsFor === 'resident' ? 'resident' : 'other')

/** Does its clock stand? Only while it waits for the resident. What was suspended before anybody was asked for what stands too. */
export const stands = ({ pause }: Pick<Report, 'pause'>) => !pause || waitingForOf(pause) === 'resident'

/** Since when its clock stands; null while it runs, or is over. */
export function stoppedSince(report: Pick<Report, 'state' | 'pause'>): Time | null {
  return report.state === 'suspended' && stands(report) ? (report.pause?.since ?? null) : null
}

/** The pause that an event begins, asks for or ends; nothing for a report that has none and gets none. */
export function pauseAfter(report: Report, change: Change, now: Time): Pick<Report, 'pause'> {
  if (change.type === 'suspend') {
    const { waitingFor, until, to } = change
    return { pause: { waitingFor, until, since: to ? null : now } }
  }
  if (change.type === 'approveSuspension')
    return { pause: change.approved && report.pause ? { ...report.pause, since: now } : null }
  // One that runs goes on with whoever gets the report; one that is only asked for is asked for anew.
  const ends =
    ['resume', 'resolve'].includes(change.type) || (change.type === 'transfer' && report.state !== 'suspended')
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
  if (!pause?.since || waitingForOf(pause) !== 'resident') return {}
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

/** For whom, until when and why it is to wait, as somebody asks for it. @throws invalid for a day that it may not */
export const pauseAsked = ({ waitingFor, until, reason }: SuspendInput, now: Time) => ({
  waitingFor,
  until: checkedUntil(until, now),
  note: reason,
})

type Asked = Pick<Report, 'holder' | 'above'> & Partial<Pick<Report, 'recused' | 'hiddenFrom'>>

/** The nearest above its holder who can be asked, and may handle it. */
export function nearestAbove({ holder, above, recused = [], hiddenFrom = [] }: Asked): Holder | undefined {
  const height = holder ? standing[holder.role] : 0
  return above.find(
    ({ personId, role }) =>
      personId !== holder?.personId &&
      !isPseudonym(personId) &&
      !recused.includes(personId) &&
      !hiddenFrom.includes(personId) &&
      (role === 'dispatcher' || standing[role] > height),
  )
}

/** Who says whether it may wait. @throws notNow where nobody stands above */
export function deciderOfPause(report: Asked): Holder {
  const decider = nearestAbove(report)
  if (!decider) throw fail('notNow', { message: '您上面没有人可以同意挂起，请打电话商量' })
  return decider
}
