import type { InfiniteData } from '@tanstack/react-query'
import type { ReportSummary } from '@shared/reports/contract'
import { queryClient } from '@/api/query'
import { useReport } from '../../reports/useReport'

type Lists = InfiniteData<{ items: ReportSummary[] }>

/** As the queue showed it a moment ago. */
function listed(id: string): ReportSummary | undefined {
  const lists = queryClient.getQueriesData<Lists>({ queryKey: ['reports', 'queue'] })
  return lists.flatMap(([, list]) => list?.pages.flatMap(page => page.items) ?? []).find(report => report.id === id)
}

/** A report as the server has it, or while it can't be asked, as the queue showed it: enough to settle it in a cellar. */
export function useKnownReport(id: string) {
  const { data, error, refetch } = useReport(id)
  return { data: (data as ReportSummary | undefined) ?? listed(id), error, refetch }
}
