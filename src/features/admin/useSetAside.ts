import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { sentenceOf } from '@/api/errors'
import { pagesOf } from '@/api/query'
import { settledAt } from '@/api/settled'
import { toast } from '@/platform/feedback'

const key = ['admin', 'setAside']

/** Documents that were set aside because they are damaged, the newest first. */
export const useSetAside = () =>
  useInfiniteQuery({ queryKey: key, ...pagesOf(cursor => api.admin.setAside.query({ cursor })) })

/** Says that one was mended; what was not comes back by itself. */
export const useMended = () =>
  useMutation({
    mutationFn: (id: string) => ask(api.admin.mended.mutate({ id })),
    onError: error => toast(sentenceOf(error)),
    onSettled: settledAt(key),
  })
