import { Loaded } from '@/components/states/Loaded'
import { GuidePage } from '@/features/services/guide/GuidePage'
import { useGuide } from '@/features/services/useServices'
import { ServicePage } from '@/features/services/layout/ServicePage'
import { useParams } from '@/platform/navigation'

/** The questions of one service, and nothing else. */
export default function Guide() {
  const { service = '' } = useParams()
  const guide = useGuide(service)
  if (guide.data) return <GuidePage guide={guide.data} />
  return (
    <ServicePage title='问几句'>
      <Loaded id='guide' query={guide}>
        {() => null}
      </Loaded>
    </ServicePage>
  )
}
