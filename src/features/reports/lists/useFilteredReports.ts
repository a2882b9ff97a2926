import { useState } from 'react'
import type { ReportSummary } from '@shared/reports/contract'
import { isOpen } from '@shared/reports/flow'
import { matches, useNarrowed } from './useNarrowed'
import { useMyReports } from './useReportLists'

/** The chips of the list: which states each shows. */
export const filters = {
  all: { label: '全部', shows: () => true },
  open: { label: '进行中', shows: ({ state }: ReportSummary) => isOpen(state) },
  toRate: { label: '待评价', shows: ({ state }: ReportSummary) => state === 'resolved' },
  ended: { label: '已办结', shows: ({ state }: ReportSummary) => ['closed', 'declined', 'withdrawn'].includes(state) },
} as const
export type Filter = keyof typeof filters

/** My reports, those of a filter and with some words in them. */
export function useFilteredReports() {
  const [filter, setFilter] = useState<Filter>('all')
  const [search, setSearch] = useState('')
  const mine = useMyReports()
  const words = search.trim()
  const shows = (report: ReportSummary) => filters[filter].shows(report) && matches(report, words)
  const { query, looking } = useNarrowed(mine, shows)
  return {
    filter,
    setFilter,
    setSearch,
    query,
    /** Nothing was ever reported, whatever the filter. */
    none: !!mine.data && mine.data.pages.every(({ items }) => items.length === 0) && !mine.hasNextPage,
    looking,
  }
}
