import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'

/** What was done, newest first. */
export const useEntries = () =>
  useInfiniteQuery({
    queryKey: ['audit', 'entries'],
    queryFn: ({ pageParam }) => ask(api.audit.entries.query({ cursor: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.next ?? undefined,
  })

/** Holds a day's record against itself; asked for each time anew. */
export const useVerify = () => useMutation({ mutationFn: (day: string) => ask(api.audit.verify.query({ day })) })
