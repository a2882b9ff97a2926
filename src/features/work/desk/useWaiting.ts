import type { Me } from '@shared/people/contract'
import { useOnScreen } from '@/platform/navigation'
import { offers } from '../../entries'
import { useRequests } from '../../people/binding/useBinding'
import { useReviewCount } from '../../reviews/useReviews'

/** What waits for somebody behind ⋯, by the id of the way to it: requests to be bound, and what a human looks at. */
export function useWaiting(me: Me): Record<string, number> {
  const front = useOnScreen()
  const requests = useRequests(front, offers(me, 'requests')).data?.pages ?? []
  const reviews = useReviewCount(front, offers(me, 'reviews')).data?.count ?? 0
  return {
    'binding-requests': requests.reduce((sum, { items }) => sum + items.length, 0),
    'reviews-open': reviews,
  }
}
