import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import type { CallBackItem } from '@shared/reports/callBack'
import type { Rating } from '@shared/reports/labels'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { refusalOf, type CallError } from '@/api/errors'
import { queryClient, rememberedPages } from '@/api/query'
import { settledBy } from '@/api/settled'
import { toast } from '@/platform/feedback'

const key = ['reports', 'callBacks']

/** What waits to be asked after by phone, the oldest first. */
export const useCallBacks = () =>
  useInfiniteQuery({
    queryKey: key,
    ...rememberedPages('callBacks', cursor => api.reports.callBacks.query({ cursor })),
  })

export interface Said {
  reached: boolean
  solved?: boolean
  rating?: Rating
}

/** How a call came out. Whatever came of it, the list is asked for again. */
export function useCalledBack({ id, version }: CallBackItem) {
  const { mutate, isPending, error } = useMutation<unknown, CallError, Said>({
    mutationFn: said => ask(api.reports.calledBack.mutate({ id, version, ...said })),
    onSuccess: (_answer, { reached, solved }) =>
      toast(!reached ? '记下了，改天再打' : solved ? '记下了，解决了' : '记下了，已请经办人再办'),
    onSettled: settledBy(() => void queryClient.invalidateQueries({ queryKey: key })),
  })
  return { say: mutate, busy: isPending, refusal: refusalOf(error) }
}
