import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { CareForm } from '@/features/people/care/CareForm'
import { useCare } from '@/features/people/care/useCare'
import { useParams } from '@/platform/navigation'

/** 家里情况: whoever answers for somebody notes whether they are old, live alone, get an allowance or are disabled. */
export default function CarePage() {
  const { person = '' } = useParams()
  const care = useCare(person)
  return (
    <Page title='家里情况'>
      <Loaded id='care' query={care}>
        {known => <CareForm key={known.person} known={known} />}
      </Loaded>
    </Page>
  )
}
