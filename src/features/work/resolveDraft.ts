/** What was chosen, written and photographed for settling a report: kept until the server has it, whatever happens in between. */
import type { Outcome } from '@shared/reports/labels'
import { formsPerReport } from '../reports/photoForm'

interface ResolveFields {
  outcome: Outcome | null
  note: string
  /** Why there is no photo; it counts only while there is none. */
  noPhoto: string
}

export const resolveDraft = formsPerReport<ResolveFields>('resolve', { outcome: null, note: '', noPhoto: '' })
