/** The two clocks of a report (DOMAIN §4): when each is due, where they begin anew, and what an extension gives. Pure. */
import type { Duration } from '@shared/reports/categories'
import { isOpen } from '@shared/reports/flow'
import { limits, reportRules } from '@config/community/limits'
import { calendarOf, workingCalendar } from '@config/community/workingTime'
import { deadline } from '../../grid/routing/workingTime'
import type { Time } from '../../_platform/time'
import type { Report } from '../collections'

/** Since when its clocks run. */
export const clocksFrom = ({ clocksFrom, submittedAt }: Pick<Report, 'clocksFrom' | 'submittedAt'>): Time =>
  clocksFrom ?? submittedAt

type Due = Pick<Report, 'ackDueAt' | 'dueAt'>

/** Until when it is to be acknowledged and finished, from a moment on. */
export function dueFrom(level: Report['level'], from: Time): Due {
  const { acknowledge, finish, clock } = limits[level]
  const due = (duration: Duration) => deadline(from, duration, clock, workingCalendar)
  return { ackDueAt: due(acknowledge), dueAt: due(finish) }
}

/** Both clocks begin anew, and what they bring: it is to be handled after all. Whoever supervises it already goes on doing so. */
export const begunAnew = ({ level, escalation }: Report, now: Time): Partial<Report> => ({
  clocksFrom: now,
  ...dueFrom(level, now),
  ...(escalation ? { escalation: { ...escalation, acknowledge: 0, finish: 0, breachedAt: null } } : {}),
})

/** Only what is left to do begins anew: whoever has it acknowledged it long ago. */
export const finishAnew = ({ level }: Report, now: Time): Partial<Report> => ({
  clocksFrom: now,
  dueAt: dueFrom(level, now).dueAt,
})

/** Can its time be extended still? Once, where its level has an extension, and before it is over. */
export const canExtend = ({ level, extendedAt, dueAt }: Pick<Report, 'level' | 'extendedAt' | 'dueAt'>, now: Time) =>
  limits[level].extension !== undefined && !extendedAt && now < dueAt

/** The finish after its one extension: so many days more; what its clock did not run while it waited stays added. */
export function extended({ level, dueAt }: Report, now: Time): Partial<Report> {
  const { finish, extension, clock } = limits[level]
  if (!extension || !('days' in finish)) return {}
  return { extendedAt: now, dueAt: deadline(dueAt, { days: extension.days - finish.days }, clock, workingCalendar) }
}

/** Does an appeal wait for its answer? Then its clock runs, and the report's own do not. */
export const isAppealed = ({ state, appeal }: Pick<Report, 'state' | 'appeal'>): boolean =>
  state === 'declined' && appeal?.upheld === null

/** Until when an appeal is to be answered. */
export const answerDueAt = (now: Time): Time =>
  deadline(now, { days: reportRules.appealAnswerDays }, 'working', workingCalendar)

const yearOf = (time: Time) => Number(time.slice(0, 4))
type Calendar = ReturnType<typeof calendarOf>

/** What is known of the holidays between the beginning of the clock that runs and its end. */
export function calendarFor(
  report: Pick<Report, 'state' | 'appeal' | 'level' | 'clocksFrom' | 'submittedAt' | 'dueAt'>,
): Calendar {
  const { appeal, level, dueAt, state } = report
  if (appeal && isAppealed(report)) return calendarOf(yearOf(appeal.at), yearOf(appeal.dueAt))
  if (!isOpen(state) || limits[level].clock === 'always') return { known: true }
  return calendarOf(yearOf(clocksFrom(report)), yearOf(dueAt))
}
