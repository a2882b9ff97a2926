import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { BindInput } from '@shared/people/contract'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { sentenceOf } from '@/api/errors'
import { queryClient, remembered } from '@/api/query'
import { toast } from '@/platform/feedback'
import { reportKeys } from '../reports/keys'
import { refreshMe } from './useMe'

const keys = {
  household: ['people', 'household'],
  requests: ['people', 'requests'],
  matched: ['people', 'matched'],
}

/** What a change of my bindings changes: who I am, 首页, and who lives with me. */
const refresh = () =>
  Promise.all([
    refreshMe(),
    queryClient.invalidateQueries({ queryKey: reportKeys.home }),
    queryClient.invalidateQueries({ queryKey: keys.household }),
  ])

/** All estates, for somebody who knows the name of theirs and has never heard of areas. */
export const useEstates = () =>
  useQuery({
    queryKey: ['places', 'estates'],
    ...remembered('estates', async () => {
      const areas = await api.grid.places.query({ under: null })
      const below = await Promise.all(
        areas.items.filter(({ branches }) => branches).map(({ code }) => api.grid.places.query({ under: code })),
      )
      return { items: below.flatMap(({ items }) => items).filter(({ kind }) => kind === 'estate') }
    }),
    staleTime: 86_400_000,
  })

/** Asks to be bound to a home. */
export const useBind = () =>
  useMutation({ mutationFn: (input: BindInput) => ask(api.people.bind.mutate(input)), onSuccess: refresh })

/** Takes a request back, or leaves a home; what cannot be is said. */
export const useMyBindings = () => ({
  withdraw: useMutation({
    mutationFn: (id: string) => ask(api.people.withdraw.mutate({ id })),
    onError: error => toast(sentenceOf(error)),
    onSettled: refresh,
  }),
  moveOut: useMutation({
    mutationFn: (home: string) => ask(api.people.moveOut.mutate({ home })),
    onError: error => toast(sentenceOf(error)),
    onSettled: refresh,
  }),
  liveIn: useMutation({
    mutationFn: (home: string) => ask(api.people.liveIn.mutate({ home })),
    onError: error => toast(sentenceOf(error)),
    onSettled: refresh,
  }),
})

/** Who lives in my home. */
export const useHousehold = (enabled: boolean) =>
  useQuery({ queryKey: keys.household, queryFn: () => ask(api.people.household.query()), enabled })

/** Milliseconds between two questions: a request is no emergency. */
const PAUSE = 15_000

/** The requests that wait for me, the oldest first; while `front`, asked again now and then. */
export const useRequests = (front: boolean) =>
  useInfiniteQuery({
    queryKey: keys.requests,
    queryFn: ({ pageParam }) => ask(api.people.requests.query({ cursor: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.next ?? undefined,
    refetchInterval: front && PAUSE,
  })

/** Whom the roster bound lately, the newest first. */
export const useMatched = () =>
  useInfiniteQuery({
    queryKey: keys.matched,
    queryFn: ({ pageParam }) => ask(api.people.matched.query({ cursor: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.next ?? undefined,
  })

export type BindingVerdict = { id: string; version: number; reason?: string }

/** Says yes, or with a reason no. */
export const useDecide = (onDone: (verdict: BindingVerdict) => void) =>
  useMutation({
    mutationFn: ({ id, version, reason }: BindingVerdict) =>
      ask(
        reason === undefined
          ? api.people.approve.mutate({ id, version })
          : api.people.decline.mutate({ id, version, reason }),
      ),
    onSuccess: (_, verdict) => onDone(verdict),
    onSettled: () =>
      Promise.all([keys.requests, keys.matched].map(queryKey => queryClient.invalidateQueries({ queryKey }))),
  })
