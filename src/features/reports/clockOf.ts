import type { ReportSummary } from '@shared/reports/contract'
import { timeLeft, type TimeLeft } from '../time'

/**
 * The clock that runs now (DOMAIN §4): until somebody takes the report up, then until it is done, also while it waits for anything but the
 * resident. Null when none runs.
 */
export function clockOf(
  report: Pick<ReportSummary, 'state' | 'submittedAt' | 'ackDueAt' | 'dueAt' | 'pause'>,
): TimeLeft | null {
  const { state, submittedAt, ackDueAt, dueAt, pause } = report
  if (state === 'submitted' || state === 'assigned') return timeLeft(submittedAt, ackDueAt)
  const waitsForOthers = state === 'suspended' && !!pause && pause.waitsFor !== 'resident'
  return state === 'inProgress' || waitsForOthers ? timeLeft(submittedAt, dueAt) : null
}
