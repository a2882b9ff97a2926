import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { pagesOf } from '@/api/query'

/** What was done, newest first. */
export const useEntries = () =>
  useInfiniteQuery({
    queryKey: ['audit', 'entries'],
    ...pagesOf(cursor => api.audit.entries.query({ cursor })),
  })

/** Holds a day's record against itself; asked for each time anew. */
export const useVerify = () => useMutation({ mutationFn: (day: string) => ask(api.audit.verify.query({ day })) })
