import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { ListPage } from '@/features/services/list/ListPage'
import { useGuide } from '@/features/services/useServices'
import { useParams } from '@/platform/navigation'

/** What came of a service's questions. */
export default function List() {
  const { service = '' } = useParams()
  const guide = useGuide(service)
  if (guide.data) return <ListPage guide={guide.data} />
  return (
    <Page title='要带什么'>
      <Loaded id='list' query={guide}>
        {() => null}
      </Loaded>
    </Page>
  )
}
