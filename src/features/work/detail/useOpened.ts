import { useEffect } from 'react'
import type { InfiniteData } from '@tanstack/react-query'
import type { ReportSummary, ReportView } from '@shared/reports/contract'
import { api } from '@/api'
import { queryClient } from '@/api/query'

type Lists = InfiniteData<{ items: ReportSummary[] }>

/** Says once that somebody who works on it has opened a report; in the lists of this phone it is new no longer. */
export function useOpened({ id, opened, above }: ReportView): void {
  const isNew = !opened && above !== undefined
  useEffect(() => {
    if (!isNew) return
    // What could not be said is said with the next visit.
    void api.reports.open.mutate({ id }).catch(() => undefined)
    queryClient.setQueriesData<Lists>({ queryKey: ['reports', 'queue'] }, lists => {
      if (!lists) return lists
      const seen = (item: ReportSummary) => (item.id === id ? { ...item, opened: true } : item)
      return { ...lists, pages: lists.pages.map(page => ({ ...page, items: page.items.map(seen) })) }
    })
  }, [id, isNew])
}
