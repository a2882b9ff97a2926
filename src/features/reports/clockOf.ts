import type { ReportSummary } from '@shared/reports/contract'
import { timeLeft, type TimeLeft } from '../time'

/** The clock that runs now (DOMAIN §4): until somebody takes the report up, then until it is done. Null when none runs. */
export function clockOf(report: Pick<ReportSummary, 'state' | 'submittedAt' | 'ackDueAt' | 'dueAt'>): TimeLeft | null {
  const { state, submittedAt, ackDueAt, dueAt } = report
  if (state === 'submitted' || state === 'assigned') return timeLeft(submittedAt, ackDueAt)
  return state === 'inProgress' ? timeLeft(submittedAt, dueAt) : null
}
