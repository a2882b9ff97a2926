import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import type { ShareState } from '@shared/festival/day/dayLabels'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { pagesOf, queryClient } from '@/api/query'
import { settledBy } from '@/api/settled'

const key = ['festival', 'shares']
/** Nobody at the stall waits for the lists: what was answered is shown at once. */
const refresh = () => void queryClient.invalidateQueries({ queryKey: ['festival'] })

export type ShareList = 'order' | 'route'

/** Homes with a share, in the order of handing out, or building by building those to whom it is brought. */
export const useShares = (edition: number, list: ShareList, state: ShareState) =>
  useInfiniteQuery({
    queryKey: [...key, edition, list, state],
    ...pagesOf(cursor => api.festival.shares.query({ edition, list, state, ...(cursor ? { cursor } : {}) })),
  })

/** Shares the harvest out: called until every home has its share. */
export const useShareOut = (edition: number) =>
  useMutation({
    mutationFn: async () => {
      let answer = await ask(api.festival.shareOut.mutate({ edition }))
      while (!answer.done) answer = await ask(api.festival.shareOut.mutate({ edition }))
      return answer
    },
    onSettled: settledBy(refresh),
  })

interface Handing {
  code?: string
  home?: string
  grams?: number
  sure?: boolean
}

/** Hands a household its share: by its code, or at the door. */
export const useHandOut = (edition: number) =>
  useMutation({
    mutationFn: (input: Handing) => ask(api.festival.handOut.mutate({ edition, ...input })),
    onSettled: settledBy(refresh),
  })

/** Writes down where what is left over went. */
export const useLeftOver = (edition: number, onDone: () => void) =>
  useMutation({
    mutationFn: (input: { grams: number; reason: string }) => ask(api.festival.leftOver.mutate({ edition, ...input })),
    onSuccess: onDone,
    onSettled: settledBy(refresh),
  })
