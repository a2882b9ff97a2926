/** What lies at the counter, and handing it over. */
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { pagesOf, queryClient } from '@/api/query'
import { settledBy } from '@/api/settled'
import { applicationsKey } from '../useApplications'

/** Which part of the queue is shown. */
export const queueParts = ['mine', 'waiting', 'late', 'all'] as const
export type QueuePart = (typeof queueParts)[number]

export const queueLabels: Record<QueuePart, string> = { mine: '我手里', waiting: '没人接', late: '超时', all: '全部' }

type Batch = Parameters<typeof api.services.batch.mutate>[0]
export type BatchEvent = Batch['event']
/** What can be done with several at once. */
export const batchEvents = ['precheck', 'accept', 'ready'] as const satisfies readonly BatchEvent[]

const refresh = () => queryClient.invalidateQueries({ queryKey: applicationsKey })

/** The longest waiting first. */
export const useCounterQueue = (list: QueuePart) =>
  useInfiniteQuery({
    queryKey: [...applicationsKey, 'queue', list],
    ...pagesOf(cursor => api.services.queue.query({ list, cursor })),
  })

/** Whom it can be handed to; whoever is on leave is said to be. */
export const useClerks = (enabled = true) =>
  useQuery({ queryKey: [...applicationsKey, 'clerks'], queryFn: () => ask(api.services.clerks.query()), enabled })

/** The same step with several; what could not be done is told, each with why. */
export const useBatch = (onDone: (outcome: Awaited<ReturnType<typeof api.services.batch.mutate>>) => void) =>
  useMutation({
    mutationFn: (input: Batch) => ask(api.services.batch.mutate(input)),
    onSuccess: onDone,
    onSettled: settledBy(refresh),
  })

/** Gives several to somebody else at once; what could not be given stays where it is, each with why. */
export const useHandOver = (onDone: (outcome: Awaited<ReturnType<typeof api.services.handOver.mutate>>) => void) =>
  useMutation({
    mutationFn: (input: { items: { id: string; version: number }[]; to: string }) =>
      ask(api.services.handOver.mutate(input)),
    onSuccess: onDone,
    onSettled: settledBy(refresh),
  })
