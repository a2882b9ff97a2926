import type { Me } from '@shared/people/contract'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { go, useOnScreen } from '@/platform/navigation'
import { offers } from '../entries'
import { useReviewCount } from './useReviews'

/** For 工作台: how much waits for a human's look; nothing when nothing does. */
export const WaitingReviews = ({ me }: { me: Me }) => (offers(me, 'reviews') ? <Waiting /> : null)

function Waiting() {
  const { count = 0, capped } = useReviewCount(useOnScreen()).data ?? {}
  if (!count) return null
  return (
    <Card look='warm'>
      <Row
        id='reviews-open'
        icon='eye'
        tone='amber'
        title={`${count}${capped ? '+' : ''} 件要您看一眼`}
        note='拿不准的话、没人负责的地方'
        onPress={() => go('packages/staff/reviews/index')}
      />
    </Card>
  )
}
