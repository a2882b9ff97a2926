import { useEffect } from 'react'
import { categoryOf } from '@config/community/categories'
import type { ReportSummary } from '@shared/reports/contract'

/** Enough to fill a screen: with fewer, more is loaded by itself. */
const SCREENFUL = 6
/** Further back than this many pages one looks only when asked to: somebody may have thousands. */
const FAR = 10

/** Whether the words stand anywhere that one would look for them: number, place, category, text. */
export const matches = ({ no, place, category, text }: ReportSummary, words: string) =>
  [no, place.name, place.note ?? '', categoryOf(category).name, text].some(each =>
    each.toLowerCase().includes(words.toLowerCase()),
  )

interface ListQuery<P extends { items: ReportSummary[] }> {
  data: { pages: P[] } | undefined
  hasNextPage: boolean
  isFetching: boolean
  isFetchingNextPage: boolean
  isError: boolean
  fetchNextPage: () => Promise<unknown>
}

/** Those of a list that somebody looks for; what is not loaded yet is loaded until a screen is full. */
export function useNarrowed<P extends { items: ReportSummary[] }, Q extends ListQuery<P>>(
  query: Q,
  shows: ((report: ReportSummary) => boolean) | null,
) {
  const pages = shows
    ? query.data?.pages.map(page => ({ ...page, items: page.items.filter(shows) }))
    : query.data?.pages
  const found = pages?.reduce((sum, { items }) => sum + items.length, 0) ?? 0
  const { hasNextPage, isFetching, isFetchingNextPage, isError, fetchNextPage } = query
  const near = hasNextPage && !isError && (pages?.length ?? 0) < FAR
  // Asked for while the first page is on its way, the next one would stop it.
  const short = !!shows && !!pages && found < SCREENFUL && near && !isFetching
  useEffect(() => {
    if (short) void fetchNextPage()
  }, [short, fetchNextPage])
  return {
    query: { ...query, data: pages && { pages } },
    /** Nothing is found yet, and more is on its way. */
    looking: found === 0 && (near || isFetchingNextPage),
  }
}
