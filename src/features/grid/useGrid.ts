import { useInfiniteQuery, useMutation, useQuery, type UseMutationOptions } from '@tanstack/react-query'
import type { Role } from '@shared/permissions'
import type { CallError } from '@/api/errors'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { pagesOf, queryClient, remembered, rememberedPages } from '@/api/query'
import { settledBy } from '@/api/settled'
import { reportKeys } from '../reports/keys'
import { peopleKeys } from '../people/keys'
import { refreshMe } from '../people/useMe'

const keys = {
  node: (code: string) => ['grid', 'node', code] as const,
  mine: ['grid', 'mine'] as const,
  candidates: (code: string) => ['grid', 'candidates', code] as const,
  gaps: ['grid', 'gaps'] as const,
  homes: (code: string, on: string) => ['grid', 'homes', code, on] as const,
  changes: (code: string) => ['grid', 'changes', code] as const,
  planned: (code: string) => ['grid', 'planned', code] as const,
  holders: (role: Role, node: string) => ['grid', 'holders', role, node] as const,
}

/** A change of posts or of the grid changes every node above it, who I am, who answers on 首页, and what lies where. */
const refresh = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: ['grid'] }),
    queryClient.invalidateQueries({ queryKey: ['places'] }),
    queryClient.invalidateQueries({ queryKey: peopleKeys.find }),
    queryClient.invalidateQueries({ queryKey: reportKeys.home }),
    refreshMe(),
  ])

/** A node with who answers for it and below; what the phone remembers first. */
export const useNode = (code: string) =>
  useQuery({
    queryKey: keys.node(code),
    ...remembered(`grid.${code}`, () => api.grid.node.query({ code })),
    enabled: code !== '',
  })

/** My posts, my leave, and who could stand in for me. */
export const useMyPosts = () => useQuery({ queryKey: keys.mine, queryFn: () => ask(api.grid.mine.query()) })

/** Who could be appointed at a node. */
export const useCandidates = (code: string) =>
  useQuery({ queryKey: keys.candidates(code), queryFn: () => ask(api.grid.candidates.query({ node: code })) })

/** What is wrong with the grid; asked when one looks, and not again by itself. */
export const useGaps = () =>
  useQuery({ queryKey: keys.gaps, queryFn: () => ask(api.grid.gaps.query()), staleTime: 60_000 })

/** The homes that belong to a unit on a day. */
export const useHomes = (unit: string, on: string) =>
  useQuery({ queryKey: keys.homes(unit, on), queryFn: () => ask(api.grid.homes.query({ unit, on })) })

/** What is planned at a node and below it, the next first. */
export const usePlanned = (node: string, enabled: boolean) =>
  useQuery({
    queryKey: keys.planned(node),
    queryFn: () => ask(api.grid.changes.query({ node, planned: true })),
    enabled,
  })

/** Everything that was changed at a node and below it, the newest first. */
export const useChanges = (node: string) =>
  useInfiniteQuery({
    queryKey: keys.changes(node),
    ...pagesOf(cursor => api.grid.changes.query({ node, cursor })),
  })

/** Who holds a role below a node, place by place; asked anew each time one looks. */
export const useHolders = (role: Role, node: string) =>
  useInfiniteQuery({
    queryKey: keys.holders(role, node),
    ...rememberedPages(`holders.${role}.${node}`, cursor => api.grid.holders.query({ role, node, cursor })),
  })

/** One change of posts or leave; whatever came of it, what is shown is asked anew. */
export function useGridChange<I, O>(
  send: (input: I) => Promise<O>,
  options: Pick<UseMutationOptions<O, CallError, I>, 'onSuccess' | 'onError'> = {},
) {
  return useMutation<O, CallError, I>({
    mutationFn: input => ask(send(input)),
    ...options,
    onSettled: settledBy(refresh),
  })
}
