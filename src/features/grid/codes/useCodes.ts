import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'

/** The codes of a place's common areas, a few at a time until all are there: WeChat draws them one by one. */
export function useCodes(under: string) {
  const query = useInfiniteQuery({
    queryKey: ['grid', 'codes', under],
    queryFn: ({ pageParam }) => ask(api.grid.codes.query({ under, ...(pageParam ? { cursor: pageParam } : {}) })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: Infinity,
    enabled: under !== '',
  })
  return query
}
