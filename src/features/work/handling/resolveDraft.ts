/** What was chosen, written and photographed for settling a report: kept until the server has it, whatever happens in between. */
import { maxPhotos } from '@shared/reports/labels'
import type { Outcome } from '@shared/reports/outcomeLabels'
import { formsOf } from '../../photos/photoForm'

interface ResolveFields {
  outcome: Outcome | null
  note: string
  /** Why there is no photo; it counts only while there is none. */
  noPhoto: string
}

export const resolveDraft = formsOf<ResolveFields>('resolve', { outcome: null, note: '', noPhoto: '' }, maxPhotos)
