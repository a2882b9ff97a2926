import { useEffect, useState } from 'react'
import { categoryOf } from '@config/community/categories'
import type { ReportSummary } from '@shared/reports/contract'
import { isOpen } from '@shared/reports/flow'
import { useMyReports } from './useReportLists'

/** The chips of the list: which states each shows. */
export const filters = {
  all: { label: '全部', shows: () => true },
  open: { label: '进行中', shows: ({ state }: ReportSummary) => isOpen(state) },
  toRate: { label: '待评价', shows: ({ state }: ReportSummary) => state === 'resolved' },
  ended: { label: '已办结', shows: ({ state }: ReportSummary) => ['closed', 'declined', 'withdrawn'].includes(state) },
} as const
export type Filter = keyof typeof filters

/** Enough to fill a screen: with fewer, more is loaded by itself. */
const SCREENFUL = 6
/** Further back than this many pages one looks only when asked to: somebody may have thousands. */
const FAR = 10

/** Whether the words stand anywhere that one would look for them: number, place, category, text. */
const matches = ({ no, place, category, text }: ReportSummary, words: string) =>
  [no, place.name, place.note ?? '', categoryOf(category).name, text].some(each =>
    each.toLowerCase().includes(words.toLowerCase()),
  )

/** My reports, those of a filter and with some words in them; what is not loaded yet is loaded until a screen is full. */
export function useFilteredReports() {
  const [filter, setFilter] = useState<Filter>('all')
  const [search, setSearch] = useState('')
  const query = useMyReports()
  const words = search.trim()
  const pages = query.data?.pages.map(page => ({
    ...page,
    items: page.items.filter(report => filters[filter].shows(report) && matches(report, words)),
  }))
  const found = pages?.reduce((sum, { items }) => sum + items.length, 0) ?? 0
  const { hasNextPage, isFetching, isFetchingNextPage, isError, fetchNextPage } = query
  const near = hasNextPage && !isError && (pages?.length ?? 0) < FAR
  // Asked for while the first page is on its way, the next one would stop it.
  const short = !!pages && found < SCREENFUL && near && !isFetching
  useEffect(() => {
    if (short) void fetchNextPage()
  }, [short, fetchNextPage])
  return {
    filter,
    setFilter,
    setSearch,
    query: { ...query, data: pages && { pages } },
    /** Nothing was ever reported, whatever the filter. */
    none: !!query.data && query.data.pages.every(({ items }) => items.length === 0) && !hasNextPage,
    /** Nothing is found yet, and more is on its way. */
    looking: found === 0 && (near || isFetchingNextPage),
  }
}
