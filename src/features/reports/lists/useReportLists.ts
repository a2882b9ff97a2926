import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { QueueTab } from '@shared/reports/labels'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { remembered, rememberedPages } from '@/api/query'
import { homeQuery } from '../duty'
import { reportKeys } from '../keys'

/** My own reports, newest first. */
export function useMyReports() {
  return useInfiniteQuery({
    queryKey: reportKeys.mine(),
    ...rememberedPages('mine', cursor => api.reports.mine.query({ cursor })),
  })
}

/** Milliseconds between two questions, so that a new report shows within two seconds. */
const QUEUE_PAUSE = 1_500
/** The same while there is nothing to show but an error, which should stay long enough to be read. */
const ERROR_PAUSE = 15_000

interface Asked {
  state: { data: unknown; status: string }
}

const again = (front: boolean) => (query: Asked) =>
  front && (query.state.data === undefined && query.state.status === 'error' ? ERROR_PAUSE : QUEUE_PAUSE)

/** The queue that was looked at before bridges the moment until the other is there; old already, it would pass for the other. */
const bridge = <T>(before: T | undefined, query: Asked | undefined) =>
  query?.state.status === 'error' ? undefined : before

/** The staff queue; while `front`, asked again and again. */
export function useQueue(of: 'mine' | 'grid', tab: QueueTab, front: boolean) {
  return useInfiniteQuery({
    queryKey: reportKeys.queue(of, tab),
    ...rememberedPages(`queue/${of}/${tab}`, cursor => api.reports.queue.query({ of, tab, cursor })),
    placeholderData: bridge,
    refetchInterval: again(front),
  })
}

/** The numbers on the queue's tabs. */
export function useQueueCounts(of: 'mine' | 'grid', front: boolean) {
  return useQuery({
    queryKey: reportKeys.counts(of),
    ...remembered(`counts/${of}`, () => api.reports.counts.query({ of })),
    placeholderData: bridge,
    refetchInterval: again(front),
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
export const useHome = () => useQuery({ ...homeQuery, refetchInterval: 10_000 })
