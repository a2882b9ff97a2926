import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import type { BindInput } from '@shared/people/contract'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { pagesOf, queryClient } from '@/api/query'
import { settledBy } from '@/api/settled'
import { peopleKeys } from '../keys'
import type { Decision } from '../Verdict'
import { refreshResidence, useResidenceChange } from '../residence/useResidence'

/** Asks to be bound to a home. */
export const useBind = () =>
  useMutation({ mutationFn: (input: BindInput) => ask(api.people.bind.mutate(input)), onSuccess: refreshResidence })

/** Takes a request back. */
export const useWithdraw = () => useResidenceChange(id => api.people.withdraw.mutate({ id }))

/** Milliseconds between two questions: a request is no emergency. */
const PAUSE = 120_000

/** The requests that wait for me, the oldest first; while `front`, asked again now and then. */
export const useRequests = (front: boolean, enabled = true) =>
  useInfiniteQuery({
    queryKey: peopleKeys.requests,
    ...pagesOf(cursor => api.people.requests.query({ cursor })),
    refetchInterval: front && PAUSE,
    enabled,
  })

/** Whom the roster bound lately, the newest first. */
export const useMatched = () =>
  useInfiniteQuery({ queryKey: peopleKeys.matched, ...pagesOf(cursor => api.people.matched.query({ cursor })) })

/** Says yes, or with a reason no. */
export const useDecide = (onDone: (decision: Decision) => void) =>
  useMutation({
    mutationFn: ({ id, version, reason }: Decision) =>
      ask(
        reason === undefined
          ? api.people.approve.mutate({ id, version })
          : api.people.decline.mutate({ id, version, reason }),
      ),
    onSuccess: (_, decision) => onDone(decision),
    onSettled: settledBy(() =>
      Promise.all(
        [peopleKeys.requests, peopleKeys.matched].map(queryKey => queryClient.invalidateQueries({ queryKey })),
      ),
    ),
  })
