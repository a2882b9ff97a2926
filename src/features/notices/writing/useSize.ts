import { useQuery } from '@tanstack/react-query'
import type { AudienceTag } from '@shared/notices/tags'
import { api } from '@/api'
import { ask } from '@/api/ask'

/** To how many people it would go. Counting is limited: each choice is asked once. */
export const useSize = (node: string, tags: readonly AudienceTag[], wanted = true) =>
  useQuery({
    queryKey: ['noticeSize', node, [...tags].sort().join()],
    queryFn: () => ask(api.notices.audienceSize.query({ audience: { node, tags: [...tags] } })),
    enabled: wanted && node !== '',
    staleTime: Infinity,
    retry: false,
  })
