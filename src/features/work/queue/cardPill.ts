import type { ReportSummary } from '@shared/reports/contract'
import { stateLabels } from '@shared/reports/labels'
import type { PillTone } from '@/components/display/Pill'
import { clockOf } from '../../reports/clockOf'
import { sayNearDay } from '../../time'

/** The time left while a clock runs, else the state. More than half of the time gone is amber. */
export function cardPill(report: ReportSummary): { tone: PillTone; text: string } {
  const { state, pause } = report
  if (state === 'suspended' && pause) return { tone: 'plain', text: `挂起到${sayNearDay(pause.until)}` }
  const clock = clockOf(report)
  if (!clock) return { tone: 'plain', text: stateLabels[state] }
  return { tone: clock.late ? 'late' : clock.gone >= 0.5 ? 'wait' : 'plain', text: clock.short }
}
