import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { QueueTab } from '@shared/reports/labels'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { remembered } from '@/api/query'
import { reportKeys } from './keys'

const paging = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: { next: string | null }) => last.next ?? undefined,
}

/** My own reports, newest first. */
export function useMyReports() {
  return useInfiniteQuery({
    queryKey: reportKeys.mine(),
    queryFn: ({ pageParam }) => ask(api.reports.mine.query({ cursor: pageParam })),
    ...paging,
  })
}

/** Milliseconds between two questions, so that a new report shows within two seconds. */
const QUEUE_PAUSE = 1_500

/** The staff queue; while `front`, asked again and again. */
export function useQueue(of: 'mine' | 'grid', tab: QueueTab, front: boolean) {
  return useInfiniteQuery({
    queryKey: reportKeys.queue(of, tab),
    queryFn: ({ pageParam }) => ask(api.reports.queue.query({ of, tab, cursor: pageParam })),
    ...paging,
    placeholderData: keepPreviousData,
    refetchInterval: front && QUEUE_PAUSE,
  })
}

/** The numbers on the queue's tabs. */
export function useQueueCounts(of: 'mine' | 'grid', front: boolean) {
  return useQuery({
    queryKey: reportKeys.counts(of),
    queryFn: () => ask(api.reports.counts.query({ of })),
    placeholderData: keepPreviousData,
    refetchInterval: front && QUEUE_PAUSE,
  })
}

/** To whom a report can be given. */
export function useCandidates(id: string, enabled: boolean) {
  return useQuery({
    queryKey: reportKeys.candidates(id),
    queryFn: () => ask(api.reports.candidates.query({ id })),
    enabled,
  })
}

/** 首页, the last answer from the phone first. */
export function useHome() {
  return useQuery({
    queryKey: reportKeys.home,
    ...remembered('home', () => api.portal.home.query()),
    refetchInterval: 10_000,
  })
}
