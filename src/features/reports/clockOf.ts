import type { ReportSummary } from '@shared/reports/contract'
import { timeLeft, type TimeLeft } from '../time'

/**
 * The clock that runs now (DOMAIN §4): until somebody takes the report up, then until it is done, also while it waits for anything but the
 * resident; and until an appeal is answered. Null when none runs.
 */
export function clockOf(
  report: Pick<ReportSummary, 'state' | 'submittedAt' | 'clocksFrom' | 'ackDueAt' | 'dueAt' | 'pause' | 'appeal'>,
): TimeLeft | null {
  const { state, submittedAt, clocksFrom = submittedAt, ackDueAt, dueAt, pause, appeal } = report
  if (state === 'submitted' || state === 'assigned') return timeLeft(clocksFrom, ackDueAt)
  if (state === 'declined') return appeal?.upheld === null ? timeLeft(appeal.at, appeal.dueAt) : null
  const waitsForOthers = state === 'suspended' && pause?.waitingFor === 'other'
  return state === 'inProgress' || waitsForOthers ? timeLeft(clocksFrom, dueAt) : null
}
