import { useState } from 'react'
import { useInfiniteQuery, useQuery, type InfiniteData } from '@tanstack/react-query'
import type { Of } from '@shared/reports/desk'
import type { QueueTab } from '@shared/reports/labels'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { easing, useLooking } from '@/api/pace'
import { queryClient, remembered, rememberedPages } from '@/api/query'
import { steadier, withoutAddresses } from '@/api/steady'
import { useOnScreen } from '@/platform/navigation'
import { homeQuery } from '../duty'
import { reportKeys } from '../keys'

/** My own reports, newest first. */
export function useMyReports() {
  return useInfiniteQuery({
    queryKey: reportKeys.mine(),
    ...rememberedPages('mine', cursor => api.reports.mine.query({ cursor })),
  })
}

/** Whose reports are looked at, which of them, and below which place. */
export interface Shown {
  of: Of
  /** All that is open without one. */
  tab: QueueTab | null
  under: string | null
}

/** Milliseconds between two questions at rest; after a message and after what one did oneself, at once. */
const QUEUE_REST = 15_000
const COUNTS_REST = 30_000
const HOME_REST = 15_000

interface Asked {
  state: { status: string }
}

/** The queue that was looked at before bridges the moment until the other is there; old already, it would pass for the other. */
const bridge = <T>(before: T | undefined, query: Asked | undefined) =>
  query?.state.status === 'error' ? undefined : before

const steady = steadier(600)

/** What is asked for: without what is not asked. */
const wanted = ({ of, tab, under }: Shown) => ({ of, ...(tab ? { tab } : {}), ...(under ? { under } : {}) })
const nameOf = ({ of, tab, under }: Shown) => `${of}/${tab ?? 'open'}/${under ?? ''}`

async function queuePage(shown: Shown, cursor?: string) {
  const { items, next } = await api.reports.queue.query({ ...wanted(shown), cursor })
  return { items: items.map(item => steady(item.id, item)), next }
}
type QueuePage = Awaited<ReturnType<typeof queuePage>>

const isSame = (one: QueuePage, other: QueuePage) => withoutAddresses(one) === withoutAddresses(other)

/** The staff queue; while `front`, its first page is looked at for news. What is behind is asked for again only when that changed. */
export function useQueue(shown: Shown, front: boolean) {
  const queryKey = reportKeys.queue(nameOf(shown))
  const query = useInfiniteQuery({
    queryKey,
    ...rememberedPages(`queue/${nameOf(shown)}`, cursor => queuePage(shown, cursor)),
    placeholderData: bridge,
  })
  useLooking(front, QUEUE_REST, async () => {
    const before = queryClient.getQueryData<InfiniteData<QueuePage>>(queryKey)
    const [known] = before?.pages ?? []
    if (!known || queryClient.isFetching({ queryKey })) return true
    const first = await ask(queuePage(shown)).catch(() => null)
    if (first && isSame(first, known)) return false
    // Also when there was no answer: then the list says so.
    await queryClient.invalidateQueries({ queryKey })
    void queryClient.invalidateQueries({ queryKey: reportKeys.allCounts })
    return first !== null
  })
  return query
}

/** The numbers of 工作台, of what is shown there. */
export function useQueueCounts({ of, under }: Shown, front: boolean) {
  const shown = { of, tab: null, under }
  return useQuery({
    queryKey: reportKeys.counts(nameOf(shown)),
    ...remembered(`counts/${nameOf(shown)}`, () => api.reports.counts.query(wanted(shown))),
    placeholderData: bridge,
    refetchInterval: front && COUNTS_REST,
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
  const front = useOnScreen()
  const [pace] = useState(() => easing(HOME_REST))
  return useQuery({
    ...homeQuery,
    refetchInterval: front && pace,
  })
}
