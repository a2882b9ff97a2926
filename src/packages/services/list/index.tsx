import { Loaded } from '@/components/states/Loaded'
import { ListPage } from '@/features/services/list/ListPage'
import { useGuide } from '@/features/services/useServices'
import { ServicePage } from '@/features/services/layout/ServicePage'
import { useParams } from '@/platform/navigation'

/** What came of a service's questions. */
export default function List() {
  const { service = '' } = useParams()
  const guide = useGuide(service)
  if (guide.data) return <ListPage guide={guide.data} />
  return (
    <ServicePage title='要带什么'>
      <Loaded id='list' query={guide}>
        {() => null}
      </Loaded>
    </ServicePage>
  )
}
