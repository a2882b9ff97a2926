import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { pagesOf } from '@/api/query'
import { settled } from '../settled'

/** The lines of the ledger, the newest first, with its sums. */
export const useLedger = (edition: number) =>
  useInfiniteQuery({
    queryKey: ['festival', 'ledger', edition],
    ...pagesOf(cursor => api.festival.ledger.query({ edition, ...(cursor ? { cursor } : {}) })),
  })

/** Writes a counter-entry: what a line truly weighed, and why. */
export const useCorrect = (onDone: () => void) =>
  useMutation({
    mutationFn: (input: { entry: string; grams: number; reason: string; sure?: boolean }) =>
      ask(api.festival.correct.mutate(input)),
    onSuccess: onDone,
    onSettled: settled,
  })
