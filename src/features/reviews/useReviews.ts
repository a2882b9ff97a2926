import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { ReportView, ReviewItem, WaitingReview } from '@shared/reports/contract'
import type { ReviewVerdict } from '@shared/reports/reviewLabels'
import { api } from '@/api'
import { ask } from '@/api/ask'
import type { CallError } from '@/api/errors'
import { queryClient, remembered, rememberedPages } from '@/api/query'
import { reportChanged } from '../reports/keys'
import { reloadAfter } from '../reports/useReport'

const keys = { list: ['reports', 'reviews'], count: ['reports', 'reviewCount'] }
/** Milliseconds between two questions for the count. */
const COUNT_PAUSE = 120_000

/** What waits for a human's look, the oldest first. */
export const useReviews = () =>
  useInfiniteQuery({
    queryKey: keys.list,
    ...rememberedPages('reviews', cursor => api.reports.reviews.query({ cursor })),
  })

/** In how many reports something waits. @param front asked again and again while the screen is looked at */
export const useReviewCount = (front: boolean, enabled: boolean) =>
  useQuery({
    queryKey: keys.count,
    ...remembered('reviewCount', () => api.reports.reviewCount.query({})),
    refetchInterval: front && COUNT_PAUSE,
    enabled,
  })

interface Decision {
  item: ReviewItem
  waiting: WaitingReview
  verdict: ReviewVerdict
}

/** A verdict on one thing that waits. When somebody else was first, the list is asked for again. */
export const useReview = (onDone: () => void) =>
  useMutation<ReportView, CallError, Decision>({
    mutationFn: ({ item: { id, version }, waiting: { entry, kind, photo }, verdict }) =>
      ask(api.reports.review.mutate({ id, version, entry, kind, ...(photo ? { photo: photo.name } : {}), verdict })),
    onSuccess: report => {
      reportChanged(report)
      for (const queryKey of [keys.list, keys.count]) void queryClient.invalidateQueries({ queryKey })
      onDone()
    },
    onError: reloadAfter,
  })
