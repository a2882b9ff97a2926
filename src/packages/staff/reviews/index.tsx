import { Pages } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { ReviewCard } from '@/features/reviews/ReviewCard'
import { useReviews } from '@/features/reviews/useReviews'

/** 复核: what a program was not sure of, and a human looks at. */
export default function Reviews() {
  const reviews = useReviews()
  return (
    <Page title='复核'>
      <Pages
        id='reviews'
        query={reviews}
        empty={<Empty art='tree' title='没有要看的' note='拿不准的话和照片、没人负责的地方，会列在这里' />}
      >
        {item => <ReviewCard key={item.id} item={item} />}
      </Pages>
    </Page>
  )
}
