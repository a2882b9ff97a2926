import { useQuery } from '@tanstack/react-query'
import type { AudienceTag } from '@shared/notices/tags'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { findPlace } from '../../places/nearPlaces'

/** To how many people it would go. Counting is limited: each choice is asked once. */
export const useSize = (node: string, tags: readonly AudienceTag[], wanted = true) =>
  useQuery({
    queryKey: ['noticeSize', node, [...tags].sort().join()],
    queryFn: () => ask(api.notices.audienceSize.query({ audience: { node, tags: [...tags] } })),
    enabled: wanted && node !== '',
    staleTime: Infinity,
    retry: false,
  })

/** A part of the grid as people call it; undefined until it is known. */
export const usePlaceName = (code: string) =>
  useQuery({ queryKey: ['placeName', code], queryFn: () => findPlace(code), enabled: code !== '' }).data?.fullName
