/** Names under which answers about reports are kept, and what to ask again after a change. */
import type { ReportView } from '@shared/reports/contract'
import { stir } from '@/api/pace'
import { queryClient } from '@/api/query'

export const reportKeys = {
  all: ['reports'] as const,
  one: (id: string) => ['reports', 'one', id] as const,
  mine: (open?: boolean) => ['reports', 'mine', open ?? 'all'] as const,
  queue: (shown: string) => ['reports', 'queue', shown] as const,
  allCounts: ['reports', 'counts'] as const,
  counts: (shown: string) => ['reports', 'counts', shown] as const,
  duty: (id: string) => ['reports', 'duty', id] as const,
  candidates: (id: string) => ['reports', 'candidates', id] as const,
  route: (place: string | null, category: string, principal = '', about = '') =>
    ['reports', 'route', place ?? '-', category, principal, about] as const,
  answering: (place: string | null) => ['reports', 'answering', place] as const,
  home: ['portal', 'home'] as const,
}

/** A change answers with the new report: it is shown at once, and the lists ask again. */
export function reportChanged(report: ReportView): void {
  queryClient.setQueryData(reportKeys.one(report.id), report)
  for (const queryKey of [['reports', 'mine'], ['reports', 'queue'], ['reports', 'counts'], reportKeys.home]) {
    void queryClient.invalidateQueries({ queryKey })
  }
  stir()
}
