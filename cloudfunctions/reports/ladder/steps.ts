/**
 * The steps of the ladder: what share of which clock each comes at (DOMAIN §4). A step is told by the clock and its percent, and the report
 * keeps how far each clock has got: so it comes once, whatever the timer does. Pure.
 */
import type { Duration, TimeLimit } from '@shared/reports/categories'
import type { Clock } from '@shared/reports/ladder'
import { climbing } from '@config/community/escalation'
import { limits, reportRules } from '@config/community/limits'
import { workingCalendar } from '@config/community/workingTime'
import { addWorkingMinutes, minutesIn, takeWorkingMinutes } from '../../grid/routing/workingTime'
import { addMinutes, type Time } from '../../_platform/time'
import type { Escalation, Report } from '../collections'
import { clocksFrom, isAppealed } from '../lifecycle/clocks'
import { stands } from '../lifecycle/pause'
import { nextAbove, type Ladder } from './rungs'

export interface Step {
  clock: Clock
  percent: number
  at: Time
}

/** How far a report has climbed; nowhere, while nothing is known. After a reopening the time to finish is a new one. */
export function escalationOf({ escalation, reopens }: Pick<Report, 'escalation' | 'reopens'>): Escalation {
  const known = escalation ?? { level: 0, since: null, acknowledge: 0, finish: 0, round: reopens, breachedAt: null }
  return known.round === reopens ? known : { ...known, finish: 0, round: reopens, breachedAt: null }
}

type Timed = Pick<
  Report,
  | 'state'
  | 'timeline'
  | 'pause'
  | 'level'
  | 'ackDueAt'
  | 'dueAt'
  | 'submittedAt'
  | 'clocksFrom'
  | 'extendedAt'
  | 'appeal'
>

/** Has somebody taken it up, since it was to be handled at all? An appeal that is upheld begins everything anew. */
function isAcknowledged({ timeline }: Pick<Timed, 'timeline'>): boolean {
  const events = timeline.map(({ event }) => event)
  return events.lastIndexOf('accept') > events.lastIndexOf('decideAppeal')
}

/** Which clock runs. Once somebody took it up, it is never again the one until then, whoever gets it next. */
function runningClock(report: Pick<Timed, 'state' | 'timeline' | 'pause' | 'appeal'>): Clock | null {
  switch (report.state) {
    case 'submitted':
    case 'assigned':
      return isAcknowledged(report) ? 'finish' : 'acknowledge'
    case 'inProgress':
      return 'finish'
    case 'suspended':
      return stands(report) ? null : 'finish'
    case 'declined':
      return isAppealed(report) ? 'answer' : null
    default:
      return null
  }
}

interface Allowed {
  due: Time
  time: Duration
  runs: TimeLimit['clock']
}

/** When a clock is due, and how long it allows. An extension counts for the time that it was given for, not for that after a reopening. */
function allowed(report: Timed, clock: Clock): Allowed {
  const { extension, clock: runs, ...limit } = limits[report.level]
  if (clock === 'acknowledge') return { due: report.ackDueAt, time: limit.acknowledge, runs }
  // Whatever the report is about, an appeal is answered in working days.
  if (clock === 'answer')
    return { due: report.appeal?.dueAt ?? report.dueAt, time: { days: reportRules.appealAnswerDays }, runs: 'working' }
  const isExtended = extension && report.extendedAt && report.extendedAt >= clocksFrom(report)
  return { due: report.dueAt, time: isExtended ? extension : limit.finish, runs }
}

/**
 * When a share of a clock's time is over. It is counted from the due time, with which it moves: whatever was added to the time, for a pause or
 * by an extension, is added to each step that has not come.
 */
export function momentOf(report: Timed, clock: Clock, percent: number): Time {
  const { due, time, runs } = allowed(report, clock)
  const beyond = (minutesIn(time, runs, workingCalendar) * (percent - climbing.joinAt)) / 100
  if (beyond === 0) return due
  if (runs === 'always') return addMinutes(due, beyond)
  return beyond < 0
    ? takeWorkingMinutes(due, -beyond, workingCalendar)
    : addWorkingMinutes(due, beyond, workingCalendar)
}

/** The step after a percent of a clock. */
const after = (percent: number) =>
  percent < climbing.remindAt
    ? climbing.remindAt
    : percent < climbing.joinAt
      ? climbing.joinAt
      : percent + climbing.every

/** The next step that comes, and when; null while no clock runs, or once its time is over and nobody is left who could join. */
export function nextStep(report: Timed & Ladder & Pick<Report, 'escalation' | 'reopens'>): Step | null {
  const clock = runningClock(report)
  if (!clock) return null
  const fired = escalationOf(report)[clock] ?? 0
  if (fired >= climbing.joinAt && !nextAbove(report)) return null
  const percent = after(fired)
  return { clock, percent, at: momentOf(report, clock, percent) }
}
