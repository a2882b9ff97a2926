import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { LoanView } from '@shared/tools/contract'
import type { LoanEvent } from '@shared/tools/flow'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { pagesOf, queryClient } from '@/api/query'
import { settledBy } from '@/api/settled'

/** Everything about tools: who has which changes with each step. */
const key = ['tools']
const refresh = () => queryClient.invalidateQueries({ queryKey: key })

/** What can be borrowed, and when. */
export const useOffered = () =>
  useQuery({ queryKey: [...key, 'offered'], queryFn: () => ask(api.tools.offered.query()) })

/** What I asked for and had, the newest first. */
export const useMyLoans = () =>
  useInfiniteQuery({ queryKey: [...key, 'mine'], ...pagesOf(cursor => api.tools.mine.query({ cursor })) })

/** What waits at my desk and what is out, by day. */
export const useDeskLoans = () =>
  useInfiniteQuery({ queryKey: [...key, 'requests'], ...pagesOf(cursor => api.tools.requests.query({ cursor })) })

/** Asks for a tool for a day. */
export const useAskForTool = (onDone: () => void) =>
  useMutation({
    mutationFn: (input: { tool: string; day: string }) => ask(api.tools.ask.mutate(input)),
    onSuccess: onDone,
    onSettled: settledBy(refresh),
  })

interface Step {
  event: Exclude<LoanEvent, 'ask'>
  /** Of `decline`. */
  reason?: string
}

/** A step of a loan. */
export const useLoanStep = ({ id, version }: LoanView, onDone: (step: Step) => void) =>
  useMutation({
    mutationFn: ({ event, reason = '' }: Step) =>
      ask(
        event === 'decline'
          ? api.tools.decline.mutate({ id, version, reason })
          : api.tools[event].mutate({ id, version }),
      ),
    onSuccess: (_, step) => onDone(step),
    onSettled: settledBy(refresh),
  })
