/** What was chosen, written and photographed for settling a report: kept until the server has it, whatever happens in between. */
import type { Outcome } from '@shared/reports/labels'
import { formsPerReport } from '../../reports/photoForm'

interface ResolveFields {
  outcome: Outcome | null
  note: string
}

export const resolveDraft = formsPerReport<ResolveFields>('resolve', { outcome: null, note: '' })
