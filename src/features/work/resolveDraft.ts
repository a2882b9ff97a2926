/** What was written for settling a report: kept on the phone until the server has it, whatever happens in between. */
import type { Outcome } from '@shared/reports/labels'
import { forget, load, save } from '@/platform/storage'

export interface ResolveDraft {
  outcome: Outcome | null
  note: string
}

const keyOf = (reportId: string) => `resolve.${reportId}`

export const loadResolveDraft = (reportId: string) => load<ResolveDraft>(keyOf(reportId)) ?? { outcome: null, note: '' }
export const saveResolveDraft = (reportId: string, draft: ResolveDraft) => save(keyOf(reportId), draft)
export const forgetResolveDraft = (reportId: string) => forget(keyOf(reportId))
