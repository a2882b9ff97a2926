import { useQuery } from '@tanstack/react-query'
import type { CategoryId } from '@shared/reports/categories'
import type { ReportSummary } from '@shared/reports/contract'
import { isOpen } from '@shared/reports/flow'
import { api } from '@/api'
import { ask } from '@/api/ask'

/** What is open at a place of the same kind, as far as whoever writes may read it: perhaps it is the same thing. */
export function useAlready(place: string | undefined, category: CategoryId | null): ReportSummary[] {
  const found = useQuery({
    queryKey: ['reports', 'already', place],
    queryFn: () => ask(api.reports.search.mutate({ place: place ?? '', limit: 50 })),
    enabled: place !== undefined && category !== null,
    retry: false,
  })
  return (found.data?.items ?? []).filter(
    each => each.place.code === place && each.category === category && isOpen(each.state),
  )
}
